/// Which blocks begin on a line.
extension BlockParser {
  /// Opens containers and a leaf from `content` on; text that opens nothing goes to a paragraph.
  mutating func openBlocks() {
    var quoteFloor = lastMatchedQuote
    while content < lineEnd {
      if indent >= 4 {
        if leaf == .paragraph { break }
        openIndentedCode()
        return
      }
      switch openBlock() {
      case .nothing: return addText()
      case .leaf: return noteContent()
      case .container: measureIndent()
      case .quote:
        quoteFloor = containers.count - 1
        measureIndent()
      }
    }
    if content < lineEnd { return addText() }
    // An item's own first line does not count as blank; the rest of a quotation's does, inside it.
    contentEnd = lineEnd
    blankFloor = quoteFloor >= 0 && containers.last?.kind == .quote ? quoteFloor : .max
  }

  enum Opening {
    case nothing, leaf, container, quote
  }

  /// A line may interrupt the open paragraph only by some of the starts.
  var isInParagraph: Bool { leaf == .paragraph && !hasUnmatched }

  private mutating func openBlock() -> Opening {
    switch source[content] {
    case .greater: return openQuote()
    case .hash: return openHeading() ? .leaf : .nothing
    case .backtick, .tilde:
      if openFence() { return .leaf }
      return openDefinition() ? .container : .nothing
    case .less: return openHTML() ? .leaf : .nothing
    case .equals, .underscore, .asterisk, .hyphen, .plus: return openFromLineOrMarker()
    case 48...57: return openItem() ? .container : .nothing
    case .pipe, .colon: return openFromColonOrPipe()
    case .openBracket: return openFromBracket()
    case .dollar, .percent: return openDelimited() ? .leaf : .nothing
    case .openBrace: return openAttributeLine() ? .leaf : .nothing
    case .backslash: return openBackslashMath() ? .leaf : .nothing
    default: return .nothing
    }
  }

  private mutating func openFromLineOrMarker() -> Opening {
    if isInParagraph, closeAsSetextHeading() { return .leaf }
    if isInParagraph, openTable() { return .leaf }
    if openThematicBreak() { return .leaf }
    if source[content] == .asterisk, defineAbbreviation() { return .leaf }
    return openItem() ? .container : .nothing
  }

  private mutating func openFromColonOrPipe() -> Opening {
    if isInParagraph, openTable() { return .leaf }
    guard source[content] == .colon else { return .nothing }
    if let opening = openDivisionFence() { return opening }
    if addTableCaption() { return .leaf }
    return openDefinition() ? .container : .nothing
  }

  private mutating func openFromBracket() -> Opening {
    if openNoteDefinition() { return .container }
    return openContentsMarker() ? .leaf : .nothing
  }

  // MARK: Putting blocks in

  /// Makes room for a new block: closes what the line does not belong to, the open leaf, and lists that do not go on.
  mutating func beginChild() {
    closeUnmatched()
    closeLeaf()
    closeFinishedLists()
    markChild()
  }

  mutating func closeUnmatched() {
    guard hasUnmatched else { return }
    closeContainers(to: matchedContainers)
    hasUnmatched = false
  }

  func isListKind(_ kind: BlockKind) -> Bool {
    kind == .list || kind == .definitionList || kind == .definitionItem
  }

  /// A list without an open item ends where another kind of block begins.
  mutating func closeFinishedLists() {
    while let top = containers.last, isListKind(top.kind) {
      closeContainers(to: containers.count - 1)
    }
  }

  /// Two children of an item with a blank line between make the list loose.
  mutating func markChild() {
    guard !containers.isEmpty else { return }
    let place = containers.count - 1
    let container = containers[place]
    if container.hasChild, blankFloor < place { loosenList(around: place) }
    containers[place].hasChild = true
  }

  private mutating func loosenList(around place: Int) {
    switch containers[place].kind {
    case .item: records[Int(containers[place - 1].record)].flags |= BlockRecord.isLoose
    case .definition: records[Int(containers[place - 2].record)].flags |= BlockRecord.isLoose
    default: break
    }
  }

  @discardableResult
  mutating func appendRecord(_ record: BlockRecord) -> Int {
    records.append(record)
    takePendingAttributes(for: records.count - 1)
    return records.count - 1
  }

  /// Opens a container whose record is in place.
  mutating func push(_ container: Container) {
    var container = container
    let place = containers.count
    container.division =
      container.kind == .division ? Int32(place) : containers.last?.division ?? -1
    containers.append(container)
    switch container.kind {
    case .quote:
      quoteMatchers.append(Int32(matchers.count))
      matchers.append(Int32(place))
    case .item, .note, .definition:
      matchers.append(Int32(place))
    default: break
    }
  }

  /// Closes containers from the innermost on until `depth` are left.
  mutating func closeContainers(to depth: Int) {
    guard containers.count > depth else { return }
    closeLeaf()
    while containers.count > depth, let container = containers.popLast() {
      if let matcher = matchers.last, Int(matcher) == containers.count {
        matchers.removeLast()
        if container.kind == .quote { quoteMatchers.removeLast() }
      }
      let record = Int(container.record)
      if container.kind == .division, container.marker == 0 { reportUnclosed(records[record]) }
      records[record].upper = max(records[record].lower, UInt32(truncatingIfNeeded: contentEnd))
      records.append(BlockRecord(.close, at: contentEnd, to: contentEnd))
      if container.kind == .definitionList { lastDefinitionList = (record, records.count) }
    }
  }
}
