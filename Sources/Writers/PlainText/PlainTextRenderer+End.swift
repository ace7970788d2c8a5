import DocumentAST
import LineBreaking

/// What is written where it belongs rather than where it stands: notes, spoilers, addresses.
extension PlainTextRenderer {
  /// Writes the notes referred to since the last heading.
  mutating func writeSectionNotes() {
    guard options.notes == .section, !isWritingNotes else { return }
    writeNotes(referredOnly: true)
  }

  mutating func writeRemainingNotes() {
    writeNotes(referredOnly: false)
    for _ in 0..<notes.missingCount { losses.add(.note, at: nil) }
  }

  private mutating func writeNotes(referredOnly: Bool) {
    isWritingNotes = true
    defer { isWritingNotes = false }
    while let (mark, note) = notes.takeNext(referredOnly: referredOnly) {
      lines.separate()
      lines.startBlock()
      let marker = "[" + mark + "] "
      let indent = [UInt8](repeating: 0x20, count: 4)
      open(
        .note, marker: Array(marker.utf8), markerColumns: DisplayWidth.columns(of: marker),
        indent: indent, columns: 4)
      note.content.walk(&self)
      closeContainer()
      lines.separate()
    }
  }

  // MARK: Spoilers

  mutating func startSpoiler(_ spoiler: Spoiler) -> Descent {
    switch options.spoilers {
    case .shown:
      containers.append(ContainerState(kind: .container))
    case .rot13:
      containers.append(ContainerState(kind: .container))
      rotation += 1
    case .atEnd:
      text.removeAll()
      text.append("[Spoiler \(spoilers.add(spoiler))")
      if let title = spoiler.title {
        text.append(": ")
        text.append(title.plainText)
      }
      text.append("]")
      writeText()
      return .skip
    }
    return .inside
  }

  mutating func endSpoiler(_ spoiler: Spoiler) {
    guard options.spoilers != .atEnd else { return }
    if options.spoilers == .rot13 { rotation -= 1 }
    closeContainer()
  }

  /// Writes the spoilers folded away; those inside them come after them.
  mutating func writeSpoilers() {
    var index = 0
    while index < spoilers.waiting.count {
      lines.separate(by: 2)
      lines.startBlock()
      writeLine("[Spoiler \(index + 1)]")
      lines.separate()
      spoilers.waiting[index].content.walk(&self)
      index += 1
    }
  }

  // MARK: Addresses

  mutating func writeLinkAddresses() {
    guard !links.addresses.isEmpty else { return }
    lines.separate()
    lines.startBlock()
    for (index, address) in links.addresses.enumerated() { writeLine("<\(index + 1)> \(address)") }
  }
}
