/// The names of what a node has beside its kind: the keys of its JSON object, and what a tree dump prints.
enum Field: UInt8, CaseIterable, Sendable {
  case type, attributes, range, content
  case role, level, kind, ordered, start, style, delimiter, tight, task, info, code, format, markup
  case indent, alignments, columnSpan, rowSpan, header, ornament, formula, fold, label, count
  case depth, text, display, destination, title, source

  var name: StaticString {
    switch self {
    case .type: "type"
    case .attributes: "attributes"
    case .range: "range"
    case .content: "content"
    case .role: "role"
    case .level: "level"
    case .kind: "kind"
    case .ordered: "ordered"
    case .start: "start"
    case .style: "style"
    case .delimiter: "delimiter"
    case .tight: "tight"
    case .task: "task"
    case .info: "info"
    case .code: "code"
    case .format: "format"
    case .markup: "markup"
    case .indent: "indent"
    case .alignments: "alignments"
    case .columnSpan: "columnSpan"
    case .rowSpan: "rowSpan"
    case .header: "header"
    case .ornament: "ornament"
    case .formula: "formula"
    case .fold: "fold"
    case .label: "label"
    case .count: "count"
    case .depth: "depth"
    case .text: "text"
    case .display: "display"
    case .destination: "destination"
    case .title: "title"
    case .source: "source"
    }
  }
}

/// What a field holds.
enum FieldValue {
  case text(UnsafeBufferPointer<UInt8>)
  case name(StaticString)
  case number(Int)
  case flag(Bool)
  /// One letter a column: see `ColumnAlignment`.
  case alignments(UnsafeBufferPointer<UInt8>)
}

/// The written names of the enumerations on the tape, in the order of their raw values.
enum ValueNames {
  static let paragraphRoles: [StaticString] = [
    "body", "title", "subtitle", "byline", "date", "rating", "detail", "caption", "address",
  ]
  static let quoteKinds: [StaticString] = ["plain", "pull", "epigraph"]
  static let numberStyles: [StaticString] = [
    "decimal", "lowerAlpha", "upperAlpha", "lowerRoman", "upperRoman", "circled", "cjk", "hangul",
  ]
  static let delimiters: [StaticString] = [
    "period", "parenthesis", "parentheses", "ideographicComma", "none",
  ]
  static let taskStates: [StaticString] = ["none", "open", "done"]
  static let folds: [StaticString] = ["none", "open", "closed"]
  static let sectionKinds: [StaticString] = ["head", "body", "foot"]
  static let alignments: [StaticString] = ["none", "left", "center", "right"]

  static func alignment(_ letter: UInt8) -> StaticString {
    switch ColumnAlignment(rawValue: letter) ?? .none {
    case .none: "none"
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
