import DocumentAST

extension PlainTextRenderer: DocumentVisitor {
  mutating func enter(_ block: Block) -> Descent {
    if isCollecting { return collect(block) }
    startBlock(block)
    switch block {
    case .paragraph(let paragraph): startParagraph(paragraph)
    case .heading(let heading): startHeading(heading)
    case .quote(let quote): startQuote(quote)
    case .list(let list): startList(list)
    case .definitionList(let list):
      containers.append(ContainerState(kind: .definitions, isTight: list.isTight))
    case .codeBlock(let code): writeCode(code)
    case .verse: openIndent(2, kind: .container)
    case .table(let table):
      writeTable(table)
      return .skip
    case .figure: containers.append(ContainerState(kind: .figure))
    case .sceneBreak(let sceneBreak): writeSceneBreak(sceneBreak)
    case .mathBlock(let math): writeMath(math)
    case .alert(let alert): startAlert(alert)
    case .spoiler(let spoiler): return startSpoiler(spoiler)
    case .container(let container): return startContainer(container)
    case .noteDefinition: return .skip
    case .tagCloud(let cloud):
      writeTags(cloud)
      return .skip
    case .contents(let marker): writeContents(marker)
    case .pageBreak(let page): losses.add(.page, at: page.sourceRange)
    case .rawBlock(let raw): writeRaw(raw)
    }
    return .inside
  }

  mutating func leave(_ block: Block) {
    if isCollecting { return }
    switch block {
    case .paragraph(let paragraph): endParagraph(paragraph)
    case .heading(let heading): endHeading(heading)
    case .quote, .list, .definitionList, .verse, .figure, .alert: closeContainer()
    case .spoiler(let spoiler): endSpoiler(spoiler)
    case .container(let container): endContainer(container)
    case .codeBlock, .table, .sceneBreak, .mathBlock, .tagCloud, .contents, .rawBlock: break
    case .noteDefinition(let note):
      notes.define(note)
      return
    case .pageBreak: return
    }
    lines.separate()
  }

  mutating func enter(_ part: Part) -> Descent {
    if isCollecting { return collect(part) }
    switch part {
    case .item(let item): startItem(item)
    case .definitionItem(let item): startDefinitionItem(item)
    case .definitionTerm, .term: lines.startBlock()
    case .definition: startDefinition()
    case .title:
      rotationAfterTitle = rotation
      rotation = 0
    case .attribution, .caption, .verseLine: break
    case .tableSection, .tableRow, .tableCell, .tag: return .skip
    }
    return .inside
  }

  mutating func leave(_ part: Part) {
    if isCollecting { return }
    switch part {
    case .item: endItem()
    case .definitionItem: endDefinitionItem()
    case .definitionTerm: endDefinitionTerm()
    case .definition: endDefinition()
    case .term:
      text.trim()
      text.append(": ")
      hasWaitingTerm = true
    case .attribution: keepForEnd(after: options.isASCII ? "-- " : "— ")
    case .title: endTitle()
    case .caption: keepForEnd(after: "")
    case .verseLine(let line): endVerseLine(line)
    case .tableSection, .tableRow, .tableCell, .tag: break
    }
  }

  /// What every block begins with: blank lines, and a term that no paragraph took up.
  private mutating func startBlock(_ block: Block) {
    defer { isBelowHeading = false }
    switch block {
    case .noteDefinition, .pageBreak: return
    case .heading(let heading):
      writeSectionNotes()
      lines.separate(by: headingPlan.isOutermost(heading.level) ? 2 : 1)
    case .paragraph(let paragraph):
      if hasWaitingTerm || isTitleBlock { return }
      // The second line of a chapter's name stands right below its heading.
      if paragraph.role == .subtitle, isBelowHeading { lines.join() }
      if isTight, containers.last?.kind == .container { joinEntries() }
    case .list where containers.last?.isTight == true && containers.last?.kind == .item:
      lines.join()
    default: break
    }
    if hasWaitingTerm {
      hasWaitingTerm = false
      writeText()
    }
    lines.startBlock()
  }

  /// Entries of a list of contents stand below each other without blank lines.
  private mutating func joinEntries() {
    let place = containers.count - 1
    if containers[place].hasEntry { lines.join() }
    containers[place].hasEntry = true
  }

  private var isTitleBlock: Bool { containers.last?.isTitleBlock ?? false }

  var isTight: Bool { containers.last?.isTight ?? false }
}
