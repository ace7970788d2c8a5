public import DocumentAST

/// Lists and their items, and all other parts.
extension HTMLRenderer {
  mutating func enter(_ list: List) {
    if beginContainer(list) {
      xml.start(list.isOrdered ? "ol" : "ul")
      attributes(of: list, class: className(of: list))
      if list.isOrdered { attributes(ofOrdered: list) }
      mark(outermost: list)
      xml.newLine()
    }
    context.isListTight = list.isTight
  }

  private mutating func attributes(ofOrdered list: List) {
    if list.start != 1 { xml.attribute("start", list.start) }
    guard isFull else { return }
    switch list.style {
    case .decimal, .circled, .cjk, .hangul: break
    case .lowerAlpha: xml.attribute("type", "a")
    case .upperAlpha: xml.attribute("type", "A")
    case .lowerRoman: xml.attribute("type", "i")
    case .upperRoman: xml.attribute("type", "I")
    }
  }

  private func className(of list: List) -> StaticString? {
    guard isFull, list.isOrdered else { return nil }
    switch list.style {
    case .decimal, .lowerAlpha, .upperAlpha, .lowerRoman, .upperRoman: return nil
    case .circled: return "circled"
    case .cjk: return "cjk"
    case .hangul: return "hangul"
    }
  }

  mutating func enter(_ list: DefinitionList) -> Descent {
    if isFull, list.items.isEmpty { return skip() }
    openContainer(list, "dl")
    context.isListTight = list.isTight
    return .inside
  }

  /// Part of the walk: writes the beginning of a part.
  public mutating func enter(_ part: Part) -> Descent {
    switch part {
    case .item(let item): enter(item)
    case .definitionItem(let item):
      push(0, .plain)
      if isInDefinitionList, item.terms.isEmpty { writeEmpty("dt") }
    case .definitionTerm(let term): enterLine(term, "dt", term.content)
    case .definition(let definition):
      context.isTight = context.isListTight && isSingleParagraph(definition.content)
      enterCellLike(definition, "dd")
    case .term(let term):
      lead.append(.term(term.content))
      return skip()
    case .attribution, .title, .caption: return skip()
    case .verseLine(let line): enter(line)
    case .tableSection(let section): enter(section)
    case .tableRow(let row): enter(row)
    case .tableCell(let cell): enter(cell)
    case .tag(let tag): render(tag)
    }
    return .inside
  }

  /// Part of the walk: writes the end of a part.
  public mutating func leave(_ part: Part) {
    switch part {
    case .tag: return
    case .item, .definition: flushLead()
    case .definitionItem(let item):
      if isInDefinitionList, item.definitions.isEmpty { writeEmpty("dd") }
    case .tableRow: fillRow()
    case .definitionTerm, .term, .attribution, .title, .caption, .verseLine: break
    case .tableSection, .tableCell: break
    }
    pop()
  }

  /// Whether the list around the item that is open was written as an element whose content model matters.
  private var isInDefinitionList: Bool {
    isFull && (frames.dropLast().last.map { $0.elements > 0 } ?? false)
  }

  /// A list needs both parts in each item, also where the source has only one.
  private mutating func writeEmpty(_ name: StaticString) {
    xml.freshLine()
    xml.start(name)
    xml.end()
    xml.newLine()
  }

  /// Whether the list, table or stanza that is open was written as an element.
  var isParentOpen: Bool { (frames.last?.elements ?? 0) > 0 }

  private mutating func enter(_ item: ListItem) {
    let isOpen = isParentOpen
    push(isOpen ? 1 : 0, .line)
    context.isTight = context.isListTight && isOpen
    if isOpen {
      xml.freshLine()
      xml.start("li")
      attributes(of: item, class: isFull ? className(of: item.task) : nil)
      if context.isTight { mark(tightItem: item) }
    }
    guard item.task != .none else { return }
    lead.append(.task(item.task))
    if !startsWithText(item.content), item.term == nil { flushLead() }
  }

  private func className(of task: TaskState) -> StaticString? {
    switch task {
    case .none: nil
    case .open, .done: "task"
    }
  }

  private func startsWithText(_ content: Blocks) -> Bool {
    if case .paragraph(let paragraph)? = content.first { return !paragraph.content.isEmpty }
    return false
  }

  func isSingleParagraph(_ content: Blocks) -> Bool {
    var iterator = content.makeIterator()
    guard case .paragraph(let paragraph)? = iterator.next() else { return false }
    return paragraph.role == .body && iterator.next() == nil
  }

  /// Opens a part whose content is inlines, in a line of its own.
  private mutating func enterLine(
    _ part: some DocumentNode, _ name: StaticString, _ content: Inlines
  ) {
    let isOpen = frames.dropLast().last.map { $0.elements > 0 } ?? false
    push(1, .line)
    xml.freshLine()
    xml.start(isOpen ? name : "p")
    attributes(of: part)
    markText(content)
  }

  private mutating func enterCellLike(_ part: Definition, _ name: StaticString) {
    let isOpen = frames.dropLast().last.map { $0.elements > 0 } ?? false
    let isTight = context.isTight && isOpen
    push(isOpen ? 1 : 0, .line)
    context.isTight = isTight
    guard isOpen else { return }
    xml.freshLine()
    xml.start(name)
    attributes(of: part)
    if isTight { markTight(part.content) }
  }

  private mutating func enter(_ line: VerseLine) {
    push(1, .line)
    xml.freshLine()
    xml.start("p")
    if isFull, isParentOpen, line.indent > 0 {
      xml.attribute("class", "indent-\(Swift.min((line.indent + 1) / 2, 9))")
    }
    markText(line.content)
  }

  private mutating func render(_ tag: TagEntry) {
    let isOpen = isParentOpen
    xml.freshLine()
    xml.start(isOpen ? "li" : "p")
    attributes(of: tag)
    if marksLanguages {
      var census = LetterCensus()
      tag.label.withBytes { census.add($0) }
      push(0, .plain)
      mark(census)
      tag.label.withBytes { text($0) }
      pop()
    } else {
      tag.label.withBytes { xml.text($0) }
    }
    if let count = tag.count {
      xml.text(" ")
      xml.start("span")
      xml.attribute("class", "count")
      xml.text(String(count))
      xml.end()
    }
    xml.end()
    xml.newLine()
  }

  // MARK: What comes before the text of an item

  /// Writes terms, boxes and links back at the beginning of the text of a paragraph.
  mutating func writeLead() {
    let waiting = lead
    lead.removeAll()
    for lead in waiting { write(lead) }
  }

  /// Writes what waits for a paragraph when there is none.
  mutating func flushLead() {
    guard !lead.isEmpty else { return }
    let waiting = lead
    lead.removeAll()
    let isTight = context.isTight
    if !isTight {
      xml.freshLine()
      xml.start("p")
    }
    for lead in waiting { write(lead) }
    if !isTight {
      xml.end()
      xml.newLine()
    }
  }

  private mutating func write(_ lead: Lead) {
    switch lead {
    case .term(let term):
      xml.start(isFull ? "b" : "strong")
      if isFull { xml.attribute("class", "term") }
      render(term)
      if isFull { writeTermSeparator(after: term) }
      xml.end()
      if isFull { xml.text(" ") } else { xml.text(": ") }
    case .task(let state): write(state)
    case .backLinks(let note): writeBackLinks(of: note)
    }
  }

  /// Terms end with a colon, unless with a mark of their own; Chinese and Japanese use a wide one.
  private mutating func writeTermSeparator(after term: Inlines) {
    if let last = term.plainText.unicodeScalars.last, ":?!.：？！。…".unicodeScalars.contains(last) {
      return
    }
    xml.text(["zh", "ja", "yue"].contains(language.primary) ? "\u{ff1a}" : ":")
  }

  private mutating func write(_ task: TaskState) {
    guard task != .none else { return }
    if isFull {
      xml.start("span")
      xml.attribute("class", "box")
      xml.attribute("role", "img")
      let strings = BookStrings(language)
      xml.attribute("aria-label", task == .done ? strings[.done] : strings[.toDo])
      xml.text(task == .done ? "\u{2611}" : "\u{2610}")
      xml.end()
    } else {
      xml.void("input")
      if task == .done { xml.attribute("checked", "") }
      xml.attribute("disabled", "")
      xml.attribute("type", "checkbox")
      xml.closeVoidTagUnslashed()
    }
    xml.text(" ")
  }
}
