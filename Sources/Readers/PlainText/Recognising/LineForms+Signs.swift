/// Lines told by their signs: markup, notes, code, contents, notices.
extension LineForms {
  /// `== x ==`, `# x`, `**x**`, `*** x ***`: signs on both sides, or hashes before.
  func recogniseMarkup(_ line: inout Line, _ range: Range<Int>) {
    let first = source[range.lowerBound]
    guard [0x3D, 0x23, 0x2A, 0x5F, 0x7E, 0x2D, 0x2B].contains(first), line.letters > 0 else {
      return
    }
    var lead = range.lowerBound
    while lead < range.upperBound, source[lead] == first { lead += 1 }
    var tail = range.upperBound
    while tail > lead, source[tail - 1] == first { tail -= 1 }
    let before = lead - range.lowerBound
    let after = range.upperBound - tail
    if first == 0x23 {
      if before <= 6, source[lead] == 0x20, line.words <= 14 { line.form.insert(.markupHeading) }
    } else if before >= 2 || first == 0x3D, after == before {
      line.form.insert(.markupHeading)
    }
  }

  func recogniseNote(_ line: inout Line, _ range: Range<Int>) {
    let first = source.scalar(at: range.lowerBound)
    switch first.value {
    case 0x5B:
      var offset = range.lowerBound + 1
      if source[offset] == 0x5E { offset += 1 }
      let start = offset
      while offset < range.upperBound, offset - start < 5,
        Scalars.digit(UInt32(source[offset])) != nil || source[offset] == 0x2A
          || source[offset] | 0x20 >= 0x61 && source[offset] | 0x20 <= 0x7A && offset == start
      {
        offset += 1
      }
      if offset > start, source[offset] == 0x5D, offset + 1 < range.upperBound,
        source[offset + 1] != 0x28
      {
        line.form.insert(.noteBody)
      }
    case 0xB9, 0xB2, 0xB3, 0x2070...0x2079, 0x2020, 0x2021, 0x203B, 0xA7:
      if line.letters > 2 { line.form.insert(.noteBody) }
    case 0x2A:
      let next = source[range.lowerBound + 1]
      if next != 0x2A, line.letters > 2 { line.form.insert(.noteBody) }
    default:
      if line.words <= 40, let word = prefix([.note], range, words: 2) {
        var after = word.end
        while after < range.upperBound, source[after] == 0x20 { after += 1 }
        let hasNumber = Scalars.digit(source.scalar(at: after).value) != nil
        while Scalars.digit(source.scalar(at: after).value) != nil, after < range.upperBound {
          after += source.scalar(at: after).length
        }
        let close = ScalarClass.of(source.scalar(at: after).value)
        if hasNumber, close == .colon || source[after] == 0x2E { line.form.insert(.noteBody) }
      }
    }
  }

  func recogniseCode(_ line: inout Line, _ range: Range<Int>) {
    let first = source[range.lowerBound]
    let last = source[range.upperBound - 1]
    var score = 0
    if (first == 0x24 || first == 0x3E || first == 0x25) && source[range.lowerBound + 1] == 0x20 {
      score += 2
    }
    let isTight = source[range.upperBound - 2] != 0x20
    if last == 0x3B && isTight && line.signs > 2 || last == 0x7B || last == 0x7D || last == 0x5C {
      score += 2
    }
    if first == 0x2F && source[range.lowerBound + 1] == 0x2F
      || first == 0x23 && source[range.lowerBound + 1] == 0x21
    {
      score += 1
    }
    if Int(line.signs) * 5 > line.letters + Int(line.digits), line.signs >= 3 { score += 1 }
    if Int(line.signs) * 3 > line.letters + Int(line.digits), line.signs >= 3 { score += 1 }
    let hasSigns =
      line.signs > 0 || line.flags.contains(.dash) || line.flags.contains(.hasColon)
    if hasSigns, score > 0 || line.column >= 4 || line.flags.contains(.tabIndent) {
      score += codePairs(range)
    }
    if score >= 2 { line.form.insert(.codeLike) }
    if last >= 0x30, last <= 0x39, isLeader(line, range) { line.form.insert(.leader) }
  }

  func codePairs(_ range: Range<Int>) -> Int {
    var count = 0
    for offset in range.prefix(300) {
      switch (source[offset], source[offset + 1]) {
      case (0x28, 0x29), (0x2D, 0x2D), (0x3D, 0x3D), (0x3A, 0x3D), (0x2D, 0x3E), (0x20, 0x3D),
        (0x26, 0x26), (0x24, 0x7B), (0x3A, 0x3A), (0x2E, 0x2F):
        count += 1
      case (0x22, 0x24), (0x20, 0x3C): count += 1
      case (0x24, 0x28): count += 2
      case (0x20, 0x2D) where source[offset + 2] | 0x20 >= 0x61 && source[offset + 3] <= 0x20:
        count += 1
      default: break
      }
    }
    return count
  }

  /// Dots or a gap that lead to a page number at the end.
  func isLeader(_ line: Line, _ range: Range<Int>) -> Bool {
    guard line.last == .digit || line.flags.contains(.noSpaces) == false, line.words >= 2 else {
      return false
    }
    var offset = range.upperBound
    var digits = 0
    while offset > range.lowerBound, digits < 5, Scalars.digit(UInt32(source[offset - 1])) != nil {
      offset -= 1; digits += 1
    }
    guard digits > 0, digits <= 4, offset > range.lowerBound + 2 else { return false }
    if line.columnGaps > 1 { return false }
    let tail = source.string(max(range.lowerBound, offset - 6)..<offset)
    return tail.hasSuffix("   ") || tail.hasSuffix("...") || tail.hasSuffix("... ")
      || tail.hasSuffix(". .") || tail.hasSuffix(". . ")
      || tail.hasSuffix("…") || tail.hasSuffix("… ") || tail.hasSuffix("··")
      || tail.hasSuffix("·· ")
  }

  func recogniseBoilerplate(_ line: inout Line, _ range: Range<Int>) {
    if source[range.lowerBound] == 0x2A, source[range.lowerBound + 1] == 0x2A, line.isAllCapitals,
      line.words >= 3,
      let kind = GutenbergMark.kind(source, range)
    {
      line.form.insert(.boilerplate)
      if kind == .start { line.form.insert(.ornament) }
      return
    }
    guard line.columns <= 200 else { return }
    let body = source[range.lowerBound] == 0xC2 && source[range.lowerBound + 1] == 0xA9
    if body { line.form.insert(.boilerplate) }
    if prefix([.boilerplate], range, words: 5) != nil {
      line.form.insert(.boilerplate)
    }
  }
}
