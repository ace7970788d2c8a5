/// Lines with a key: fields, steps, terms, tags, addresses.
extension LineForms {
  func recogniseKeyValue(_ line: inout Line, _ range: Range<Int>) {
    recogniseTerm(&line, range)
    guard line.flags.contains(.hasColon), let pair = KeyValue.find(source, range) else { return }
    let sign = source.scalar(at: pair.key.upperBound).value
    let isSlash = sign == 0xFF0F || sign == 0xFF5C
    if isSlash && pair.topics.isDisjoint(with: [.byline, .author, .date, .rating]) { return }
    line.keyHash = UInt32(truncatingIfNeeded: pair.hash) | 1
    line.form.insert(.keyValue)
    if !pair.value.isEmpty { line.form.insert(.term) }
    let topics = pair.topics
    let known: Topics = [
      .facts, .byline, .author, .title, .subtitle, .tags, .language, .source, .mail,
    ]
    if !topics.isDisjoint(with: known) { line.form.insert(.knownKey) }
    if topics.contains(.mail) { line.form.insert(.mailKey) }
    if topics.contains(.title) && !pair.value.isEmpty { line.form.insert(.titleKey) }
    let isName = !pair.value.isEmpty && line.words <= 12
    if !topics.isDisjoint(with: [.byline, .author]), isName { line.form.insert(.byline) }
    if topics.contains(.tags), !pair.value.isEmpty { line.form.insert(.tagLine) }
    // Rating and date words are common words too ("note", "on"): the value must bear them out.
    if topics.contains(.rating), !pair.value.isEmpty,
      RatingRecogniser(source: source).find(in: pair.value, isLabelled: true) != nil
    {
      line.form.formUnion([.rating, .knownKey])
    }
    if topics.contains(.date), line.digits > 0 {
      line.form.insert(.knownKey)
      if DateRecogniser(source: source).find(in: pair.value) != nil { line.form.insert(.date) }
    }
    if topics.contains(.spoiler) { line.form.insert(.spoiler) }
    recogniseStep(&line, pair)
  }

  /// `Step 1: …` and its kin become numbered items.
  func recogniseStep(_ line: inout Line, _ pair: KeyValue) {
    guard !line.marker.isPresent, !pair.value.isEmpty,
      let word = prefix([.step], pair.key, words: 2),
      let number = number(source.trimmed(word.end..<pair.key.upperBound))
    else { return }
    line.marker = ListMarker(
      family: .word, sign: 0x3A, value: Int32(clamping: number), depth: 1,
      width: UInt8(clamping: pair.value.lowerBound - range(of: line).lowerBound),
      length: UInt8(clamping: pair.value.lowerBound - range(of: line).lowerBound))
  }

  /// `term - explanation`, `--option   text`, `10:30  text`: the forms of terms without a colon.
  func recogniseTerm(_ line: inout Line, _ range: Range<Int>) {
    guard line.words >= 2 else { return }
    if line.first == .digit, opensWithTime(range) { line.form.insert(.term) }
    let mayHaveGap =
      line.flags.contains(.doubleSpace)
      && (line.first == .dash || line.first == .digit || line.first == .symbol)
    guard line.flags.contains(.dash) || mayHaveGap else { return }
    var offset = range.lowerBound
    var columns = 0
    while offset < range.upperBound, columns <= 36 {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if class_ == .dash, offset > range.lowerBound, source[offset - 1] == 0x20,
        source[offset + next.length] == 0x20
      {
        line.form.insert(.term)
        return
      }
      let isWideGap = next.value == 0x20 && source[offset + 1] == 0x20
      if isWideGap, line.first == .dash || line.first == .digit || line.first == .symbol {
        line.form.insert(.term)
      }
      if class_ == .terminal || class_ == .comma { return }
      columns += Scalars.width(next.value, class_)
      offset += next.length
    }
  }

  /// "10:30 Opening", "07:00　札幌駅": a clock time and a space.
  func opensWithTime(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    var digits = 0
    while digits < 2, Scalars.digit(source.scalar(at: offset).value) != nil {
      offset += source.scalar(at: offset).length
      digits += 1
    }
    guard digits > 0, [0x3A, 0xFF1A, 0x2E].contains(source.scalar(at: offset).value) else {
      return false
    }
    offset += source.scalar(at: offset).length
    for _ in 0..<2 {
      guard Scalars.digit(source.scalar(at: offset).value) != nil else { return false }
      offset += source.scalar(at: offset).length
    }
    return offset < range.upperBound && ScalarClass.of(source.scalar(at: offset).value) == .space
  }

  func recogniseAddress(_ line: inout Line, _ range: Range<Int>) {
    guard line.flags.contains(.noSpaces), line.columns >= 5 else { return }
    let open = source[range.lowerBound] == 0x3C ? 1 : 0
    if AddressScanner(source: source).matchesWhole(
      range.lowerBound + open..<range.upperBound - open)
    {
      line.form.insert(.address)
    }
  }

  func recogniseTags(_ line: inout Line, _ range: Range<Int>) {
    let tags = TagRecogniser(source: source)
    if line.flags.contains(.hasHash), !tags.hashtags(in: range).isEmpty {
      line.form.insert(.tagLine)
    }
    guard line.flags.contains(.hasCount) || line.last == .digit else { return }
    let cloud = tags.cloud(in: range)
    guard cloud.isWhole, !cloud.tags.isEmpty, !line.endsSentence else { return }
    if cloud.tags.allSatisfy({ $0.label.count <= 120 }) { line.form.insert(.tagCloud) }
  }
}
