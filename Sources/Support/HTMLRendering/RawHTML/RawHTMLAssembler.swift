import DocumentAST

/// Builds a document from copied nodes and from the tags of raw HTML between them.
///
/// A stack of open elements says what may come next; whatever does come, the nodes that must be around it are opened first (a
/// paragraph around text, an item around a block in a list) or those that cannot hold it are closed.
struct RawHTMLAssembler: ~Copyable {
  /// What may stand in an element.
  enum Content {
    case blocks, inlines, items, definitionItems, definitions, sections, rows, cells
    /// Text kept letter by letter.
    case literal
    /// The reading of a ruby text.
    case reading
  }

  struct Open {
    var name: String
    var content: Content
    /// The nodes that are open for it.
    var nodes: Int
    var token: DocumentBuilder.Token?
    var attributes = Attributes()
    /// Nothing is in it yet.
    var isFresh = true
    /// There is a definition in the entry.
    var hasDefinition = false
  }

  var builder = DocumentBuilder()
  var stack: [Open] = []
  private var bases: [(elements: Int, content: Content)] = []
  var hasPendingSpace = false
  var isAtStartOfText = true
  var literal: [UInt8] = []
  var literalLanguage = ""

  /// An end tag is matched with one of the last so many elements: an older one would be a mistake anyhow.
  static let matchingLimit = 256

  consuming func takeBlocks() -> Blocks { builder.finish().blocks }

  // MARK: Copies

  mutating func beginCopy(of position: NodePosition, content: Content, isPart: Bool = false) {
    if !isPart {
      if content == .blocks || isBlock(position) { _ = makeRoomForBlock() } else { prepareInline() }
    }
    builder.openCopy(of: position)
    bases.append((stack.count, content))
    isAtStartOfText = false
  }

  private func isBlock(_ position: NodePosition) -> Bool { AnyNode(position: position).isBlock }

  mutating func endCopy() {
    guard let base = bases.popLast() else { return }
    close(downTo: base.elements)
    hasPendingSpace = false
    builder.close()
  }

  mutating func append(_ inline: Inline) {
    guard case .text(let run) = inline else { return }
    if content == .reading { return run.text.withBytes { addReading($0) } }
    prepareInline()
    builder.append(inline)
    isAtStartOfText = false
  }

  private mutating func prepareInline() {
    if makeRoomForInline() { flushSpace() }
  }

  // MARK: Room for what comes

  /// What may come next.
  var content: Content {
    stack.count > base ? stack[stack.count - 1].content : bases.last?.content ?? .blocks
  }

  /// The elements below this belong to the surroundings and cannot be closed here.
  var base: Int { bases.last?.elements ?? 0 }

  /// Sees to it that inlines may come; says whether they may.
  mutating func makeRoomForInline() -> Bool {
    while true {
      switch content {
      case .inlines: return true
      case .literal, .reading: return false
      case .blocks:
        markUsed()
        builder.openParagraph()
        push("", .inlines, nodes: 1)
        isAtStartOfText = true
        hasPendingSpace = false
        return true
      case .items, .definitionItems, .definitions, .sections, .rows, .cells: openImplied()
      }
    }
  }

  /// Sees to it that blocks may come; says whether they may.
  mutating func makeRoomForBlock() -> Bool {
    while true {
      switch content {
      case .blocks:
        markUsed()
        return true
      case .inlines, .literal, .reading:
        guard let place = lastIndex(where: { $0.content != .inlines }, orBase: true) else {
          return false
        }
        close(downTo: place)
      case .items, .definitionItems, .definitions, .sections, .rows, .cells: openImplied()
      }
    }
  }

  /// The number of elements to keep so that the top one is no running text; nil when the surroundings are running text.
  private func lastIndex(where isWanted: (Open) -> Bool, orBase: Bool) -> Int? {
    var count = stack.count
    if count > base, [.literal, .reading].contains(stack[count - 1].content) { count -= 1 }
    while count > base, !isWanted(stack[count - 1]) { count -= 1 }
    if count == base, bases.last?.content == .inlines { return nil }
    return count
  }

  private mutating func openImplied() {
    switch content {
    case .items:
      builder.openItem()
      push("li", .blocks, nodes: 1)
    case .definitionItems:
      builder.openDefinitionItem()
      push("", .definitions, nodes: 1)
    case .definitions:
      stack[stack.count - 1].hasDefinition = true
      builder.openDefinition()
      push("dd", .blocks, nodes: 1)
    case .sections:
      builder.openTableSection(.body)
      push("tbody", .rows, nodes: 1)
    case .rows:
      builder.openTableRow()
      push("tr", .cells, nodes: 1)
    case .cells:
      builder.openTableCell()
      push("td", .blocks, nodes: 1)
    case .blocks, .inlines, .literal, .reading: break
    }
  }

  mutating func push(
    _ name: String, _ content: Content, nodes: Int, token: DocumentBuilder.Token? = nil
  ) {
    stack.append(Open(name: name, content: content, nodes: nodes, token: token))
  }

  private mutating func markUsed() {
    if stack.count > base { stack[stack.count - 1].isFresh = false }
  }

  // MARK: Closing

  mutating func close(downTo count: Int) {
    while stack.count > count, let open = stack.popLast() {
      if open.content == .literal { finishLiteral() }
      if let token = open.token { builder.setAttributes(open.attributes, of: token) }
      if open.content == .inlines, open.nodes > 0, isTextBlock(open) { hasPendingSpace = false }
      for _ in 0..<open.nodes { builder.close() }
    }
  }

  private func isTextBlock(_ open: Open) -> Bool {
    switch HTMLElementKind(open.name) {
    case .style, .role, .link, .ruby: false
    default: true
    }
  }

  private mutating func finishLiteral() {
    if literal.first == UInt8(ascii: "\n") { literal.removeFirst() }
    if let last = literal.last, last != UInt8(ascii: "\n") { literal.append(UInt8(ascii: "\n")) }
    var language = literalLanguage
    literal.withUnsafeBufferPointer { code in
      _ = language.withUTF8 { builder.codeBlock(info: $0, code) }
    }
    literal.removeAll()
    literalLanguage = ""
  }

  // MARK: Text

  mutating func flushSpace() {
    if hasPendingSpace, !isAtStartOfText { builder.text(" ") }
    hasPendingSpace = false
  }

  /// Adds text with white space collapsed.
  mutating func addText(_ text: String) {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if HTMLTokenizer.isSpace(byte) {
        hasPendingSpace = hasPendingSpace || !isAtStartOfText
        continue
      }
      if bytes.isEmpty, !makeRoomForInline() { return }
      if hasPendingSpace, !isAtStartOfText { bytes.append(0x20) }
      hasPendingSpace = false
      isAtStartOfText = false
      bytes.append(byte)
    }
    bytes.withUnsafeBufferPointer { builder.text($0) }
  }

  private mutating func addReading(_ bytes: UnsafeBufferPointer<UInt8>) {
    addReading(String(decoding: bytes, as: UTF8.self))
  }

  mutating func addReading(_ text: String) {
    guard let place = stack.lastIndex(where: { $0.name == "ruby" }), place >= base else { return }
    let old = stack[place].attributes["ruby"] ?? ""
    stack[place].attributes.pairs = [.init("ruby", old + text)]
  }
}
