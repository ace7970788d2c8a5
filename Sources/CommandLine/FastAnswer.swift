import DocumentConversion

/// What `convert` answers without converting: its version, its formats and their extensions.
enum FastAnswer {
  case version
  case formats
  case extensions

  init?(_ arguments: [String]) {
    switch arguments {
    case ["--version"]: self = .version
    case ["--list-formats"]: self = .formats
    case ["--list-extensions"]: self = .extensions
    default: return nil
    }
  }

  func print() { Terminal.print(text) }

  private var text: String {
    switch self {
    case .version: "convert \(Conversion.version)\n"
    case .formats: Self.table
    case .extensions: Self.extensionTable
    }
  }

  private static var table: String {
    Format.all.map { format in
      let directions = [(format.isReadable, "from"), (format.isWritable, "to")]
        .filter(\.0).map(\.1).joined(separator: " and ")
      let endings = format.fileExtensions.map { ".\($0)" }.joined(separator: " ")
      return columns([(format.name, 12), (directions, 13), (endings, 22), (format.title, 0)])
    }.joined()
  }

  private static var extensionTable: String {
    let heading =
      "Switched by name after a Markdown format, as in markdown+hard-line-breaks-smart:\n"
    return heading
      + FormatExtension.all.map { one in
        let formats = one.formats.joined(separator: " ")
        return columns([(one.name, 18), (formats.isEmpty ? "-" : formats, 14), (one.summary, 0)])
      }.joined()
  }

  private static func columns(_ cells: [(text: String, width: Int)]) -> String {
    cells.map { cell in
      cell.text + String(repeating: " ", count: max(0, cell.width - cell.text.utf8.count))
    }.joined() + "\n"
  }
}
