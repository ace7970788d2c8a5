internal import DocumentAST

/// Up to three fields that begin with `%` (pandoc, extension `pandoc_title_block`): title, authors
/// separated by `;` or lines, date. Lines that begin with a space continue a field.
enum TitleBlock {
  static func parse(_ lines: SourceLines) -> FrontMatter? {
    var parts: [(lines: [String], range: Range<Int>)] = []
    var offset = 0
    while let line = lines.line(at: offset) {
      let first = lines.source[line.range].first
      if first == UInt8(ascii: "%"), parts.count < 3 {
        let content = line.range.lowerBound + 1..<line.range.upperBound
        // "%%" is a comment of Obsidian, "%d" a format: a space has to follow.
        guard content.isEmpty || lines.source[content.lowerBound] == 0x20 else { return nil }
        parts.append(([lines.text(content).trimmed], content))
      } else if first == 0x20, !lines.isBlank(line), !parts.isEmpty {
        parts[parts.count - 1].lines.append(lines.text(line.range).trimmed)
      } else {
        break
      }
      offset = line.next
    }
    let fields = zip(["title", "author", "date"], parts).compactMap { key, part in
      field(key, part.lines.filter { !$0.isEmpty }, part.range)
    }
    return fields.isEmpty ? nil : FrontMatter(.titleBlock, fields, range: 0..<offset)
  }

  private static func field(
    _ key: String, _ lines: [String], _ range: Range<Int>
  ) -> FrontMatterField? {
    guard !lines.isEmpty else { return nil }
    let value: FrontMatterValue =
      key == "author"
      ? .list(lines.map { .scalar($0, isQuoted: true) })
      : .scalar(lines.joined(separator: " "), isQuoted: true)
    return FrontMatterField(key: key, value: value, range: range)
  }
}
