internal import DocumentAST

/// Lines `Key: value` up to the first blank line (MultiMarkdown); indented lines continue a value.
///
/// A text can begin with such a line by chance ("Note: I saw it late."). So every line has to be of
/// this form, and one of the keys has to be among those that describe a text; a single line needs
/// one that hardly begins a sentence.
enum KeyValueBlock {
  static func parse(_ lines: SourceLines) -> FrontMatter? {
    var fields: [FrontMatterField] = []
    var offset = 0
    while let line = lines.line(at: offset), !lines.isBlank(line) {
      let first = lines.source[line.range.lowerBound]
      if first == 0x20 || first == 0x09, let last = fields.indices.last {
        fields[last].value = fields[last].value.continued(by: lines.text(line.range).trimmed)
      } else if let field = field(lines, line) {
        fields.append(field)
      } else {
        return nil
      }
      offset = line.next
    }
    let isCertain = fields.contains { field in
      guard let kind = FieldKind(key: field.key) else { return false }
      return fields.count > 1 || kind.standsAlone
    }
    return isCertain ? FrontMatter(.keyValue, fields, range: 0..<offset) : nil
  }

  /// Returns the field of a line; nil if it has none.
  static func field(_ lines: SourceLines, _ line: SourceLines.Line) -> FrontMatterField? {
    let text = lines.text(line.range)
    guard let (key, value) = text.cut(at: ":"), isKey(key) else { return nil }
    // "http://…" and "10:30" are no fields; "Title:Her" is one.
    guard !value.hasPrefix("//"), value.first?.isNumber != true || text.contains(": ") else {
      return nil
    }
    let start = line.range.lowerBound
    return FrontMatterField(
      key: key, value: .scalar(value, isQuoted: false), range: start..<start + key.utf8.count)
  }

  /// Whether a text is up to four words that begin with a letter.
  private static func isKey(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, text.utf8.count <= 64 else { return false }
    let isWordy = text.allSatisfy { $0.isLetter || $0.isNumber || "-_. ".contains($0) }
    return isWordy && text.split(separator: " ").count <= 4
  }
}

extension FrontMatterValue {
  fileprivate func continued(by text: String) -> FrontMatterValue {
    guard case .scalar(let head, let isQuoted) = self else { return self }
    return .scalar(head.isEmpty ? text : "\(head) \(text)", isQuoted: isQuoted)
  }
}
