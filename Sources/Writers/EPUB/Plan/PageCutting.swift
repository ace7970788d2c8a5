internal import DocumentAST

/// Decides before which top-level blocks a new file begins.
struct PageCutting {
  /// Sizes that files are kept under, as bytes of XHTML.
  struct Limits {
    /// Old engines slow down or fail on content documents over about 300 KB; 260 KB is where others split too.
    var page = 230_000
    /// Above so many chapters, small ones share a file: each file costs a reading system more than its bytes.
    var chapters = 400
    /// What a file has at least before another chapter begins a new one, when there are that many.
    var sharedPage = 48_000
  }

  /// The ordinals of the blocks that begin a file, ascending; each says whether it also begins a chapter.
  private(set) var cuts: [(ordinal: Int, isChapter: Bool)] = []

  private let limits: Limits
  private let sharesPages: Bool
  private var pageSize = 0
  /// The first of the page breaks that end the page so far: they belong to the chapter that begins behind them.
  private var trailingBreak: Int?
  /// Headings at the end of the page so far: they move on with the block they head.
  private var trailingHeadings: (ordinal: Int, size: Int)?

  /// Goes through the blocks of a document.
  ///
  /// - Parameters:
  ///   - isStart: Whether a chapter begins at a block.
  ///   - isHidden: Whether a block is not shown where it stands.
  /// - Complexity: O(n) in the nodes.
  init(
    of blocks: Blocks, limits: Limits, isStart: (Block) -> Bool, isHidden: (Block) -> Bool
  ) {
    self.limits = limits
    var count = 0
    for block in blocks where isStart(block) { count += 1 }
    sharesPages = count > limits.chapters
    for block in blocks where !isHidden(block) { add(block, isStart: isStart(block)) }
  }

  private mutating func add(_ block: Block, isStart: Bool) {
    let ordinal = block.position.ordinal
    let size = Self.estimatedSize(of: block)
    let isFirst = cuts.isEmpty
    if isFirst || isStart && (!sharesPages || pageSize >= limits.sharedPage) {
      let lead = isStart ? trailingBreak : nil
      cut(at: lead ?? ordinal, isChapter: isStart, startingWith: 0)
    } else if pageSize + size > limits.page {
      if let headings = trailingHeadings, headings.size < pageSize {
        cut(at: headings.ordinal, isChapter: false, startingWith: headings.size)
      } else {
        cut(at: ordinal, isChapter: false, startingWith: 0)
      }
    }
    pageSize += size
    noteHeading(block, size: size)
  }

  private mutating func cut(at ordinal: Int, isChapter: Bool, startingWith size: Int) {
    if cuts.last?.ordinal == ordinal { cuts.removeLast() }
    cuts.append((ordinal, isChapter))
    pageSize = size
    trailingHeadings = nil
  }

  private mutating func noteHeading(_ block: Block, size: Int) {
    if case .pageBreak = block {
      trailingBreak = trailingBreak ?? block.position.ordinal
    } else {
      trailingBreak = nil
    }
    guard case .heading = block else {
      trailingHeadings = nil
      return
    }
    let headings = trailingHeadings ?? (block.position.ordinal, 0)
    trailingHeadings = (headings.ordinal, headings.size + size)
  }

  /// About the bytes of XHTML that a block becomes: its text, a little for escapes, and tags for each node.
  static func estimatedSize(of block: Block) -> Int {
    let text = block.textByteCount
    return text + text / 32 + block.nodeCount * 18
  }
}
