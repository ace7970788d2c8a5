public import DocumentAST

/// Makes the outline of any document that knows where its blocks come from.
public struct OutlineWriter: Sendable {
  /// Creates a writer.
  public init() {}

  /// Returns the outline of a document read from `source` (UTF-8 without byte order mark).
  ///
  /// - Complexity: O(n) in the blocks and the bytes of the source.
  public func outline(of document: Document, source: UnsafeBufferPointer<UInt8>) -> Outline {
    let lines = SourceLines(Source(bytes: source))
    var collector = BlockCollector(lines: lines)
    collector.collect(document.blocks)
    let metadata = document.metadata
    return Outline(
      lineCount: lines.count, title: metadata.title,
      authors: metadata.creators.filter { $0.role == .author || $0.role == .reviewer }.map(\.name),
      language: metadata.language, rating: metadata.rating.map { ($0.value, $0.best) },
      date: metadata.date?.iso, tags: metadata.tags.map { ($0.label, $0.count) },
      blocks: collector.blocks)
  }
}

/// The lines of a source by offset.
struct SourceLines {
  /// Where each line begins, and past the last one the end.
  private var starts: [Int] = []
  private let source: Source
  var count: Int { max(0, starts.count - 1) }

  init(_ source: Source) {
    self.source = source
    var offset = 0
    while offset < source.count {
      starts.append(offset)
      while offset < source.count, source.bytes[offset] != 0x0A, source.bytes[offset] != 0x0D {
        offset += 1
      }
      if offset < source.count {
        offset += source.bytes[offset] == 0x0D && source[offset + 1] == 0x0A ? 2 : 1
      }
    }
    starts.append(source.count)
  }

  /// The number of line ends (LF, CR LF or CR) in some bytes.
  static func count(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || byte == 0x0A && previous != 0x0D { count += 1 }
      previous = byte
    }
    return count
  }

  /// The 1-based lines a range touches, without blank ones at its ends.
  func lines(of range: SourceRange) -> ClosedRange<Int>? {
    guard range.isKnown else { return nil }
    let trimmed = source.trimmed(range.offsets.clamped(to: 0..<source.count))
    guard !trimmed.isEmpty else { return nil }
    return line(at: trimmed.lowerBound)...line(at: trimmed.upperBound - 1)
  }

  private func line(at offset: Int) -> Int {
    max(starts.partitioningIndex { $0 > offset }, 1)
  }
}

/// Walks the blocks with a stack of its own, so that no nesting of the input drives recursion.
private struct BlockCollector {
  let lines: SourceLines
  var blocks: [Outline.Block] = []

  init(lines: SourceLines) { self.lines = lines }

  private struct Pending {
    var block: Block
    var depth: Int
  }

  mutating func collect(_ content: Blocks) {
    var stack: [Pending] = content.reversed().map { Pending(block: $0, depth: 0) }
    while let next = stack.popLast() {
      let inner = visit(next.block, next.depth)
      for child in inner.reversed() { stack.append(child) }
    }
    blocks.sort { $0.start < $1.start }
  }

  /// Adds a leaf, or returns what is inside.
  private mutating func visit(_ block: Block, _ depth: Int) -> [Pending] {
    switch block {
    case .paragraph(let node): add(BlockCollector.kind(node.role), block)
    case .heading(let node): add(.heading, block, level: node.level)
    case .quote: add(.quote, block)
    case .list(let list): return items(of: list, depth + 1)
    case .definitionList(let list):
      for item in list.items { add(.definitionItem, item.sourceRange) }
    case .codeBlock, .mathBlock, .rawBlock: add(.code, block)
    case .verse: add(.verse, block)
    case .table: add(.table, block)
    case .figure: add(.caption, block)
    case .sceneBreak: add(.sceneBreak, block)
    case .noteDefinition: add(.footnote, block)
    case .tagCloud: add(.tagCloud, block)
    case .contents, .pageBreak: break
    case .alert(let node): return node.content.map { Pending(block: $0, depth: depth) }
    case .spoiler(let node):
      if let title = node.title?.first { add(.paragraph, title.sourceRange) }
      return node.content.map { Pending(block: $0, depth: depth) }
    case .container(let node):
      if node.role == .boilerplate {
        add(.boilerplate, block)
      } else if node.role == .contents {
        add(.contents, block)
      } else {
        return node.content.map { Pending(block: $0, depth: depth) }
      }
    }
    return []
  }

  private static func kind(_ role: ParagraphRole) -> SegmentKind {
    switch role {
    case .body: .paragraph
    case .title: .title
    case .subtitle: .subtitle
    case .byline: .byline
    case .date, .rating, .detail: .metadata
    case .caption: .caption
    case .address: .addressLine
    }
  }

  /// An item reaches from its mark to the end of its own first paragraph; lists inside follow.
  private mutating func items(of list: List, _ depth: Int) -> [Pending] {
    var inner: [Pending] = []
    for item in list.items {
      let own = item.content.first.flatMap {
        if case .paragraph = $0 { $0.sourceRange } else { nil }
      }
      if let whole = item.sourceRange, whole.isKnown {
        let upper = own.map(\.upper) ?? whole.upper
        add(
          list.isOrdered ? .orderedItem : .bulletItem, SourceRange(whole.lower, upper), level: depth
        )
      }
      for (index, block) in item.content.enumerated() where index > 0 || own == nil {
        inner.append(Pending(block: block, depth: depth))
      }
    }
    return inner
  }

  private mutating func add(_ kind: SegmentKind, _ block: Block, level: Int? = nil) {
    add(kind, block.sourceRange, level: level)
  }

  private mutating func add(_ kind: SegmentKind, _ range: SourceRange?, level: Int? = nil) {
    guard let range, let span = lines.lines(of: range) else { return }
    blocks.append(
      Outline.Block(start: span.lowerBound, end: span.upperBound, kind: kind, level: level))
  }
}
