import DocumentAST

/// The marks that pair up by the delimiter stack.
enum DelimiterKind {
  /// One number a mark for the table of openers' bottoms.
  static func number(of byte: UInt8) -> Int {
    switch byte {
    case .asterisk: 0
    case .underscore: 1
    case .tilde: 2
    case .equals: 3
    case .plus: 4
    case .caret: 5
    case .pipe: 6
    case .greater: 7
    case .quote: 8
    default: 9
    }
  }

  static let keyCount = 60
}

/// Delimiter runs: emphasis, and the styles of extensions, which pair whole runs of one length.
extension InlineParser {
  mutating func scanRun(at index: Int) -> Int {
    let base = text.base
    let count = text.count
    let byte = base[index]
    var end = index &+ 1
    while end < count, base[end] == byte { end &+= 1 }
    let (isLeft, isRight, before, after) = flanking(index, end)
    let isUnderscore = byte == .underscore
    let canOpen = isLeft && (!isUnderscore || !isRight || before == .punctuation)
    let canClose = isRight && (!isUnderscore || !isLeft || after == .punctuation)
    guard canOpen || canClose else { return end }
    return pushRun(index, end, canOpen: canOpen, canClose: canClose)
  }

  @inline(__always)
  func flanking(_ start: Int, _ end: Int) -> (Bool, Bool, Neighbour, Neighbour) {
    let before = NeighbourClassifier.before(start, in: text.base)
    let after = NeighbourClassifier.at(end, in: text.base, count: text.count)
    let isLeft =
      after != .whitespace
      && (after != .punctuation || before == .whitespace || before == .punctuation)
    let isRight =
      before != .whitespace
      && (before != .punctuation || after == .whitespace || after == .punctuation)
    return (isLeft, isRight, before, after)
  }

  mutating func pushRun(_ lower: Int, _ upper: Int, canOpen: Bool, canClose: Bool) -> Int {
    var item = InlineItem(.run, lower, upper)
    item.index = UInt32(delimiters.count)
    let marks = UInt32(truncatingIfNeeded: upper - lower)
    let delimiter = Delimiter(
      byte: text.base[lower], canOpen: canOpen, canClose: canClose,
      lower: UInt32(truncatingIfNeeded: lower), originalCount: marks, count: marks,
      previous: lastDelimiter)
    let index = Int32(delimiters.count)
    if lastDelimiter >= 0 { delimiters[Int(lastDelimiter)].next = index }
    delimiters.append(delimiter)
    lastDelimiter = index
    return add(item)
  }

  /// Pairs the runs after `bottom` and takes them all off the list.
  mutating func pairDelimiters(above bottom: Int32) {
    guard lastDelimiter > bottom else { return }
    for key in 0..<DelimiterKind.keyCount { openersBottom.base[key] = bottom }
    var closer = firstDelimiter(above: bottom)
    while closer >= 0 {
      closer =
        delimiters[Int(closer)].canClose
        ? pairCloser(closer, above: bottom) : delimiters[Int(closer)].next
    }
    lastDelimiter = bottom
    if bottom >= 0 { delimiters[Int(bottom)].next = -1 }
  }

  private func firstDelimiter(above bottom: Int32) -> Int32 {
    if bottom >= 0 { return delimiters[Int(bottom)].next }
    var index = lastDelimiter
    while delimiters[Int(index)].previous >= 0 { index = delimiters[Int(index)].previous }
    return index
  }

  /// Looks for the opener of a run and pairs them; returns the run to go on with.
  private mutating func pairCloser(_ closer: Int32, above bottom: Int32) -> Int32 {
    let delimiter = delimiters[Int(closer)]
    let key =
      DelimiterKind.number(of: delimiter.byte) * 6 + (delimiter.canOpen ? 3 : 0)
      + Int(delimiter.originalCount % 3)
    let floor = max(bottom, openersBottom[key])
    var opener = delimiter.previous
    while opener > floor {
      if isPair(delimiters[Int(opener)], delimiter) { return pair(opener, closer) }
      opener = delimiters[Int(opener)].previous
    }
    openersBottom[key] = delimiter.previous
    if !delimiter.canOpen { unlink(closer) }
    return delimiter.next
  }

  private func isPair(_ opener: Delimiter, _ closer: Delimiter) -> Bool {
    guard opener.byte == closer.byte, opener.canOpen else { return false }
    guard closer.byte == .asterisk || closer.byte == .underscore else {
      return opener.originalCount == closer.originalCount
    }
    // "Multiple of 3" rule (CommonMark 0.31.2 §6.2, rules 9 and 10).
    return
      !((opener.canClose || closer.canOpen)
      && (opener.originalCount + closer.originalCount) % 3 == 0
      && !(opener.originalCount % 3 == 0 && closer.originalCount % 3 == 0))
  }

  private mutating func pair(_ opener: Int32, _ closer: Int32) -> Int32 {
    let byte = delimiters[Int(closer)].byte
    // What stands between is in the pair: it finds no partner outside.
    delimiters[Int(opener)].next = closer
    delimiters[Int(closer)].previous = opener
    if byte == .quote || byte == .apostrophe {
      delimiters[Int(opener)].role = 1
      delimiters[Int(closer)].role = 2
      let next = delimiters[Int(closer)].next
      unlink(closer)
      unlink(opener)
      return next
    }
    let available = min(delimiters[Int(opener)].count, delimiters[Int(closer)].count)
    let isEmphasis = byte == .asterisk || byte == .underscore
    let width = isEmphasis ? min(available, 2) : available
    addMatch(opener, closer, width: UInt8(width))
    if delimiters[Int(opener)].count == 0 { unlink(opener) }
    guard delimiters[Int(closer)].count == 0 else { return closer }
    let next = delimiters[Int(closer)].next
    unlink(closer)
    return next
  }

  private mutating func addMatch(_ opener: Int32, _ closer: Int32, width: UInt8) {
    let opening = Int32(matches.count)
    matches.append(DelimiterMatch(width: width, next: delimiters[Int(opener)].firstOpening))
    delimiters[Int(opener)].firstOpening = opening
    delimiters[Int(opener)].count -= UInt32(width)
    let closing = Int32(matches.count)
    matches.append(DelimiterMatch(width: width, next: -1))
    let last = delimiters[Int(closer)].lastClosing
    if last >= 0 {
      matches[Int(last)].next = closing
    } else {
      delimiters[Int(closer)].firstClosing = closing
    }
    delimiters[Int(closer)].lastClosing = closing
    delimiters[Int(closer)].count -= UInt32(width)
    delimiters[Int(closer)].closedCount += UInt32(width)
  }

  private mutating func unlink(_ index: Int32) {
    let delimiter = delimiters[Int(index)]
    if delimiter.previous >= 0 { delimiters[Int(delimiter.previous)].next = delimiter.next }
    if delimiter.next >= 0 {
      delimiters[Int(delimiter.next)].previous = delimiter.previous
    } else {
      lastDelimiter = delimiter.previous
    }
  }

  func style(of byte: UInt8, width: UInt8) -> InlineStyle {
    switch byte {
    case .tilde: width == 1 && extensions.contains(.subscript) ? .subscript : .strikethrough
    case .equals: .highlight
    case .plus: .inserted
    case .caret: .superscript
    default: width == 2 ? .strong : .emphasis
    }
  }
}
