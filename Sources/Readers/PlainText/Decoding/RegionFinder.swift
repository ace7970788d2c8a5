/// Finds the candidate blocks of several lines.
struct RegionFinder {
  let source: Source
  let lines: [Line]
  let profile: DocumentProfile
  let joins: [Float]
  let links: ListLinks
  var regions: Regions
  var contentsKeys: Set<UInt64> = []
  /// The numbers of letters and digits in what has these keys, one bit each.
  var contentsLengths: UInt64 = 0
  /// Keys of the title a library's header gives, and of its beginnings at word ends.
  var titleKeys: Set<UInt64> = []
  /// The underlined heads in order, and how many of them are headings rather than the title.
  var heads: [(first: Int, last: Int, weight: Weight)] = []
  var underlinedHeads = 0

  init(source: Source, lines: [Line], profile: DocumentProfile, joins: [Float], links: ListLinks) {
    self.source = source
    self.lines = lines
    self.profile = profile
    self.joins = joins
    self.links = links
    regions = Regions(lineCount: lines.count)
  }

  mutating func find() {
    findBoilerplate()
    findUnderlines()
    findCode()
    findTables()
    findClouds()
    findMailQuotes()
    var stanzas: [Float] = profile.runs.map { verseScore($0) }
    let alone = stanzas
    for index in stanzas.indices where alone[index] > -2.5 {
      let before = index > 0 ? alone[index - 1] > 1 && isAlike(index, index - 1) : false
      let after =
        index + 1 < alone.count ? alone[index + 1] > 1 && isAlike(index, index + 1) : false
      if before || after { stanzas[index] += 2.2 }
    }
    for (index, run) in profile.runs.enumerated() {
      findQuote(run)
      if stanzas[index] > -3 {
        regions.add(
          .verse, Int(run.first), Int(run.last), stanzas[index] * 1.4,
          "short lines the writer ended")
      }
    }
    findContents()
  }

  /// Numbers from 63 up, and those of lines that keys do not cover to the end, share the last bit.
  static func lengthBit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// A key of the letters and digits of a line, for lines that repeat.
  static func key(of line: Line, in source: Source) -> UInt64 {
    var hash = PhraseHash()
    var offset = Int(line.start)
    let end = min(Int(line.end), offset + 240)
    while offset < end {
      let next = source.scalar(at: offset)
      if ScalarClass.of(next.value).isWord { hash.add(next.value) }
      offset += next.length
    }
    return hash.value
  }

  func key(of line: Line) -> UInt64 { RegionFinder.key(of: line, in: source) }
}
