/// Reads the tags of a template, after the Mustache specification.
struct TemplateParser {
  private(set) var nodes: [TemplateNode] = []
  private(set) var paths: [[String]] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  /// What was read so far.
  private var place = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var open: [(node: Int, name: String, tag: Int)] = []

  /// Longer delimiters are refused, so that looking for them stays linear.
  private static let longestDelimiter = 16

  init(_ bytes: UnsafeBufferPointer<UInt8>, named file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func parse() throws(TemplateError) {
    guard bytes.count < Int32.max else { throw error(at: 0, "The template is too large") }
    while let tag = find(opening, from: place) {
      try read(tagAt: tag)
    }
    addText(upTo: bytes.count)
    if let section = open.last {
      throw error(at: section.tag, "The section \"\(section.name)\" is never closed")
    }
  }

  // MARK: Tags

  private mutating func read(tagAt tag: Int) throws(TemplateError) {
    var start = tag + opening.count
    let sigil = start < bytes.count ? bytes[start] : 0
    let hasSigil = "#^/>!=&{".utf8.contains(sigil)
    if hasSigil { start += 1 }
    var closer = closing
    if sigil == UInt8(ascii: "=") { closer.insert(sigil, at: 0) }
    if sigil == UInt8(ascii: "{") { closer.insert(UInt8(ascii: "}"), at: 0) }
    guard let end = find(closer, from: start) else {
      throw error(at: tag, "The tag is never closed")
    }
    let behind = end + closer.count
    let content = trimmed(start..<end)
    switch sigil {
    case UInt8(ascii: "!"): _ = addTextAndSkipLine(tag, behind)
    case UInt8(ascii: "="):
      let delimiters = try delimiters(in: content, tag)
      _ = addTextAndSkipLine(tag, behind)
      (opening, closing) = delimiters
    case UInt8(ascii: "#"): try openSection(.section, content, tag, behind)
    case UInt8(ascii: "^"): try openSection(.inverted, content, tag, behind)
    case UInt8(ascii: "/"): try closeSection(content, tag, behind)
    case UInt8(ascii: ">"): try addPartial(content, tag, behind)
    default:
      let path = try path(in: content, tag)
      addText(upTo: tag)
      add(hasSigil ? .unescaped : .variable, 0..<0, tag, path)
      place = behind
    }
  }

  private mutating func openSection(
    _ kind: TemplateNode.Kind, _ content: Range<Int>, _ tag: Int, _ behind: Int
  ) throws(TemplateError) {
    let path = try path(in: content, tag)
    _ = addTextAndSkipLine(tag, behind)
    open.append((nodes.count, string(content), tag))
    add(kind, 0..<0, tag, path)
  }

  private mutating func closeSection(
    _ content: Range<Int>, _ tag: Int, _ behind: Int
  ) throws(TemplateError) {
    let name = string(content)
    guard let section = open.popLast() else {
      throw error(at: tag, "The section \"\(name)\" is closed but not open")
    }
    guard section.name == name else {
      throw error(at: tag, "The section \"\(section.name)\" is closed as \"\(name)\"")
    }
    _ = addTextAndSkipLine(tag, behind)
    nodes[section.node].end = Int32(nodes.count)
  }

  private mutating func addPartial(
    _ content: Range<Int>, _ tag: Int, _ behind: Int
  ) throws(TemplateError) {
    let path = try path(in: content, tag)
    if let indent = addTextAndSkipLine(tag, behind) {
      add(.linePartial, indent, tag, path)
    } else {
      add(.partial, 0..<0, tag, path)
    }
  }

  private func delimiters(
    in content: Range<Int>, _ tag: Int
  ) throws(TemplateError) -> ([UInt8], [UInt8]) {
    let words = bytes[content].split(whereSeparator: Self.isSpace)
    guard words.count == 2, words.allSatisfy({ $0.count <= Self.longestDelimiter }),
      !bytes[content].contains(UInt8(ascii: "="))
    else {
      throw error(at: tag, "A tag that sets delimiters has two of them, such as {{=<% %>=}}")
    }
    return (Array(words[0]), Array(words[1]))
  }

  private mutating func path(
    in content: Range<Int>, _ tag: Int
  ) throws(TemplateError) -> [String] {
    guard !content.isEmpty else { throw error(at: tag, "The tag has no name") }
    let name = bytes[content]
    guard !name.contains(where: Self.isSpace) else {
      throw error(at: tag, "The name \"\(string(content))\" has a space in it")
    }
    if name.count == 1, name.first == UInt8(ascii: ".") { return [] }
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }) else {
      throw error(at: tag, "The name \"\(string(content))\" has an empty part")
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Text

  private mutating func add(
    _ kind: TemplateNode.Kind, _ range: Range<Int>, _ tag: Int, _ path: [String]?
  ) {
    if let path { paths.append(path) }
    let start = kind == .text ? range.lowerBound : tag
    nodes.append(
      TemplateNode(
        kind: kind, startsLine: start == 0 || bytes[start - 1] == UInt8(ascii: "\n"),
        lower: Int32(range.lowerBound), upper: Int32(range.upperBound), tag: Int32(tag),
        name: Int32(paths.count - 1), end: Int32(nodes.count + 1)))
  }

  private mutating func addText(upTo end: Int) {
    if place < end { add(.text, place..<end, place, nil) }
    place = Swift.max(place, end)
  }

  /// Adds the text before a tag that shows nothing; when the tag is alone on its line, the line goes.
  ///
  /// - Returns: The indent of the tag, if it is alone on its line.
  private mutating func addTextAndSkipLine(_ tag: Int, _ behind: Int) -> Range<Int>? {
    guard let line = lineAlone(tag, behind) else {
      addText(upTo: tag)
      place = behind
      return nil
    }
    addText(upTo: line.lowerBound)
    place = line.upperBound
    return line.lowerBound..<tag
  }

  /// The whole line of a tag that has nothing but blanks around it, or nil.
  private func lineAlone(_ tag: Int, _ behind: Int) -> Range<Int>? {
    var start = tag
    while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n"), start >= place else { return nil }
    var end = behind
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == UInt8(ascii: "\r") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\n") else { return nil }
    return start..<end + 1
  }

  // MARK: Bytes

  private func find(_ delimiter: [UInt8], from start: Int) -> Int? {
    let last = bytes.count - delimiter.count
    guard start <= last, let base = bytes.baseAddress, let first = delimiter.first else {
      return nil
    }
    var index = start
    while index <= last {
      if base[index] == first, matches(delimiter, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func matches(_ delimiter: [UInt8], at index: Int) -> Bool {
    for offset in 1..<Swift.max(delimiter.count, 1) where bytes[index + offset] != delimiter[offset]
    {
      return false
    }
    return true
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Self.isSpace(bytes[lower]) { lower += 1 }
    while lower < upper, Self.isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func error(at offset: Int, _ reason: String) -> TemplateError {
    TemplateError(in: file, bytes, at: offset, reason)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == 0x0a || byte == 0x0d
  }
}
