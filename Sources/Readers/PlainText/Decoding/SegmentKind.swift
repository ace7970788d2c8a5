/// The kinds of block an outline knows.
public enum SegmentKind: UInt8, CaseIterable, Sendable {
  case title, subtitle, byline, metadata, heading, paragraph
  case bulletItem, orderedItem, definitionItem
  case quote, verse, code, table, sceneBreak, tagCloud, footnote, caption, addressLine, contents
  case boilerplate

  /// The name in an outline and in a file of hints.
  public var name: StaticString {
    switch self {
    case .title: "title"
    case .subtitle: "subtitle"
    case .byline: "byline"
    case .metadata: "metadata"
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .bulletItem: "bullet-item"
    case .orderedItem: "ordered-item"
    case .definitionItem: "definition-item"
    case .quote: "quote"
    case .verse: "verse"
    case .code: "code"
    case .table: "table"
    case .sceneBreak: "scene-break"
    case .tagCloud: "tag-cloud"
    case .footnote: "footnote"
    case .caption: "caption"
    case .addressLine: "url-line"
    case .contents: "toc"
    case .boilerplate: "boilerplate"
    }
  }

  /// Whether it is made of lines that belong together without being joined to one.
  var isGroup: Bool {
    switch self {
    case .quote, .verse, .code, .table, .contents, .boilerplate: true
    case .title, .subtitle, .byline, .metadata, .heading, .paragraph, .bulletItem, .orderedItem,
      .definitionItem, .sceneBreak, .tagCloud, .footnote, .caption, .addressLine:
      false
    }
  }
  var isItem: Bool { self == .bulletItem || self == .orderedItem }
  /// Whether it has a level: headings and items do.
  public var hasLevel: Bool { self == .heading || isItem }
}
