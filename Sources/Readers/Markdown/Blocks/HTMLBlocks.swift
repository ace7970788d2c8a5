/// What ends an HTML block (CommonMark 0.31.2 §4.6).
enum HTMLBlockEnd: UInt8 {
  /// `</script>`, `</pre>`, `</style>`, `</textarea>`.
  case closingTag
  case comment
  case instruction
  case declaration
  case cdata
  case blankLine

  /// Whether a line ends the block.
  func isMet(by line: Bytes) -> Bool {
    switch self {
    case .blankLine: false
    case .comment: line.firstPlace(of: "-->") != nil
    case .instruction: line.firstPlace(of: "?>") != nil
    case .declaration: line.contains(.greater)
    case .cdata: line.firstPlace(of: "]]>") != nil
    case .closingTag: hasClosingTag(line)
    }
  }

  private func hasClosingTag(_ line: Bytes) -> Bool {
    var index = 0
    while index + 5 < line.count {
      if line[index] == .less, line[index + 1] == .slash {
        let name = line.part(index + 2..<line.count)
        let length = name.prefix { $0.isLetter }.count
        let isEnd =
          length < name.count && name[length] == .greater
          && HTMLNames.isVerbatim(name.part(0..<length))
        if isEnd { return true }
      }
      index += 1
    }
    return false
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The offset of a short string's first occurrence.
  func firstPlace(of string: StaticString, from start: Int = 0) -> Int? {
    let length = string.utf8CodeUnitCount
    var index = start
    while index + length <= count {
      var matched = 0
      while matched < length, self[index + matched] == string.utf8Start[matched] { matched += 1 }
      if matched == length { return index }
      index += 1
    }
    return nil
  }
}

/// Raw HTML between blocks.
extension BlockParser {
  mutating func openHTML() -> Bool {
    let line = bytes(content..<lineEnd)
    guard let end = htmlStart(line) else { return false }
    beginChild()
    leaf = .html
    htmlEnd = end
    leafSpan = spans.count
    leafLower = content
    addVerbatimLine()
    noteContent()
    if end.isMet(by: line) { closeLeaf() }
    return true
  }

  private func htmlStart(_ line: Bytes) -> HTMLBlockEnd? {
    guard line.count > 1 else { return nil }
    switch line[1] {
    case .exclamation: return declarationStart(line)
    case .question: return .instruction
    default: break
    }
    let nameStart = line[1] == .slash ? 2 : 1
    let length = line.dropFirst(nameStart).prefix { $0.isLetterOrDigit }.count
    let name = line.part(nameStart..<nameStart + length)
    let next = nameStart + length < line.count ? line[nameStart + length] : UInt8.newline
    let isTagEnd = next.isBlank || next == .greater
    if nameStart == 1, isTagEnd, HTMLNames.isVerbatim(name) { return .closingTag }
    let isSelfClosing =
      next == .slash && nameStart + length + 1 < line.count
      && line[nameStart + length + 1] == .greater
    if isTagEnd || isSelfClosing, HTMLNames.isBlock(name) { return .blankLine }
    guard !isInParagraph, let end = HTMLTagScanner(line).tagEnd(at: 0) else { return nil }
    return line.dropFirst(end).contains { !$0.isBlank } ? nil : .blankLine
  }

  private func declarationStart(_ line: Bytes) -> HTMLBlockEnd? {
    guard line.count > 2 else { return nil }
    if line.count > 3, line[2] == .hyphen, line[3] == .hyphen { return .comment }
    if line[2].isLetter { return .declaration }
    return line.part(2..<9).equals("[CDATA[") ? .cdata : nil
  }
}
