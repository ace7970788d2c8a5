public import DocumentAST

extension HTMLRenderer: DocumentVisitor {
  /// Part of the walk: writes the beginning of a block.
  public mutating func enter(_ block: Block) -> Descent {
    if case .paragraph(let paragraph) = block, !isFull {
      enterPlain(paragraph)
      return .inside
    }
    if isOmitted(block) { return skip() }
    switch block {
    case .paragraph(let paragraph): return enter(paragraph)
    case .heading(let heading): return enter(heading)
    case .quote(let quote): enter(quote)
    case .list(let list): enter(list)
    case .definitionList(let list): return enter(list)
    case .codeBlock(let code): render(code)
    case .verse(let verse): openContainer(verse, "div", class: "verse")
    case .table(let table): enter(table)
    case .figure(let figure): enter(figure)
    case .sceneBreak(let sceneBreak): render(sceneBreak)
    case .mathBlock(let math): render(math)
    case .alert(let alert): enter(alert)
    case .spoiler(let spoiler): enter(spoiler)
    case .container(let container): enter(container)
    case .noteDefinition: return skip()
    case .tagCloud(let cloud): openContainer(cloud, "ul", class: "tags")
    case .contents(let marker): render(marker)
    case .pageBreak(let page): render(page)
    case .rawBlock(let raw): render(raw)
    }
    return .inside
  }

  /// Part of the walk: writes the end of a block.
  public mutating func leave(_ block: Block) {
    switch block {
    case .codeBlock, .sceneBreak, .mathBlock, .contents, .pageBreak, .rawBlock: return
    case .paragraph: if !lead.isEmpty { lead.removeAll() }
    case .quote(let quote): finish(quote)
    case .figure(let figure): renderCaption(figure.caption)
    case .table: finishTable()
    case .heading, .list, .definitionList, .verse, .alert, .spoiler, .container: break
    case .noteDefinition, .tagCloud: break
    }
    pop()
  }

  private func isOmitted(_ block: Block) -> Bool {
    guard isFull, !showsOmitted else { return false }
    if options.omittedBlocks.contains(block.position.ordinal) { return true }
    guard case .container(let container) = block else { return false }
    switch container.role {
    case .boilerplate: return !options.includesBoilerplate
    case .titleBlock: return !options.includesTitleBlock
    default: return false
    }
  }

  /// Leaves a node out; its `leave` finds an empty frame.
  mutating func skip() -> Descent {
    push(0, .plain)
    return .skip
  }

  // MARK: Containers of blocks

  /// Notes the beginning of a block that holds blocks; says whether the caller is to open an element for it.
  mutating func beginContainer(_ node: some DocumentNode) -> Bool {
    let isOpen = canOpen(at: node.sourceRange)
    flushLead()
    push(isOpen ? 1 : 0, .ownLine, isCounted: true)
    blockDepth += 1
    context.isTight = false
    if isOpen { xml.freshLine() }
    return isOpen
  }

  /// Opens an element around blocks, on a line of its own.
  mutating func openContainer(
    _ node: some DocumentNode, _ name: StaticString, class className: StaticString? = nil
  ) {
    guard beginContainer(node) else { return }
    xml.start(name)
    attributes(of: node, class: className)
    mark(outermost: node)
    xml.newLine()
  }

  private mutating func enter(_ quote: Quote) {
    guard isFull else { return openContainer(quote, "blockquote") }
    if quote.attribution != nil {
      openContainer(quote, "figure", class: "quote")
      guard frames.last?.elements == 1 else { return }
      frames[frames.count - 1].elements = 2
      xml.start("blockquote")
      classOf(quote.kind)
      xml.newLine()
    } else {
      switch quote.kind {
      case .plain: openContainer(quote, "blockquote")
      case .pull: openContainer(quote, "blockquote", class: "pull")
      case .epigraph: openContainer(quote, "blockquote", class: "epigraph")
      }
    }
  }

  private mutating func classOf(_ kind: Quote.Kind) {
    switch kind {
    case .plain: break
    case .pull: xml.attribute("class", "pull")
    case .epigraph: xml.attribute("class", "epigraph")
    }
  }

  private mutating func finish(_ quote: Quote) {
    guard let attribution = quote.attribution else { return }
    if isFull, frames.last?.elements == 2 {
      xml.freshLine()
      xml.end()
      xml.newLine()
      frames[frames.count - 1].elements = 1
      xml.start("figcaption")
      renderLine(attribution)
      xml.end()
    } else {
      renderLooseParagraph(attribution)
    }
  }

  /// Writes inlines whose place has been flattened away.
  mutating func renderLooseParagraph(_ inlines: Inlines) {
    xml.freshLine()
    xml.start("p")
    renderLine(inlines)
    xml.end()
    xml.newLine()
  }

  private mutating func enter(_ figure: Figure) {
    openContainer(figure, "figure")
    var content = figure.content.makeIterator()
    guard figure.caption != nil, case .table(let table)? = content.next(), content.next() == nil
    else { return }
    // The caption of the figure is that of the table; its own becomes a paragraph.
    captionedTable = table.position.ordinal
  }

  private mutating func renderCaption(_ caption: Inlines?) {
    guard let caption else { return }
    guard frames.last?.elements == 1 else { return renderLooseParagraph(caption) }
    xml.freshLine()
    xml.start("figcaption")
    markText(caption)
    render(caption)
    xml.end()
  }

  private mutating func enter(_ alert: Alert) {
    if alert.fold != .none {
      openContainer(alert, "details", class: "alert")
      guard frames.last?.elements == 1 else { return renderAlertTitleLoosely(alert) }
      startSummary()
      renderTitle(of: alert)
      endSummary()
      xml.newLine()
      return
    }
    openContainer(alert, "div", class: "alert")
    guard frames.last?.elements == 1 else { return renderAlertTitleLoosely(alert) }
    xml.start("p")
    xml.attribute("class", "alert-title")
    renderTitle(of: alert)
    xml.end()
    xml.newLine()
  }

  private mutating func renderAlertTitleLoosely(_ alert: Alert) {
    if let title = alert.title { renderLooseParagraph(title) }
  }

  private mutating func renderTitle(of alert: Alert) {
    writeLabel(alert.title, orElse: BookStrings(language).alertTitle(alert.kind))
  }

  private mutating func enter(_ spoiler: Spoiler) {
    openContainer(spoiler, "details", class: "spoiler")
    guard frames.last?.elements == 1 else {
      if let title = spoiler.title { renderLooseParagraph(title) }
      return
    }
    startSummary()
    writeLabel(spoiler.title, orElse: BookStrings(language)[.spoiler])
    endSummary()
    xml.newLine()
  }

  /// Writes the label of something that can be opened: it needs words that can be spoken.
  private mutating func writeLabel(_ title: Inlines?, orElse usual: String) {
    guard let title else { return renderLine(usual) }
    guard title.hasSpokenText else {
      renderLine(usual)
      return render(title)
    }
    renderLine(title)
  }

  /// A summary is a button: links in it could not be told from it, so that they are words there.
  private mutating func startSummary() {
    xml.start("summary")
    linkDepth += 1
  }

  private mutating func endSummary() {
    linkDepth -= 1
    xml.end()
  }

  private mutating func enter(_ container: Container) {
    guard beginContainer(container) else { return }
    xml.start("div")
    var attributes = container.attributes
    if container.role != .division { attributes.classes.insert(container.role.rawValue, at: 0) }
    write(attributes, at: container.position, class: nil)
    xml.newLine()
  }
}
