/// Cuts raw HTML into tags and text, after the tokenization of the HTML standard (§13.2.5), simplified: comments, declarations
/// and processing instructions are skipped, and what looks like no tag is text.
///
/// Linear on every input: each byte is looked at a bounded number of times, because a search that failed is not begun again.
struct HTMLTokenizer {
  enum Token {
    case text(Range<Int>)
    case start(Tag)
    case end(name: String)
  }

  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)] = []
    var isSelfClosing = false

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// From here on there is no end of a comment.
  private var hasNoMoreCommentEnds = false
  /// From here on there is no `>`.
  private var hasNoMoreTagEnds = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Token? {
    while position < bytes.count {
      let start = position
      guard bytes[start] == UInt8(ascii: "<") else {
        position = indexOfTagOpen(after: start)
        return .text(start..<position)
      }
      switch markup(at: start) {
      case .token(let token): return token
      case .skipped: continue
      case .none:
        position = indexOfTagOpen(after: start + 1)
        return .text(start..<position)
      }
    }
    return nil
  }

  /// Goes past the end tag of an element whose content is not markup; past everything when there is none.
  mutating func skipContent(of name: String) {
    let name = Array(name.utf8)
    while position < bytes.count {
      position = indexOfTagOpen(after: position)
      let nameStart = position + 2
      guard nameStart + name.count <= bytes.count else { break }
      if bytes[position + 1] == UInt8(ascii: "/"),
        name.indices.allSatisfy({ Self.lowercase(bytes[nameStart + $0]) == name[$0] })
      {
        position = nameStart + name.count
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
        position = Swift.min(position + 1, bytes.count)
        return
      }
      position += 1
    }
    position = bytes.count
  }

  private func indexOfTagOpen(after start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return index
  }

  private enum Markup {
    case token(Token)
    case skipped
    case none
  }

  private mutating func markup(at start: Int) -> Markup {
    guard start + 1 < bytes.count else { return .none }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"): return skipDeclaration(at: start)
    case UInt8(ascii: "?"): return skip(past: ">", from: start + 2)
    case UInt8(ascii: "/"):
      guard start + 2 < bytes.count, Self.isLetter(bytes[start + 2]) else {
        return skip(past: ">", from: start + 2)
      }
      return endTag(at: start)
    case let byte where Self.isLetter(byte): return startTag(at: start)
    default: return .none
    }
  }

  private mutating func skipDeclaration(at start: Int) -> Markup {
    let isComment =
      start + 3 < bytes.count && bytes[start + 2] == UInt8(ascii: "-")
      && bytes[start + 3] == UInt8(ascii: "-")
    guard isComment else { return skip(past: ">", from: start + 2) }
    guard !hasNoMoreCommentEnds else { return .none }
    var index = start + 4
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
        bytes[index + 2] == UInt8(ascii: ">")
      {
        position = index + 3
        return .skipped
      }
      index += 1
    }
    hasNoMoreCommentEnds = true
    return .none
  }

  private mutating func skip(past end: Unicode.Scalar, from start: Int) -> Markup {
    guard !hasNoMoreTagEnds else { return .none }
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: end) {
        position = index + 1
        return .skipped
      }
      index += 1
    }
    hasNoMoreTagEnds = true
    return .none
  }

  private mutating func endTag(at start: Int) -> Markup {
    var index = start + 2
    let name = readName(&index)
    guard case .skipped = skip(past: ">", from: index) else { return .none }
    return .token(.end(name: name))
  }

  private mutating func startTag(at start: Int) -> Markup {
    guard !hasNoMoreTagEnds else { return .none }
    var index = start + 1
    var tag = Tag(name: readName(&index))
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        position = index + 1
        return .token(.start(tag))
      }
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        tag.isSelfClosing = byte == UInt8(ascii: "/")
        index += 1
        continue
      }
      tag.isSelfClosing = false
      readAttribute(&index, into: &tag)
    }
    hasNoMoreTagEnds = true
    return .none
  }

  private func readName(_ index: inout Int) -> String {
    let start = index
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index].map(Self.lowercase), as: UTF8.self)
  }

  private func readAttribute(_ index: inout Int, into tag: inout Tag) {
    let start = index
    index += 1
    while index < bytes.count, !Self.endsName(bytes[index]), bytes[index] != UInt8(ascii: "=") {
      index += 1
    }
    let name = String(decoding: bytes[start..<index].map(Self.lowercase), as: UTF8.self)
    skipSpaces(&index)
    var value = ""
    if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
      index += 1
      skipSpaces(&index)
      value = readValue(&index)
    }
    if tag.attributes.count < 64, tag[name] == nil { tag.attributes.append((name, value)) }
  }

  private func readValue(_ index: inout Int) -> String {
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
      return CharacterReferences.decoded(bytes[start..<index])
    }
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] != quote { index += 1 }
    defer { index = Swift.min(index + 1, bytes.count) }
    return CharacterReferences.decoded(bytes[start..<index])
  }

  private func skipSpaces(_ index: inout Int) {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
  }
}
