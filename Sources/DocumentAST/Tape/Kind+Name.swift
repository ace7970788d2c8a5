extension Kind {
  /// The name of the kind: the value of `type` in JSON, and the first word of a line in a tree dump.
  var name: StaticString {
    isBlock ? blockName : isInline ? inlineName : partName
  }

  /// The kind with a name; nil when there is none.
  init?(name: UnsafeBufferPointer<UInt8>) {
    guard let kind = Kind.byName[Substring(decoding: name, as: UTF8.self)] else { return nil }
    self = kind
  }

  private static let byName: [Substring: Kind] = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { (Substring("\($0.name)"), $0) })

  private var blockName: StaticString {
    switch self {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .quote: "quote"
    case .list: "list"
    case .definitionList: "definitionList"
    case .codeBlock: "codeBlock"
    case .verse: "verse"
    case .table: "table"
    case .figure: "figure"
    case .sceneBreak: "sceneBreak"
    case .mathBlock: "mathBlock"
    case .alert: "alert"
    case .spoiler: "spoiler"
    case .container: "container"
    case .noteDefinition: "noteDefinition"
    case .tagCloud: "tagCloud"
    case .contents: "contents"
    case .pageBreak: "pageBreak"
    case .rawBlock: "rawBlock"
    default: ""  // inlines and parts are named below
    }
  }

  private var inlineName: StaticString {
    switch self {
    case .text: "text"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .superscript: "superscript"
    case .subscript: "subscript"
    case .highlight: "highlight"
    case .inserted: "inserted"
    case .smallCaps: "smallCaps"
    case .code: "code"
    case .math: "math"
    case .link: "link"
    case .image: "image"
    case .note: "note"
    case .softBreak: "softBreak"
    case .hardBreak: "hardBreak"
    case .span: "span"
    case .rawInline: "rawInline"
    default: ""  // parts are named below
    }
  }

  private var partName: StaticString {
    switch self {
    case .item: "item"
    case .definitionItem: "definitionItem"
    case .definitionTerm: "definitionTerm"
    case .definition: "definition"
    case .term: "term"
    case .attribution: "attribution"
    case .title: "title"
    case .caption: "caption"
    case .verseLine: "verseLine"
    case .tableSection: "tableSection"
    case .tableRow: "tableRow"
    case .tableCell: "tableCell"
    case .tag: "tag"
    default: ""  // blocks and inlines are named above
    }
  }
}
