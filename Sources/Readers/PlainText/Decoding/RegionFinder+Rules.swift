extension RegionFinder {
  /// Short lines with a rule below, or between two rules: titles and headings.
  mutating func findUnderlines() {
    for index in lines.indices {
      if isRule(index), index + 2 < lines.count, isHeadable(index + 1), isRule(index + 2),
        isClose(index + 1), isClose(index + 2),
        source[Int(lines[index].start)] == source[Int(lines[index + 2].start)]
      {
        addHead(index, index + 2, Weights.boxed)
      }
      guard index + 1 < lines.count, isHeadable(index), isRule(index + 1), isClose(index + 1) else {
        continue
      }
      guard index == 0 || lines[index].gap > 0 else { continue }
      let rule = lines[index + 1].columns
      let text = lines[index].columns
      if rule * 2 >= text,
        rule <= text * 2 + 4 || rule >= 20 && rule <= 90 && text >= 8 && rule <= text * 4
      {
        addHead(index, index + 1, Weights.underline)
      }
    }
  }

  private mutating func addHead(_ first: Int, _ last: Int, _ weight: Weight) {
    regions.add(.heading, first, last, weight.value, weight.reason)
    regions.add(.title, first, last, weight.value, weight.reason)
  }

  private func isClose(_ index: Int) -> Bool { lines[index].gap == 0 }

  private func isRule(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.flags.contains(.rule), line.flags.contains(.noSpaces) else { return false }
    let sign = source.scalar(at: Int(line.start)).value
    return [0x3D, 0x2D, 0x7E, 0x5E, 0x2A, 0x23, 0x2B, 0x5F, 0x2500, 0x2550, 0x2501, 0x203E, 0xAF]
      .contains(sign)
  }

  private func isHeadable(_ index: Int) -> Bool {
    let line = lines[index]
    return line.letters > 0 && line.columns <= 90 && !line.endsSentence
      || line.letters > 0 && line.columns <= 60 && line.words <= 8
        && !line.flags.contains(.closesQuote) && !line.flags.contains(.ideographicIndent)
  }
}
