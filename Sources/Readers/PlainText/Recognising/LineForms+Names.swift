/// Lines that name who wrote the text.
extension LineForms {
  func recogniseByline(_ line: inout Line, _ range: Range<Int>) {
    let name = NameShape(source: source)
    if !line.form.contains(.keyValue) {
      if name.isName(range) { line.form.insert(.nameLike) }
      if let word = prefix([.byline], range),
        word.end < range.upperBound,
        isSpace(word.end)
      {
        let rest = nameRange(word.end..<range.upperBound)
        if name.isName(rest, allowsSingleWord: true), line.words <= 10 { line.form.insert(.byline) }
      }
      recogniseTrailingByline(&line, range)
    }
  }

  /// The name up to a comma, bar, bracket or date: "by A. Lee, 3 May".
  func nameRange(_ range: Range<Int>) -> Range<Int> {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      if [0x2C, 0x7C, 0x28, 0xFF08, 0xB7, 0x2014, 0x2022, 0x2F, 0x3001].contains(next.value) {
        break
      }
      offset += next.length
    }
    return source.trimmed(range.lowerBound..<offset)
  }

  /// "홍길동 지음", "夏目漱石　著": the word after the name.
  func recogniseTrailingByline(_ line: inout Line, _ range: Range<Int>) {
    guard line.uncased > 0, (2...4).contains(line.words) else { return }
    var start = range.upperBound
    while start > range.lowerBound {
      let before = source.scalar(before: start)
      if Source.isBlank(before.value) { break }
      start = before.start
    }
    guard start > range.lowerBound,
      Lexicon.builtIn.has([.byline], in: source, start..<range.upperBound)
    else { return }
    let rest = source.trimmed(range.lowerBound..<start)
    if NameShape(source: source).isName(rest, allowsSingleWord: true) { line.form.insert(.byline) }
  }

  func isSpace(_ offset: Int) -> Bool { Source.isBlank(source.scalar(at: offset).value) }
}
