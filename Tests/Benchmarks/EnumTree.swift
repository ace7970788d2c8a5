/// What the tape is compared with: the usual tree of enumerations that hold strings and arrays.
indirect enum TreeNode {
  case paragraph([TreeNode])
  case heading(Int, [TreeNode])
  case list([TreeNode])
  case item([TreeNode])
  case quote([TreeNode])
  case emphasis([TreeNode])
  case link(String, [TreeNode])
  case text(String)
  case code(String)
  case softBreak
}

/// Builds the tree from the same calls, on a stack of the nodes that are open.
struct TreeSink: DocumentSink {
  private enum Open {
    case paragraph, list, item, quote, emphasis
    case link(String)
  }

  private var open: [(kind: Open, content: [TreeNode])] = []
  private var nodes: [TreeNode] = []

  /// Gives the finished nodes away.
  mutating func takeNodes() -> [TreeNode] {
    defer { nodes = [] }
    return nodes
  }

  mutating func heading(_ text: UnsafeBufferPointer<UInt8>) {
    add(.heading(2, [.text(String(decoding: text, as: UTF8.self))]))
  }
  mutating func openParagraph() { open.append((.paragraph, [])) }
  mutating func openList() { open.append((.list, [])) }
  mutating func openItem() { open.append((.item, [])) }
  mutating func openQuote() { open.append((.quote, [])) }
  mutating func openEmphasis() { open.append((.emphasis, [])) }
  mutating func openLink(_ destination: UnsafeBufferPointer<UInt8>) {
    open.append((.link(String(decoding: destination, as: UTF8.self)), []))
  }
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    add(.text(String(decoding: text, as: UTF8.self)))
  }
  mutating func code(_ text: UnsafeBufferPointer<UInt8>) {
    add(.code(String(decoding: text, as: UTF8.self)))
  }
  mutating func softBreak() { add(.softBreak) }

  mutating func close() {
    guard let (kind, content) = open.popLast() else { return }
    switch kind {
    case .paragraph: add(.paragraph(content))
    case .list: add(.list(content))
    case .item: add(.item(content))
    case .quote: add(.quote(content))
    case .emphasis: add(.emphasis(content))
    case .link(let destination): add(.link(destination, content))
    }
  }

  private mutating func add(_ node: TreeNode) {
    if open.isEmpty {
      nodes.append(node)
    } else {
      open[open.count - 1].content.append(node)
    }
  }
}

extension TreeNode {
  /// Adds up the nodes and the bytes of text below; recursive, as such walks are.
  func count(into totals: inout Totals) {
    totals.nodes += 1
    switch self {
    case .text(let text), .code(let text): totals.bytes += text.utf8.count
    case .link(let destination, let content):
      totals.bytes += destination.utf8.count
      for node in content { node.count(into: &totals) }
    case .paragraph(let content), .heading(_, let content), .list(let content):
      for node in content { node.count(into: &totals) }
    case .item(let content), .quote(let content), .emphasis(let content):
      for node in content { node.count(into: &totals) }
    case .softBreak: break
    }
  }
}

/// What a walk adds up, so that both walks do the same work.
struct Totals: Equatable {
  var nodes = 0
  var bytes = 0
}
