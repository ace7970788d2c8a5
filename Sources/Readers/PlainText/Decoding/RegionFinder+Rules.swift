extension RegionFinder {
  /// Lines with a rule below, or between two rules: titles and headings.
  mutating func findUnderlines() {
    for index in lines.indices where isRule(index) {
      if index + 2 < lines.count, isHeadable(index + 1), isRule(index + 2),
        isClose(index + 1), isClose(index + 2), sign(index) == sign(index + 2)
      {
        addHead(index, index + 2, Weights.boxed)
      }
      if let first = underlined(by: index) {
        let isExact = (first..<index).contains { lines[$0].columns == lines[index].columns }
        addHead(first, index, isExact ? Weights.exactUnderline : Weights.underline)
      }
    }
    guard let top = heads.first else { return }
    // A title is not underlined as the headings are.
    let hasTitle = !heads.dropFirst().contains { sign($0.last) == sign(top.last) }
    for (place, head) in heads.enumerated() {
      regions.add(.heading, head.first, head.last, head.weight.value, head.weight.reason)
      guard place > 0 || hasTitle else { continue }
      let own: Float = place == 0 && hasTitle && heads.count > 1 ? 3 : 0
      regions.add(.title, head.first, head.last, head.weight.value + own, head.weight.reason)
    }
    underlinedHeads = heads.count - (hasTitle ? 1 : 0)
  }

  /// The first line of what the rule at `index` underlines: one line of about its length, or up to
  /// six of which the longest is exactly as long.
  private func underlined(by index: Int) -> Int? {
    guard index > 0, isClose(index), !isRule(index - 1) else { return nil }
    var first = index - 1
    var widest = lines[first].columns
    while first > 0, isClose(first), index - first < 6, !isRule(first - 1) {
      first -= 1
      widest = max(widest, lines[first].columns)
    }
    guard first == 0 || !isClose(first) else { return nil }
    let rule = lines[index].columns
    if rule == max(3, widest), lines[first].letters + Int(lines[first].digits) > 0,
      (first..<index).allSatisfy({ canBeHeadLine($0) })
    {
      return first
    }
    guard first == index - 1, isHeadable(first) else { return nil }
    let isAbout = rule * 2 >= widest && rule <= widest * 2 + 4
    let isLong = rule >= 20 && rule <= 90 && widest >= 8 && rule <= widest * 4
    return isAbout || isLong ? first : nil
  }

  private func canBeHeadLine(_ index: Int) -> Bool {
    let line = lines[index]
    return !line.flags.contains(.rule) && line.columnGaps == 0 && line.tabs == 0
      && !line.flags.contains(.quoteMark) && !line.flags.contains(.pipe)
  }

  private func sign(_ index: Int) -> UInt8 { source[Int(lines[index].start)] }

  private mutating func addHead(_ first: Int, _ last: Int, _ weight: Weight) {
    if let before = heads.last, before.last >= first { return }
    heads.append((first, last, weight))
  }

  private func isClose(_ index: Int) -> Bool { lines[index].gap == 0 }

  private func isRule(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.flags.contains(.rule), line.flags.contains(.noSpaces) else { return false }
    let sign = source.scalar(at: Int(line.start)).value
    return [
      0x3D, 0x2D, 0x7E, 0x5E, 0x22, 0x27, 0x2A, 0x23, 0x2B, 0x5F, 0x2500, 0x2550, 0x2501, 0x203E,
      0xAF,
    ]
    .contains(sign)
  }

  private func isHeadable(_ index: Int) -> Bool {
    let line = lines[index]
    return line.letters > 0 && line.columns <= 90 && !line.endsSentence
      || line.letters > 0 && line.columns <= 60 && line.words <= 8
        && !line.flags.contains(.closesQuote) && !line.flags.contains(.ideographicIndent)
  }
}
