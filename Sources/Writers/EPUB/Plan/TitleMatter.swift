internal import DocumentAST
internal import HTMLRendering

/// What stands at the head of a document and goes to the title page instead of the first chapter.
struct TitleMatter: Sendable {
  /// The inlines that name the text; nil when only the metadata or the options do.
  private(set) var title: Inlines?
  /// The node that `title` comes from, whose identifier links may use.
  private(set) var titleOrdinal: Int?
  /// The other lines, in order, a run of one block each: so they keep the ordinals that links and notes go by.
  private(set) var lines: [Blocks] = []
  /// The heading that is left out of the running text, because the title page shows it.
  private(set) var omittedHeading: Int?
  /// The nodes that stand on the title page, by ordinal.
  private(set) var ordinals: [Range<Int>] = []

  /// Finds the title block of a document, or the one heading above all others at its head.
  ///
  /// - Parameter title: The title that the options or the metadata give.
  init(of blocks: Blocks, title given: String?) {
    for block in blocks {
      guard case .container(let container) = block, container.role == .titleBlock else { continue }
      ordinals.append(
        container.position.ordinal..<container.position.ordinal + container.nodeCount)
      for line in container.content.runs(startingWhere: { _ in true }) { add(line) }
    }
    if title == nil { takeLeadingHeading(of: blocks, title: given) }
  }

  /// Whether a node stands on the title page.
  func contains(_ ordinal: Int) -> Bool { ordinals.contains { $0.contains(ordinal) } }

  private mutating func add(_ line: Blocks) {
    if title == nil, let (words, ordinal) = line.first.flatMap(Self.titleLine) {
      title = words
      titleOrdinal = ordinal
    } else {
      lines.append(line)
    }
  }

  private static func titleLine(_ line: Block) -> (Inlines, Int)? {
    if case .paragraph(let paragraph) = line, paragraph.role == .title {
      return (paragraph.content, paragraph.position.ordinal)
    }
    if case .heading(let heading) = line { return (heading.content, heading.position.ordinal) }
    return nil
  }

  /// A heading at the head of the text with all other headings below it is the title, unless the metadata say otherwise.
  private mutating func takeLeadingHeading(of blocks: Blocks, title given: String?) {
    guard let leading = Self.leadingHeading(of: blocks) else { return }
    let words = leading.content.plainText.asSingleLine
    guard !words.isEmpty, given == nil || given == words else { return }
    let first = leading.position.ordinal
    title = leading.content
    titleOrdinal = first
    omittedHeading = first
    ordinals.append(first..<first + leading.nodeCount)
  }

  /// The heading before all that is shown, if there are other headings and all are deeper.
  private static func leadingHeading(of blocks: Blocks) -> Heading? {
    var leading: Heading?
    var hasOthers = false
    for block in blocks {
      if case .heading(let heading) = block {
        if let first = leading {
          guard heading.level > first.level else { return nil }
          hasOthers = true
        } else {
          leading = heading
        }
      } else if leading == nil, !block.isUnseen {
        return nil
      }
    }
    return hasOthers ? leading : nil
  }
}

extension Block {
  /// Whether nothing of the block is shown where it stands in a book.
  var isUnseen: Bool {
    switch self {
    case .container(let container):
      container.role == .titleBlock || container.role == .boilerplate
    case .noteDefinition, .contents: true
    case .paragraph, .heading, .quote, .list, .definitionList, .codeBlock, .verse, .table: false
    case .figure, .sceneBreak, .mathBlock, .alert, .spoiler, .tagCloud, .pageBreak: false
    case .rawBlock: false
    }
  }
}
