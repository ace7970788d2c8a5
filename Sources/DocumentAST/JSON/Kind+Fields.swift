extension Kind {
  /// The texts that a node of the kind must have.
  var requiredFields: [Field] {
    switch self {
    case .text: [.text]
    case .code, .codeBlock: [.code]
    case .math, .mathBlock: [.formula]
    case .alert, .tableSection: [.kind]
    case .container: [.role]
    case .noteDefinition, .note, .pageBreak, .tag: [.label]
    case .rawBlock, .rawInline: [.format, .markup]
    case .link: [.destination]
    case .image: [.source]
    case .paragraph, .heading, .quote, .list, .definitionList, .verse, .table, .figure: []
    case .sceneBreak, .spoiler, .tagCloud, .contents, .emphasis, .strong, .strikethrough: []
    case .superscript, .subscript, .highlight, .inserted, .smallCaps, .softBreak, .hardBreak: []
    case .span, .item, .definitionItem, .definitionTerm, .definition, .term, .attribution: []
    case .title, .caption, .verseLine, .tableRow, .tableCell: []
    }
  }

  /// Whether a node of the kind can have a field.
  func allows(_ field: Field) -> Bool {
    switch field {
    case .type, .attributes, .range, .content: true
    case .role: self == .paragraph || self == .container || self == .span
    case .level: self == .heading
    case .kind: self == .quote || self == .alert || self == .tableSection
    case .ordered, .start, .style, .delimiter: self == .list
    case .tight: self == .list || self == .definitionList
    case .task: self == .item
    case .info: self == .codeBlock
    case .code: self == .codeBlock || self == .code
    case .format, .markup: self == .rawBlock || self == .rawInline
    case .indent: self == .verseLine
    case .alignments: self == .table
    case .columnSpan, .rowSpan, .header: self == .tableCell
    case .ornament: self == .sceneBreak
    case .formula, .display: self == .math || (self == .mathBlock && field == .formula)
    case .fold: self == .alert
    case .label:
      self == .noteDefinition || self == .note || self == .pageBreak || self == .tag
    case .count: self == .tag
    case .depth: self == .contents
    case .text: self == .text
    case .destination: self == .link
    case .title: self == .link || self == .image
    case .source: self == .image
    }
  }
}

extension Field {
  /// The field with a name; nil when there is none.
  init?(name: UnsafeBufferPointer<UInt8>) {
    guard let field = Field.byName[Substring(decoding: name, as: UTF8.self)] else { return nil }
    self = field
  }

  private static let byName: [Substring: Field] = Dictionary(
    uniqueKeysWithValues: Field.allCases.map { (Substring("\($0.name)"), $0) })
}
