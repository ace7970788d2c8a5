/// Line ends, escapes, character references, code.
extension InlineParser {
  mutating func scanLineEnd(at index: Int) -> Int {
    let base = text.base
    var end = index
    while end > textStart, base[end &- 1].isSpaceOrTab { end &-= 1 }
    let isHard =
      (index &- end >= 2 && base[index &- 1] == .space && base[index &- 2] == .space)
      || extensions.contains(.hardLineBreaks)
    flushText(upTo: end)
    var next = index &+ 1
    while next < text.count, base[next].isSpaceOrTab { next &+= 1 }
    items.append(InlineItem(isHard ? .hardBreak : .softBreak, end, index &+ 1))
    textStart = next
    return next
  }

  mutating func scanBackslash(at index: Int) -> Int {
    let next = index + 1
    guard next < text.count else { return next }
    let byte = text.base[next]
    if byte == .newline {
      _ = add(InlineItem(.hardBreak, index, next + 1))
      while textStart < text.count, text.base[textStart].isSpaceOrTab { textStart += 1 }
      return textStart
    }
    guard byte.isPunctuation else { return next }
    if byte == .openParenthesis, extensions.contains(.math), let end = scanBackslashMath(index) {
      return end
    }
    flushText(upTo: index)
    // The escaped character is text whose range takes in the backslash.
    items.append(escaped(index))
    textStart = next + 1
    literalEnd = next + 1
    return next + 1
  }

  private mutating func escaped(_ index: Int) -> InlineItem {
    var item = InlineItem(.resolved, index, index + 2)
    item.index = UInt32(pool.count)
    item.length = 1
    pool.append(text.base[index + 1])
    return item
  }

  mutating func scanReference(at index: Int) -> Int {
    guard let match = CharacterReference.match(text.bytes, at: index) else { return index + 1 }
    let start = pool.count
    pool.append(match.first)
    if let second = match.second { pool.append(second) }
    return addPool(.resolved, from: start, index, match.end)
  }

  mutating func scanCode(at index: Int) -> Int {
    let base = text.base
    let count = text.count
    var start = index
    while start < count, base[start] == .backtick { start &+= 1 }
    let length = start &- index
    if failures.hasRuns, !failures.hasRun(of: length, after: start) { return start }
    var search = start
    while let runStart = base.firstPlace(of: .backtick, from: search, to: count) {
      search = runStart
      while search < count, base[search] == .backtick { search &+= 1 }
      if search &- runStart == length { return addCode(index, start, runStart, search) }
    }
    if !failures.hasRuns { failures.collectRuns(text.bytes, from: start) }
    return start
  }

  private mutating func addCode(_ lower: Int, _ start: Int, _ end: Int, _ upper: Int) -> Int {
    var start = start
    var end = end
    let base = text.base
    let isPadded =
      end &- start >= 2 && isSpace(base[start]) && isSpace(base[end &- 1])
      && (start..<end).contains { !isSpace(base[$0]) }
    if isPadded {
      start += 1
      end -= 1
    }
    let poolStart = pool.count
    if base.firstPlace(of: .newline, from: start, to: end) == nil,
      base.firstPlace(of: .nul, from: start, to: end) == nil
    {
      pool.append(Bytes(start: base + start, count: end - start))
    } else {
      appendCode(start..<end)
    }
    return addPool(.code, from: poolStart, lower, upper)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == .space || byte == .newline }

  private mutating func appendCode(_ range: Range<Int>) {
    for index in range {
      switch text.base[index] {
      case .newline: pool.append(.space)
      case .nul: pool.append("\u{FFFD}" as StaticString)
      case let byte: pool.append(byte)
      }
    }
  }
}
