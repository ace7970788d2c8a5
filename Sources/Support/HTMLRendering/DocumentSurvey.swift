import DocumentAST

/// Collects in one walk what a `DocumentIndex` is made of. Notes are kept aside, their inside is not looked at.
struct DocumentSurvey: DocumentVisitor {
  let includesBoilerplate: Bool
  var headings: [Heading] = []
  /// The headings with which texts of their own begin, by ordinal, ascending.
  var works: [Int] = []
  var pages: [(ordinal: Int, label: String)] = []
  var identifiers: [(ordinal: Int, id: String)] = []
  var references: [NoteReference] = []
  var definitions: [NoteDefinition] = []
  var imageSources: [Text] = []
  var definitionOfLabel: [String: Int] = [:]
  var census = LetterCensus()
  private var imageDepth = 0

  init(includesBoilerplate: Bool) { self.includesBoilerplate = includesBoilerplate }

  func definition(of label: String) -> NoteDefinition? {
    guard let ordinal = definitionOfLabel[label] else { return nil }
    let place = definitions.partitioningIndex { $0.position.ordinal >= ordinal }
    return place < definitions.count ? definitions[place] : nil
  }

  /// Keeps a note; of two with one label the first counts.
  mutating func add(_ definition: NoteDefinition) {
    let label = definition.label.description
    if definitionOfLabel[label] == nil { definitionOfLabel[label] = definition.position.ordinal }
    definitions.append(definition)
  }

  mutating func enter(_ block: Block) -> Descent {
    if block.hasAttributes { addIdentifier(block.attributes, block.position) }
    switch block {
    case .heading(let heading):
      headings.append(heading)
      if heading.startsWork { works.append(heading.position.ordinal) }
    case .pageBreak(let page): pages.append((page.position.ordinal, page.label.description))
    case .noteDefinition(let definition):
      add(definition)
      return .skip
    case .container(let container):
      if container.role == .boilerplate, !includesBoilerplate { return .skip }
    case .paragraph, .quote, .list, .definitionList, .codeBlock, .verse, .table, .figure: break
    case .sceneBreak, .mathBlock, .alert, .spoiler, .tagCloud, .contents, .rawBlock: break
    }
    return .inside
  }

  mutating func leave(_ block: Block) {}

  mutating func enter(_ part: Part) -> Descent {
    if case .tag(let tag) = part { tag.label.withBytes { census.add($0) } }
    let node = AnyNode(position: part.position)
    if node.hasAttributes, isElement(part) { addIdentifier(node.attributes, part.position) }
    return .inside
  }

  /// Whether a part is written as an element of its own, so that links can lead to it.
  private func isElement(_ part: Part) -> Bool {
    switch part {
    case .item, .definitionTerm, .definition, .tableRow, .tableCell, .tag: true
    case .tableSection(let section): !section.rows.isEmpty
    case .definitionItem, .term, .attribution, .title, .caption, .verseLine: false
    }
  }

  mutating func leave(_ part: Part) {}

  mutating func enter(_ inline: Inline) -> Descent {
    switch inline {
    case .text(let run): run.text.withBytes { census.add($0) }
    case .note(let reference): if imageDepth == 0 { references.append(reference) }
    case .image(let image):
      if imageDepth == 0 { imageSources.append(image.source) }
      imageDepth += 1
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: break
    case .inserted, .smallCaps, .code, .math, .link, .softBreak, .hardBreak, .rawInline: break
    case .span: break
    }
    if inline.hasAttributes { addIdentifier(inline.attributes, inline.position) }
    return .inside
  }

  mutating func leave(_ inline: Inline) {
    if case .image = inline { imageDepth -= 1 }
  }

  private mutating func addIdentifier(_ attributes: Attributes, _ position: NodePosition) {
    if let id = attributes.id, !id.isEmpty { identifiers.append((position.ordinal, id)) }
  }
}
