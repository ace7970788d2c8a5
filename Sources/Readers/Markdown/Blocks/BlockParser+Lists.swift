/// Quotations, list items, and the containers of extensions that look like them.
extension BlockParser {
  mutating func openQuote() -> Opening {
    if extensions.contains(.spoilers), content + 1 < lineEnd, source[content + 1] == .exclamation {
      return openSpoilerQuote()
    }
    beginChild()
    let record = appendRecord(BlockRecord(.quote, at: content))
    push(Container(kind: .quote, record: Int32(record)))
    takeQuoteMarker()
    if extensions.contains(.alerts) { takeAlertMark(record) }
    return .quote
  }

  /// `>!` begins a line of a spoiler when nothing on it closes the mark; with `!<` it is a spoiler in the line.
  private mutating func openSpoilerQuote() -> Opening {
    .nothing
  }

  /// A marker, its columns, and the number of an ordered one.
  struct ListMarker {
    var length: Int
    var byte: UInt8
    var number: Int?
  }

  mutating func openItem() -> Bool {
    guard let marker = listMarker() else { return false }
    let markerStart = content
    let markerColumns = indent + marker.length
    closeUnmatched()
    closeLeaf()
    continueOrOpenList(marker, at: markerStart)
    let item = appendRecord(BlockRecord(.item, at: markerStart))
    take(marker.length)
    measureIndent()
    var container = Container(kind: .item, marker: marker.byte, record: Int32(item))
    if content == lineEnd {
      container.indent = Int32(markerColumns + 1)
    } else {
      let padding = indent >= 5 ? 1 : indent
      container.indent = Int32(markerColumns + padding)
      skip(columns: padding)
    }
    push(container)
    if extensions.contains(.taskLists) { takeTaskMark(item) }
    return true
  }

  private mutating func continueOrOpenList(_ marker: ListMarker, at start: Int) {
    while let top = containers.last, isListKind(top.kind) {
      if top.kind == .list, top.marker == marker.byte {
        if blankFloor < containers.count - 1 {
          records[Int(top.record)].flags |= BlockRecord.isLoose
        }
        return
      }
      closeContainers(to: containers.count - 1)
    }
    markChild()
    var list = BlockRecord(.list, at: start)
    list.detail = UInt16(marker.byte)
    if let number = marker.number {
      list.flags |= BlockRecord.isOrdered
      list.first = UInt32(number)
    }
    let record = appendRecord(list)
    push(Container(kind: .list, marker: marker.byte, record: Int32(record)))
  }

  private func listMarker() -> ListMarker? {
    var index = content
    var number: Int?
    if source[index].isDigit {
      var value = 0
      while index < lineEnd, source[index].isDigit, index - content < 9 {
        value = value * 10 + Int(source[index] - 48)
        index += 1
      }
      number = value
      guard index < lineEnd, source[index] == .period || source[index] == .closeParenthesis else {
        return nil
      }
    } else if source[index] != .asterisk, source[index] != .hyphen, source[index] != .plus {
      return nil
    }
    let byte = source[index]
    index += 1
    guard index == lineEnd || source[index].isSpaceOrTab else { return nil }
    if isInParagraph {
      if let number, number != 1 { return nil }
      if skippingSpaces(index) == lineEnd { return nil }
    }
    return ListMarker(length: index - content, byte: byte, number: number)
  }

  /// `[ ]` or `[x]` at the beginning of an item's text.
  private mutating func takeTaskMark(_ item: Int) {
    measureIndent()
    guard indent < 4, content + 3 < lineEnd, source[content] == .openBracket,
      source[content + 2] == .closeBracket, source[content + 3].isSpaceOrTab,
      skippingSpaces(content + 3) < lineEnd
    else { return }
    switch source[content + 1] {
    case .space, .tab: records[item].flags |= BlockRecord.isTaskOpen
    case UInt8(ascii: "x"), UInt8(ascii: "X"): records[item].flags |= BlockRecord.isTaskDone
    default: return
    }
    take(3)
    skip(columns: 1)
  }
}
