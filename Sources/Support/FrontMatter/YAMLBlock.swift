internal import DocumentAST

/// YAML between `---` lines.
enum YAMLBlock {
  static func parse(_ lines: SourceLines) -> FrontMatter? {
    guard let block = lines.fenced(by: "---", closing: ["---", "..."]) else { return nil }
    // A thematic break stands before a blank line (pandoc's rule too).
    if let first = lines.line(at: block.content.lowerBound), !block.content.isEmpty,
      lines.isBlank(first)
    {
      return nil
    }
    let range = 0..<block.end
    var reader = YAMLReader(lines, block.content)
    switch reader.read() {
    case .success(let value?):
      // Text between two thematic breaks is a scalar for YAML.
      guard case .map(let fields) = value else { return nil }
      return FrontMatter(.yaml, fields, range: range, diagnostics: reader.diagnostics)
    case .success(nil):
      return FrontMatter(.yaml, [], range: range)
    case .failure(let problem):
      return salvage(lines, block.content, range, reader.diagnostics + [problem.diagnostic])
    }
  }

  /// Keeps what can be read line by line out of YAML that is none. If not even the first line looks
  /// like a field, it was text between two thematic breaks.
  private static func salvage(
    _ lines: SourceLines, _ content: Range<Int>, _ range: Range<Int>, _ diagnostics: [Diagnostic]
  ) -> FrontMatter? {
    var fields: [FrontMatterField] = []
    var rest: [FrontMatterValue] = []
    var offset = content.lowerBound
    while offset < content.upperBound, let line = lines.line(at: offset) {
      offset = line.next
      if let field = KeyValueBlock.field(lines, line), !field.key.isEmpty {
        fields.append(field)
      } else if fields.isEmpty {
        return nil
      } else if !lines.isBlank(line) {
        rest.append(.scalar(lines.text(line.range), isQuoted: true))
      }
    }
    if !rest.isEmpty {
      fields.append(FrontMatterField(key: "unread", value: .list(rest), range: content))
    }
    return FrontMatter(.yaml, fields, range: range, diagnostics: diagnostics)
  }
}
