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

  mutating func openText(_ tag: HTMLTokenizer.Tag, _ token: DocumentBuilder.Token) {
    open(tag, .inlines, token)
    isAtStartOfText = true
    hasPendingSpace = false
  }

  mutating func open(
    _ tag: HTMLTokenizer.Tag, _ content: Content, _ token: DocumentBuilder.Token
  ) {
    push(tag.name, content, nodes: 1, token: token)
    stack[stack.count - 1].attributes = attributes(of: tag)
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
  func attributes(of tag: HTMLTokenizer.Tag) -> Attributes {
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
