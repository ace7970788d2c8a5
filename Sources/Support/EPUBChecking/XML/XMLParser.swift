/// Reads a small, strict part of XML: all that a file of a book may hold, and nothing that reaches outside of it.
///
/// Well-formedness is checked in full (XML 1.0, Namespaces in XML 1.0). Document types are looked at but nothing is fetched, and
/// entities other than the five of XML are never expanded.
struct XMLParser {
  /// What a document may ask for.
  struct Limits: Sendable, Hashable {
    /// The greatest depth of elements.
    var depth = 256
    /// The greatest number of nodes.
    var nodeCount = 1_000_000
  }

  let bytes: [UInt8]
  let limits: Limits
  var index = 0
  var tree = XMLTree()
  var scope = XMLNamespaceScope()
  /// The elements that are open, innermost last, with their names as written.
  var open: [(node: Int, name: String)] = []
  private var hasRoot = false
  /// The place of `placedIndex`, from where the next place is counted.
  private var lastPlace = TextPlace(line: 1, column: 1)
  private var placedIndex = 0

  /// Parses a document.
  ///
  /// - Throws: `XMLProblem`, when it is not well-formed or over the limits.
  /// - Complexity: O(n).
  static func parse(_ bytes: [UInt8], limits: Limits = Limits()) throws(XMLProblem) -> XMLTree {
    var parser = XMLParser(try XMLEncoding.decoded(bytes), limits)
    try parser.parse()
    return parser.tree
  }

  private init(_ bytes: [UInt8], _ limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  private mutating func parse() throws(XMLProblem) {
    if let invalid = XMLCharacters.firstInvalid(in: bytes) {
      throw problem("this byte begins no character that XML allows", at: invalid)
    }
    if skip("<?xml") {
      guard index < bytes.count, XMLCharacters.isSpace(bytes[index]), skipBehind("?>") else {
        throw problem("the XML declaration is broken", at: 0)
      }
    }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") { try readMarkup() } else { try readText() }
    }
    if let last = open.last { throw problem("<\(last.name)> is never closed", at: bytes.count) }
    guard hasRoot else { throw problem("there is no element", at: bytes.count) }
  }

  private mutating func readMarkup() throws(XMLProblem) {
    let start = index
    if skip("</") {
      try readEndTag(from: start)
    } else if skip("<!--") {
      try readComment(from: start)
    } else if skip("<![CDATA[") {
      try readCharacterData(from: start)
    } else if skip("<?") {
      try readInstruction(from: start)
    } else if skip("<!DOCTYPE") {
      try readDocumentType(from: start)
    } else {
      guard !open.isEmpty || !hasRoot else {
        throw problem("there is an element behind the root element", at: start)
      }
      hasRoot = true
      try readStartTag()
    }
  }

  private mutating func readComment(from start: Int) throws(XMLProblem) {
    guard skipBehind("--") else { throw problem("a comment is never closed", at: start) }
    guard skip(">") else { throw problem("there is -- inside a comment", at: index - 2) }
  }

  private mutating func readCharacterData(from start: Int) throws(XMLProblem) {
    guard !open.isEmpty else { throw problem("there is text outside the root element", at: start) }
    let contents = index
    guard skipBehind("]]>") else { throw problem("a CDATA section is never closed", at: start) }
    try append(text: String(decoding: bytes[contents..<index - 3], as: UTF8.self), at: contents)
  }

  private mutating func readInstruction(from start: Int) throws(XMLProblem) {
    let target = try readName(or: "a processing instruction has no name")
    guard target.lowercased() != "xml" else {
      throw problem("an XML declaration may stand at the very beginning only", at: start)
    }
    guard skipBehind("?>") else {
      throw problem("a processing instruction is never closed", at: start)
    }
  }

  private mutating func readDocumentType(from start: Int) throws(XMLProblem) {
    guard !hasRoot, tree.documentType == nil else {
      throw problem("a document type may stand before the root element only, and once", at: start)
    }
    var scanner = XMLDocumentTypeScanner(bytes, at: index)
    guard let type = scanner.scan(at: place(of: start)) else {
      throw problem("the document type declaration is broken", at: start)
    }
    index = scanner.index
    tree.documentType = type
  }

  private mutating func readText() throws(XMLProblem) {
    let start = index
    let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    guard !open.isEmpty else {
      guard bytes[start..<end].allSatisfy(XMLCharacters.isSpace) else {
        throw problem("there is text outside the root element", at: start)
      }
      return index = end
    }
    try checkNoSectionEnd(start..<end)
    try append(text: decoded(start..<end), at: start)
    index = end
  }

  /// `]]>` must not stand in text (XML 1.0 §2.4).
  private mutating func checkNoSectionEnd(_ range: Range<Int>) throws(XMLProblem) {
    for place in range where bytes[place] == UInt8(ascii: ">") && place >= range.lowerBound + 2 {
      if bytes[place - 1] == UInt8(ascii: "]"), bytes[place - 2] == UInt8(ascii: "]") {
        throw problem("there is ]]> in text", at: place - 2)
      }
    }
  }

  private mutating func append(text: String, at offset: Int) throws(XMLProblem) {
    let count = tree.nodes.count
    try checkNodeCount(at: offset)
    tree.nodes.append(
      XMLTree.Node(
        name: "", namespace: .none, attributes: 0..<0, parent: open.last?.node, end: count + 1,
        text: text, place: place(of: offset)))
  }
}

/// Steps that the parts of the parser share.
extension XMLParser {
  mutating func checkNodeCount(at offset: Int) throws(XMLProblem) {
    guard tree.nodes.count >= limits.nodeCount else { return }
    throw problem("there are more than \(limits.nodeCount) nodes", at: offset, .limit)
  }

  /// The line and column of an offset; offsets are best asked for in ascending order.
  ///
  /// - Complexity: O(k) in the bytes since the last offset asked for, or O(n) when going back.
  mutating func place(of offset: Int) -> TextPlace {
    if offset < placedIndex {
      lastPlace = TextPlace(line: 1, column: 1)
      placedIndex = 0
    }
    for byte in bytes[placedIndex..<Swift.min(offset, bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        lastPlace = TextPlace(line: lastPlace.line + 1, column: 1)
      } else if byte & 0xc0 != 0x80 {
        lastPlace.column += 1
      }
    }
    placedIndex = Swift.min(offset, bytes.count)
    return lastPlace
  }

  mutating func problem(
    _ message: String, at offset: Int, _ kind: XMLProblem.Kind = .malformed
  ) -> XMLProblem {
    XMLProblem(kind: kind, place: place(of: offset), message: message)
  }

  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    let literal = UnsafeBufferPointer(start: text.utf8Start, count: count)
    guard bytes[index..<index + count].elementsEqual(literal) else { return false }
    index += count
    return true
  }

  mutating func skipBehind(_ text: StaticString) -> Bool {
    let first = text.utf8Start.pointee
    while let next = bytes[index...].firstIndex(of: first) {
      index = next
      if skip(text) { return true }
      index += 1
    }
    index = bytes.count
    return false
  }

  mutating func skipSpace() {
    while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
  }

  mutating func readName(or message: String) throws(XMLProblem) -> String {
    let start = index
    while index < bytes.count, XMLCharacters.isNameByte(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    guard XMLCharacters.isName(name) else { throw problem(message, at: start) }
    return name
  }
}
