import DocumentAST

extension RawHTMLAssembler {
  /// Reads the markup of a raw block or inline.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): read(text: CharacterReferences.decoded(bytes[range]))
      case .start(let tag): start(tag, &tokenizer)
      case .end(let name): end(name)
      }
    }
  }

  private mutating func read(text: String) {
    switch content {
    case .literal: literal += text.utf8
    case .reading: addReading(text)
    case .blocks, .inlines, .items, .definitionItems, .definitions, .sections, .rows, .cells:
      addText(text)
    }
  }

  private mutating func start(_ tag: HTMLTokenizer.Tag, _ tokenizer: inout HTMLTokenizer) {
    let kind = HTMLElementKind(tag.name)
    if content == .literal { return startInLiteral(tag, kind) }
    switch kind {
    case .forbidden: if !tag.isSelfClosing { tokenizer.skipContent(of: tag.name) }
    case .ignored, .transparent: break
    case .division, .paragraph, .heading, .quote, .preformatted, .rule, .details, .summary,
      .caption:
      startBlock(tag, kind)
    case .list, .item, .definitionList, .term, .definition: startList(tag, kind)
    case .table, .tableSection, .row, .cell: startTable(tag, kind)
    case .style, .role, .link, .image, .lineBreak, .ruby, .rubyText: startInline(tag, kind)
    }
  }

  private mutating func startInLiteral(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElementKind) {
    switch kind {
    case .lineBreak: literal.append(UInt8(ascii: "\n"))
    case .role:
      guard let name = tag["class"], literal.allSatisfy({ $0 <= 0x20 }) else { return }
      let word = name.split(separator: " ").first {
        $0.hasPrefix("language-") || $0.hasPrefix("lang-")
      }
      if let language = word?.split(separator: "-", maxSplits: 1).last {
        literalLanguage = String(language)
      }
    default: break
    }
  }

  // MARK: Blocks

  private mutating func startBlock(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElementKind) {
    if case .summary = kind, let top = stack.last, top.name == "details", top.isFresh,
      stack.count > base
    {
      stack[stack.count - 1].isFresh = false
      return openText(tag, builder.openTitle())
    }
    if case .caption = kind, let top = stack.last, top.name == "table", top.isFresh,
      stack.count > base
    {
      stack[stack.count - 1].isFresh = false
      return openText(tag, builder.openCaption())
    }
    guard makeRoomForBlock() else { return }
    switch kind {
    case .paragraph, .summary: openText(tag, builder.openParagraph())
    case .caption: openText(tag, builder.openParagraph(role: .caption))
    case .heading(let level): openText(tag, builder.openHeading(level: level))
    case .quote: open(tag, .blocks, builder.openQuote())
    case .details: open(tag, .blocks, builder.openSpoiler())
    case .preformatted: push(tag.name, .literal, nodes: 0)
    case .rule: builder.sceneBreak(ornament: UnsafeBufferPointer(start: nil, count: 0))
    default:
      if attributes(of: tag).isEmpty {
        push(tag.name, .blocks, nodes: 0)
      } else {
        open(tag, .blocks, builder.openContainer(.division))
      }
    }
  }

  private mutating func openText(_ tag: HTMLTokenizer.Tag, _ token: DocumentBuilder.Token) {
    open(tag, .inlines, token)
    isAtStartOfText = true
    hasPendingSpace = false
  }

  private mutating func open(
    _ tag: HTMLTokenizer.Tag, _ content: Content, _ token: DocumentBuilder.Token
  ) {
    push(tag.name, content, nodes: 1, token: token)
    stack[stack.count - 1].attributes = attributes(of: tag)
  }

  private mutating func startList(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElementKind) {
    switch kind {
    case .list(let isOrdered):
      guard makeRoomForBlock() else { return }
      let start = tag["start"].flatMap { Int($0) } ?? 1
      open(
        tag, .items, isOrdered ? builder.openOrderedList(start: start) : builder.openBulletList())
    case .item:
      guard closeTo(.items, barrier: .sections) else { return boundary() }
      open(tag, .blocks, builder.openItem())
    case .definitionList:
      guard makeRoomForBlock() else { return }
      open(tag, .definitionItems, builder.openDefinitionList())
    default:
      startDefinition(tag, kind)
    }
  }

  private mutating func startDefinition(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElementKind) {
    let isEntryOpen = closeTo(.definitions, barrier: .definitionItems)
    guard isEntryOpen || closeTo(.definitionItems, barrier: .sections) else { return boundary() }
    var isTerm = false
    if case .term = kind { isTerm = true }
    if isEntryOpen, isTerm, stack[stack.count - 1].hasDefinition { close(downTo: stack.count - 1) }
    if content == .definitionItems {
      builder.openDefinitionItem()
      push("", .definitions, nodes: 1)
    }
    if isTerm { return openText(tag, builder.openDefinitionTerm()) }
    stack[stack.count - 1].hasDefinition = true
    open(tag, .blocks, builder.openDefinition())
  }

  private mutating func startTable(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElementKind) {
    switch kind {
    case .table:
      guard makeRoomForBlock() else { return }
      open(tag, .sections, builder.openTable(alignments: []))
    case .tableSection:
      guard closeTo(.sections, barrier: .sections) else { return boundary() }
      stack[stack.count - 1].isFresh = false
      let part: TableSection.Kind =
        tag.name == "thead" ? .head : tag.name == "tfoot" ? .foot : .body
      open(tag, .rows, builder.openTableSection(part))
    case .row:
      guard closeTo(.rows, barrier: .sections) || openSection() else { return boundary() }
      open(tag, .cells, builder.openTableRow())
    case .cell(let isHeader):
      guard closeTo(.cells, barrier: .rows) || openRow() else { return boundary() }
      let token = builder.openTableCell(
        columnSpan: span(tag["colspan"]), rowSpan: span(tag["rowspan"]), isHeader: isHeader)
      open(tag, .blocks, token)
    default: break
    }
  }

  private func span(_ value: String?) -> Int {
    Swift.min(Swift.max(value.flatMap { Int($0) } ?? 1, 1), 1000)
  }

  private mutating func openSection() -> Bool {
    guard closeTo(.sections, barrier: .sections) else { return false }
    stack[stack.count - 1].isFresh = false
    builder.openTableSection(.body)
    push("tbody", .rows, nodes: 1)
    return true
  }

  private mutating func openRow() -> Bool {
    guard closeTo(.rows, barrier: .sections) || openSection() else { return false }
    builder.openTableRow()
    push("tr", .cells, nodes: 1)
    return true
  }

  /// A structural tag without its list or table: only the end of the paragraph.
  private mutating func boundary() { _ = makeRoomForBlock() }

  /// Closes elements until one with a content is on top; says whether there is one before an element with the barrier's content.
  private mutating func closeTo(_ wanted: Content, barrier: Content) -> Bool {
    var count = stack.count
    let lowest = Swift.max(base, count - Self.matchingLimit)
    while count > lowest {
      let content = stack[count - 1].content
      if content == wanted {
        close(downTo: count)
        return true
      }
      if content == barrier || content == .sections { return false }
      count -= 1
    }
    return false
  }

  // MARK: Inlines

  private mutating func startInline(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElementKind) {
    if case .lineBreak = kind {
      guard content == .inlines, !isAtStartOfText else { return }
      hasPendingSpace = false
      builder.hardBreak()
      return
    }
    if case .rubyText = kind {
      if stack.contains(where: { $0.name == "ruby" }) { push(tag.name, .reading, nodes: 0) }
      return
    }
    guard makeRoomForInline() else { return }
    flushSpace()
    switch kind {
    case .style(let name):
      if let style = Self.styles[name] { open(tag, .inlines, builder.open(style)) }
    case .role(let role): openSpan(tag, SpanRole(rawValue: role))
    case .link: openLink(tag)
    case .image: addImage(tag)
    case .ruby: open(tag, .inlines, builder.openSpan(.ruby))
    default: break
    }
  }

  private static let styles: [String: InlineStyle] = [
    "strong": .strong, "emphasis": .emphasis, "strikethrough": .strikethrough,
    "inserted": .inserted, "highlight": .highlight, "subscript": .subscript,
    "superscript": .superscript,
  ]

  private mutating func openSpan(_ tag: HTMLTokenizer.Tag, _ role: SpanRole) {
    if role == .plain, attributes(of: tag).isEmpty { return }
    open(tag, .inlines, builder.openSpan(role))
  }

  private mutating func openLink(_ tag: HTMLTokenizer.Tag) {
    guard var destination = tag["href"], !destination.isEmpty else { return openSpan(tag, .plain) }
    var title = tag["title"] ?? ""
    let token = destination.withUTF8 { destination in
      title.withUTF8 { builder.openLink(destination: destination, title: $0) }
    }
    open(tag, .inlines, token)
    stack[stack.count - 1].attributes.pairs.removeAll { $0.key == "title" }
  }

  private mutating func addImage(_ tag: HTMLTokenizer.Tag) {
    guard var source = tag["src"], !source.isEmpty else { return }
    var title = tag["title"] ?? ""
    let token = source.withUTF8 { source in
      title.withUTF8 { builder.openImage(source: source, title: $0) }
    }
    builder.text(tag["alt"] ?? "")
    builder.close()
    if let id = tag["id"] { builder.setAttributes(Attributes(id: id), of: token) }
    isAtStartOfText = false
  }

  // MARK: Ends

  private mutating func end(_ name: String) {
    let kind = HTMLElementKind(name)
    var count = stack.count
    let lowest = Swift.max(base, count - Self.matchingLimit)
    while count > lowest {
      let open = stack[count - 1]
      if open.name == name || isHeading(kind) && isHeading(HTMLElementKind(open.name)) {
        return close(downTo: count - 1)
      }
      if isInline(kind), open.content != .inlines { return }
      if open.content == .sections, name != "table" { return }
      count -= 1
    }
    if case .paragraph = kind, content == .inlines { boundary() }
  }

  private func isHeading(_ kind: HTMLElementKind) -> Bool {
    if case .heading = kind { true } else { false }
  }

  private func isInline(_ kind: HTMLElementKind) -> Bool {
    switch kind {
    case .style, .role, .link, .ruby: true
    default: false
    }
  }

  // MARK: Attributes

  /// The attributes that mean something in a document.
  private func attributes(of tag: HTMLTokenizer.Tag) -> Attributes {
    var result = Attributes()
    for (name, value) in tag.attributes where !value.isEmpty {
      switch name {
      case "id": result.id = value
      case "name" where tag.name == "a" && result.id == nil: result.id = value
      case "lang", "dir", "title": result.pairs.append(.init(name, value))
      case "align":
        let side = value.lowercased()
        if side == "center" || side == "right" { result.classes.append(side) }
      default: break
      }
    }
    if tag.name == "center" { result.classes.append("center") }
    return result
  }
}
