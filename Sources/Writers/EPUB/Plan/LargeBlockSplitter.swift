internal import DocumentAST

extension Blocks {
  /// Returns the blocks with those that are too large for one file in pieces, which follow one another and look like one.
  ///
  /// Lists go on with their numbers, tables repeat their heads, code parts between lines and paragraphs between sentences; what
  /// stands in a quotation or another container is parted there, and the container begins anew. An identifier stays with the
  /// first piece, so links find it. A single row of a table is never parted.
  ///
  /// - Parameter limit: About the bytes of XHTML that a file may have.
  /// - Complexity: O(n) in the nodes and text.
  func partingLargeBlocks(limit: Int) -> Blocks {
    guard contains(where: { PageCutting.estimatedSize(of: $0) > limit }) else { return self }
    var splitter = LargeBlockSplitter(sourceBytes: nodeCount * 32, limit: limit)
    for block in self {
      if PageCutting.estimatedSize(of: block) > limit {
        splitter.part(block)
      } else {
        splitter.keep(block)
      }
    }
    return splitter.finish()
  }
}

/// Copies a block and ends what is open, to begin it anew, wherever enough has been copied.
struct LargeBlockSplitter: ~Copyable, DocumentVisitor {
  var builder: DocumentBuilder
  /// The nodes that are open, from the outside in.
  var open: [OpenNode] = []
  /// For each node entered and not yet left: whether it was opened.
  private var entered: [Bool] = []
  /// About the bytes since a piece began.
  var size = 0
  /// Above zero within what cannot be parted: cells, figures.
  private var wholeDepth = 0
  /// The rows that cells above still take.
  private var coveredRows = 0
  var isBehindHeading = false
  private let pieceSize: Int
  let leafSize: Int

  enum OpenNode {
    case block(Block)
    case list(List, itemsBefore: Int)
    case table(Table)
    case item
    case part(Part)
  }

  /// What is nested deeper is copied whole: to look at the size of every level would be quadratic in the depth.
  private static let maximumDepth = 40

  init(sourceBytes: Int, limit: Int) {
    builder = DocumentBuilder(sourceBytes: sourceBytes)
    pieceSize = limit / 2
    leafSize = limit / 4
  }

  /// Copies a block as it is.
  mutating func keep(_ block: Block) { builder.append(block) }

  /// Copies a block in pieces.
  mutating func part(_ block: Block) {
    size = 0
    block.asBlocks.walk(&self)
  }

  /// Gives back all that was copied.
  consuming func finish() -> Blocks { builder.finish().blocks }

  // MARK: Blocks

  mutating func enter(_ block: Block) -> Descent {
    beginPieceIfDue()
    let blockSize = PageCutting.estimatedSize(of: block)
    guard blockSize > leafSize, open.count < Self.maximumDepth else {
      return copy(block, blockSize)
    }
    switch block {
    case .paragraph(let paragraph): part(paragraph)
    case .codeBlock(let code): part(code)
    case .list(let list): return begin(block, .list(list, itemsBefore: 0))
    case .table(let table): return begin(block, .table(table))
    case .quote, .definitionList, .verse, .alert, .spoiler, .container:
      return begin(block, .block(block))
    case .heading, .figure, .sceneBreak, .mathBlock, .noteDefinition, .tagCloud, .contents:
      return copy(block, blockSize)
    case .pageBreak, .rawBlock: return copy(block, blockSize)
    }
    entered.append(false)
    return .skip
  }

  mutating func leave(_ block: Block) { leaveNode() }

  private mutating func copy(_ block: Block, _ blockSize: Int) -> Descent {
    builder.append(block)
    size += blockSize
    if case .heading = block { isBehindHeading = true } else { isBehindHeading = false }
    entered.append(false)
    return .skip
  }

  private mutating func begin(_ block: Block, _ node: OpenNode) -> Descent {
    builder.openCopy(of: block.position)
    return noteBegin(node)
  }

  private mutating func noteBegin(_ node: OpenNode) -> Descent {
    open.append(node)
    entered.append(true)
    isBehindHeading = false
    size += 30
    return .inside
  }

  private mutating func leaveNode() {
    guard entered.popLast() == true, let node = open.popLast() else { return }
    builder.close()
    if case .part(.tableCell) = node { wholeDepth -= 1 }
  }

  // MARK: Parts

  mutating func enter(_ part: Part) -> Descent {
    switch part {
    case .item(let item):
      beginPieceIfDue()
      if case .list(let list, let count)? = open.last {
        open[open.count - 1] = .list(list, itemsBefore: count + 1)
      }
      builder.openCopy(of: item.position)
      return noteBegin(.item)
    case .definitionItem(let item): return begin(part, at: item.position)
    case .verseLine(let line): return begin(part, at: line.position)
    case .tableRow(let row):
      if coveredRows == 0 { beginPieceIfDue() }
      coveredRows = max(coveredRows - 1, row.cells.map { $0.rowSpan - 1 }.max() ?? 0)
      builder.openCopy(of: row.position)
      return noteBegin(.part(part))
    case .tableCell(let cell):
      wholeDepth += 1
      builder.openCopy(of: cell.position)
      return noteBegin(.part(part))
    case .tableSection(let section):
      coveredRows = 0
      builder.openCopy(of: section.position)
      return noteBegin(.part(part))
    case .definitionTerm(let term): return beginWhole(part, at: term.position)
    case .definition(let definition): return beginWhole(part, at: definition.position)
    case .term(let line), .attribution(let line), .title(let line), .caption(let line):
      return beginWhole(part, at: line.position)
    case .tag(let tag): return beginWhole(part, at: tag.position)
    }
  }

  mutating func leave(_ part: Part) { leaveNode() }

  /// Opens a part before which a piece may begin.
  private mutating func begin(_ part: Part, at position: NodePosition) -> Descent {
    beginPieceIfDue()
    return beginWhole(part, at: position)
  }

  private mutating func beginWhole(_ part: Part, at position: NodePosition) -> Descent {
    builder.openCopy(of: position)
    return noteBegin(.part(part))
  }

  // MARK: Inlines

  mutating func enter(_ inline: Inline) -> Descent {
    builder.append(inline)
    size += 18
    if case .text(let run) = inline { size += run.text.count }
    return .skip
  }

  mutating func leave(_ inline: Inline) {}

  // MARK: Pieces

  /// Ends all that is open and begins it anew, when the piece is large enough and this is a place where it can end.
  mutating func beginPieceIfDue() {
    // Rather between items than within one.
    var due = pieceSize
    if case .item? = open.last { due += pieceSize / 2 }
    guard size >= due, wholeDepth == 0, !isBehindHeading, canReopen else { return }
    for _ in open { builder.close() }
    size = 0
    for place in open.indices { reopen(open[place], isInnermost: place == open.count - 1) }
  }

  /// A head of a table is not parted, nor what has no more than a term so far.
  private var canReopen: Bool {
    for node in open {
      switch node {
      case .block, .list, .table, .item: break
      case .part(.tableSection(let section)): if section.kind == .head { return false }
      case .part(.definitionItem): break
      case .part: return false
      }
    }
    return !open.isEmpty
  }
}
