import DocumentAST
import LineBreaking

extension PlainTextRenderer {
  /// The deepest nesting that still shows (the limit all writers share).
  static let deepest = 100

  /// Opens a container; below the deepest level it adds nothing.
  mutating func open(
    _ kind: ContainerState.Kind, marker: [UInt8], markerColumns: Int, indent: [UInt8], columns: Int
  ) {
    var state = ContainerState(kind: kind)
    if containers.count < PlainTextRenderer.deepest {
      state.level = lines.open(
        marker: marker, markerColumns: markerColumns, indent: indent, columns: columns)
    } else {
      losses.add(.depth, at: nil)
      state.level = lines.open(
        marker: marker == indent ? [] : marker, markerColumns: marker == indent ? 0 : markerColumns,
        indent: [], columns: 0)
    }
    containers.append(state)
  }

  mutating func openIndent(_ columns: Int, kind: ContainerState.Kind) {
    let spaces = [UInt8](repeating: 0x20, count: columns)
    open(kind, marker: spaces, markerColumns: columns, indent: spaces, columns: columns)
  }

  /// Ends the innermost container and writes what was kept for its end.
  mutating func closeContainer() {
    guard let state = containers.popLast() else { return }
    if !state.closing.isEmpty {
      text.removeAll()
      text.append(closing: state.closing)
      lines.join()
      writeText()
    }
    if let level = state.level { lines.close(level) }
  }

  /// Keeps the text of a leading part that is written after the content.
  mutating func keepForEnd(after lead: StaticString) {
    text.trim()
    let bytes = text.bytes
    text.removeAll()
    text.append(lead)
    if !containers.isEmpty, !bytes.isEmpty {
      containers[containers.count - 1].closing = text.bytes + bytes
    }
    text.removeAll()
  }

  // MARK: Quotations

  mutating func startQuote(_ quote: Quote) {
    if showsItself(quote) {
      containers.append(ContainerState(kind: .quote))
    } else if options.quotes == .indented {
      openIndent(4, kind: .quote)
    } else {
      let mark: [UInt8] = options.isFlowed ? [0x3E] : [0x3E, 0x20]
      open(.quote, marker: mark, markerColumns: mark.count, indent: mark, columns: mark.count)
    }
  }

  /// Whether a pull quote is one paragraph that brings its quotation marks.
  private func showsItself(_ quote: Quote) -> Bool {
    guard quote.kind != .plain else { return false }
    var count = 0
    var first: Paragraph?
    for block in quote.content {
      guard case .paragraph(let paragraph) = block, count == 0 else { return false }
      first = paragraph
      count += 1
    }
    guard let first, case .text(let run)? = first.content.first else { return false }
    return run.text.withBytes { QuotationMarks.open($0) }
  }

  // MARK: Alerts and other containers

  mutating func startAlert(_ alert: Alert) {
    losses.add(.role, at: alert.sourceRange)
    let bar: [UInt8] = Array((options.isASCII ? "| " : "│ ").utf8)
    open(.alert, marker: bar, markerColumns: 2, indent: bar, columns: 2)
    guard alert.title == nil else { return }
    writeLine(alert.kind.rawValue.capitalizedASCII)
  }

  mutating func endTitle() {
    rotation = rotationAfterTitle
    writeText()
    lines.join()
  }

  mutating func startContainer(_ container: Container) -> Descent {
    if container.role == .boilerplate, !options.keepsBoilerplate {
      losses.add(.boilerplate, at: container.sourceRange)
      return .skip
    }
    var state = ContainerState(kind: .container)
    state.isTitleBlock = container.role == .titleBlock
    state.isTight = container.role == .contents
    containers.append(state)
    return .inside
  }

  mutating func endContainer(_ container: Container) {
    if container.role == .boilerplate, !options.keepsBoilerplate { return }
    closeContainer()
  }

  // MARK: Definitions

  mutating func startDefinitionItem(_ item: DefinitionItem) {
    lines.startBlock()
    guard isTight, !containers.isEmpty, item.terms.count == 1 else { return }
    guard case .paragraph? = item.definitions.first?.content.first else { return }
    containers[containers.count - 1].isTermWithDefinition = true
  }

  mutating func endDefinitionTerm() {
    text.trim()
    if containers.last?.isTermWithDefinition == true {
      text.append(": ")
      hasWaitingTerm = true
    } else {
      writeText()
      lines.join()
    }
  }

  mutating func startDefinition() {
    if hasWaitingTerm {
      let indent = [UInt8](repeating: 0x20, count: 4)
      open(.definition, marker: [], markerColumns: 0, indent: indent, columns: 4)
    } else {
      lines.startBlock()
      openIndent(4, kind: .definition)
    }
  }

  mutating func endDefinition() {
    closeContainer()
    if isTight { lines.join() } else { lines.separate() }
  }

  mutating func endDefinitionItem() {
    guard !containers.isEmpty else { return }
    containers[containers.count - 1].isTermWithDefinition = false
    if isTight { lines.join() } else { lines.separate() }
  }

  // MARK: Verse

  mutating func endVerseLine(_ line: VerseLine) {
    let indent = min(line.indent, max(0, lines.room - 10))
    let lead = [UInt8](repeating: 0x20, count: indent)
    let hang = [UInt8](repeating: 0x20, count: indent + 4)
    let level = lines.open(
      marker: lead, markerColumns: indent, indent: hang, columns: indent + 4)
    if text.isEmpty { lines.line(UnsafeBufferPointer(start: nil, count: 0)) } else { writeText() }
    lines.close(level)
    lines.join()
  }
}

/// Quotation marks that begin a quotation.
enum QuotationMarks {
  static func open(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let marks: [StaticString] = ["“", "\"", "«", "„", "‹", "「", "『", "‘"]
    return marks.contains { mark in
      bytes.starts(with: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
    }
  }
}

extension String {
  /// The string with its first letter in upper case, if that is an ASCII letter.
  var capitalizedASCII: String {
    guard let first = utf8.first, (0x61...0x7A).contains(first) else { return self }
    return String(UnicodeScalar(first - 0x20)) + dropFirst()
  }
}
