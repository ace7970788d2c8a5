import DocumentAST

/// The HTML elements that mean the same as a node of the document.
enum InlineElement: UInt8, CaseIterable {
  case emphasis, strong, strikethrough, superscript, `subscript`, highlight, inserted, key,
    quotation
  case abbreviation, span, link

  init?(_ name: Bytes) {
    guard let found = Self.names.first(where: { name.equalsIgnoringCase($0.0) }) else { return nil }
    self = found.1
  }

  private static let names: [(StaticString, InlineElement)] = [
    ("em", .emphasis), ("i", .emphasis), ("strong", .strong), ("b", .strong),
    ("del", .strikethrough), ("s", .strikethrough), ("strike", .strikethrough),
    ("sup", .superscript), ("sub", .subscript), ("mark", .highlight), ("ins", .inserted),
    ("u", .inserted), ("kbd", .key), ("q", .quotation), ("abbr", .abbreviation), ("span", .span),
    ("a", .link),
  ]

  var style: InlineStyle? {
    switch self {
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .superscript: .superscript
    case .subscript: .subscript
    case .highlight: .highlight
    case .inserted: .inserted
    case .key, .quotation, .abbreviation, .span, .link: nil
    }
  }

  var role: SpanRole {
    switch self {
    case .key: .key
    case .quotation: .quotation
    case .abbreviation: .abbreviation
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight, .inserted: .plain
    case .span, .link: .plain
    }
  }
}

/// Which tags of a text pair up, found with a stack: a tag pairs only with one in the same emphasis and the same link.
struct ElementPairing: ~Copyable {
  struct Entry: BitwiseCopyable {
    var item: Int32
    /// The element's number; `barrier` for the beginning of another node.
    var element: UInt8
    /// The place of the entry before this one that has the same element, or of the barrier before it.
    var previous: Int32
  }

  private static let barrier = UInt8(InlineElement.allCases.count)

  var isEmpty = true
  private var stack = Buffer<Entry>(capacity: 8)
  private var last = Buffer<Int32>(capacity: InlineElement.allCases.count + 1)

  mutating func reset() {
    guard !isEmpty else { return }
    isEmpty = true
    stack.removeAll()
  }

  mutating func start() {
    last.removeAll()
    for _ in 0...Self.barrier { last.append(-1) }
  }

  mutating func openNode() { push(-1, Self.barrier) }

  mutating func closeNode() { pop(to: Int(last[Int(Self.barrier)])) }

  mutating func open(_ element: InlineElement, item: Int) { push(Int32(item), element.rawValue) }

  /// The item of the tag that this closing tag ends.
  mutating func close(_ element: InlineElement) -> Int? {
    let place = last[Int(element.rawValue)]
    guard place >= 0, place > last[Int(Self.barrier)] else { return nil }
    let item = Int(stack[Int(place)].item)
    pop(to: Int(place))
    return item
  }

  private mutating func push(_ item: Int32, _ element: UInt8) {
    stack.append(Entry(item: item, element: element, previous: last[Int(element)]))
    last[Int(element)] = Int32(stack.count - 1)
  }

  private mutating func pop(to place: Int) {
    while stack.count > max(place, 0), let entry = stack.popLast() {
      last[Int(entry.element)] = entry.previous
    }
  }
}

/// HTML elements among the inlines.
extension InlineParser {
  mutating func pairElements() {
    elements.start()
    for index in 0..<items.count {
      switch items[index].kind {
      case .openLink, .openImage, .openSpan, .openNote: elements.openNode()
      case .close: elements.closeNode()
      case .run: pairAround(delimiters[Int(items[index].index)])
      case .rawHTML: pairTag(index)
      default: break
      }
    }
  }

  private mutating func pairAround(_ delimiter: Delimiter) {
    var match = delimiter.firstClosing
    while match >= 0 {
      elements.closeNode()
      match = matches[Int(match)].next
    }
    match = delimiter.firstOpening
    while match >= 0 {
      elements.openNode()
      match = matches[Int(match)].next
    }
  }

  private mutating func pairTag(_ index: Int) {
    let tag = HTMLTag(text.bytes.part(items[index].range))
    guard !tag.isSelfClosing, let element = InlineElement(tag.name) else { return }
    if !tag.isClosing {
      elements.open(element, item: index)
    } else if let opening = elements.close(element) {
      items[opening].kind = .openElement
      items[opening].flags = element.rawValue
      items[index].kind = .closeElement
    }
  }

  mutating func openElement(_ item: InlineItem, _ builder: inout DocumentBuilder) {
    guard let element = InlineElement(rawValue: item.flags) else { return }
    builder.open(element, HTMLTag(text.bytes.part(item.range)), at: opening(item))
  }

  /// A tag that stands alone: a line break or a picture; nil when it stays raw.
  mutating func writeVoidElement(
    _ markup: Bytes, _ range: SourceRange, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token? {
    guard extensions.contains(.nativeHTML), markup.count > 3, markup[1].isLetter else { return nil }
    let tag = HTMLTag(markup)
    if tag.name.equalsIgnoringCase("br") { return builder.hardBreak(at: range) }
    guard tag.name.equalsIgnoringCase("img"), let source = tag["src"] else { return nil }
    return builder.writeImage(tag, source: source, at: range)
  }
}

extension DocumentBuilder {
  /// Opens the node of an inline element, with the attributes of its tag.
  mutating func open(_ element: InlineElement, _ tag: HTMLTag, at range: SourceRange) {
    var attributes = Attributes(html: tag)
    let token: Token
    if element == .link {
      var destination = tag["href"] ?? ""
      var title = tag["title"] ?? ""
      attributes.pairs.removeAll { $0.key == "href" || $0.key == "title" }
      token = destination.withUTF8 { destination in
        title.withUTF8 { openLink(destination: destination, title: $0, at: range) }
      }
    } else if let style = element.style {
      token = open(style, at: range)
    } else {
      token = openSpan(element.role, at: range)
    }
    setAttributes(attributes, of: token)
  }

  /// Adds the picture of an `img` tag.
  mutating func writeImage(_ tag: HTMLTag, source: String, at range: SourceRange) -> Token {
    var source = source
    var title = tag["title"] ?? ""
    let token = source.withUTF8 { source in
      title.withUTF8 { openImage(source: source, title: $0, at: range) }
    }
    if let alternative = tag["alt"], !alternative.isEmpty { text(alternative, at: range) }
    close()
    var attributes = Attributes(html: tag)
    attributes.pairs.removeAll { $0.key == "src" || $0.key == "title" || $0.key == "alt" }
    setAttributes(attributes, of: token)
    return token
  }
}

extension Attributes {
  /// The attributes of a tag: identifier and classes apart from the rest; event handlers and styles are left out.
  init(html tag: HTMLTag) {
    self.init()
    for (name, value) in tag.attributes {
      switch name {
      case "id": id = value.isEmpty ? nil : value
      case "class": classes += value.split(whereSeparator: \.isWhitespace).map(String.init)
      case "style": break
      default:
        if !name.hasPrefix("on") { pairs.append(Pair(name, value)) }
      }
    }
  }
}
