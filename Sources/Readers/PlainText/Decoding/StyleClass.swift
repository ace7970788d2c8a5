/// How a short line is set: lines of one class tend to be headings together or not at all.
struct StyleClass: Hashable {
  let key: UInt32

  init(_ line: Line, gapRank: Int, centred: Bool) {
    var key: UInt32 = 0
    if line.isAllCapitals { key |= 1 }
    if line.flags.contains(.endsWithEmoji) { key |= 2 }
    if line.flags.contains(.startsWithEmoji) { key |= 4 }
    if line.form.contains(.bracketed) { key |= 8 }
    if line.marker.isPresent { key |= 16 | UInt32(line.marker.family.rawValue) << 8 }
    if line.flags.contains(.endsWithQuestion) { key |= 32 }
    if line.flags.contains(.endsWithPeriod) { key |= 64 }
    if line.form.contains(.chapterWord) { key |= 128 | UInt32(line.divisionRank) << 16 }
    if line.form.contains(.numeral) { key |= 1 << 20 }
    if line.form.contains(.markupHeading) { key |= 1 << 21 }
    if centred { key |= 1 << 22 }
    key |= UInt32(min(gapRank, 3)) << 23
    if line.last == .colon { key |= 1 << 25 }
    if line.first == .opener || line.flags.contains(.opensQuote) { key |= 1 << 26 }
    if line.isTitleCase { key |= 1 << 27 }
    if line.marker.family == .bullet { key |= (line.marker.sign & 0xF) << 28 }
    self.key = key
  }
}
