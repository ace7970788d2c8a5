internal import DocumentAST

/// A flat part of TOML 1.0 between `+++` lines: `key = value` with strings of all four kinds, numbers,
/// booleans, dates and arrays of these, and `[table]` headers one level deep.
enum TOMLBlock {
  static func parse(_ lines: SourceLines) -> FrontMatter? {
    guard let block = lines.fenced(by: "+++", closing: ["+++"]) else { return nil }
    var reader = TOMLReader(lines.source, block.content)
    let fields = reader.read()
    // Text between two rules of plus signs.
    if !reader.diagnostics.isEmpty, fields.allSatisfy({ $0.key == "unread" }) { return nil }
    return FrontMatter(
      .toml, fields, range: 0..<block.end, diagnostics: reader.diagnostics)
  }
}

/// Reads TOML line by line; a line that is not understood gives a diagnostic and is kept as text.
struct TOMLReader {
  private var scanner: TOMLScanner
  private(set) var diagnostics: [Diagnostic] = []
  private var fields: [FrontMatterField] = []
  private var table: (name: String, fields: [FrontMatterField], range: Range<Int>)?

  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    scanner = TOMLScanner(source, range)
  }

  mutating func read() -> [FrontMatterField] {
    while scanner.skipToContent() {
      let start = scanner.index
      if !readLine() {
        scanner.index = start
        let line = scanner.restOfLine()
        diagnostics.append(
          Diagnostic(
            "front-matter.syntax", .warning, at: SourceRange(line.range),
            "This line of the front matter is not understood"))
        add(
          FrontMatterField(
            key: "unread", value: .scalar(line.text, isQuoted: true), range: line.range))
      }
    }
    closeTable()
    return fields
  }

  private mutating func readLine() -> Bool {
    let start = scanner.index
    if scanner.skip(UInt8(ascii: "[")) {
      guard let name = scanner.key(), scanner.skip(UInt8(ascii: "]")), scanner.endsLine() else {
        return false
      }
      closeTable()
      table = (name, [], start..<scanner.index)
      return true
    }
    guard let key = scanner.key() else { return false }
    let range = start..<scanner.index
    scanner.skipSpace()
    guard scanner.skip(UInt8(ascii: "=")), let value = scanner.value(), scanner.endsLine() else {
      return false
    }
    add(FrontMatterField(key: key, value: value, range: range))
    return true
  }

  private mutating func add(_ field: FrontMatterField) {
    if table == nil { fields.append(field) } else { table?.fields.append(field) }
  }

  /// Hugo's and Zola's tables `taxonomies` hold the tags; what is in them belongs to the text.
  private mutating func closeTable() {
    guard let closed = table else { return }
    table = nil
    if closed.name == "taxonomies" {
      fields += closed.fields
    } else {
      fields.append(
        FrontMatterField(key: closed.name, value: .map(closed.fields), range: closed.range))
    }
  }
}
