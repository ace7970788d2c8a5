/// Tags, attributes and references.
extension XMLParser {
  mutating func readStartTag() throws(XMLProblem) {
    let start = index
    index += 1
    let name = try readName(or: "a < is not part of a tag; write &lt; for it")
    try checkNodeCount(at: start)
    let depth = open.count + 1
    guard depth <= limits.depth else {
      throw problem("elements are nested more than \(limits.depth) deep", at: start, .limit)
    }
    let written = try readAttributes(of: name)
    let isEmpty = skip("/")
    guard skip(">") else { throw problem("the tag <\(name)> is not closed", at: start) }
    try bind(written, depth: depth, at: start)
    let node = tree.nodes.count
    let (namespace, local) = try resolved(name, isAttribute: false, at: start)
    let lower = tree.attributes.count
    try append(written, at: start)
    tree.nodes.append(
      XMLTree.Node(
        name: local, namespace: namespace, attributes: lower..<tree.attributes.count,
        parent: open.last?.node, end: node + 1, text: "", place: place(of: start)))
    if isEmpty { scope.leave(to: depth - 1) } else { open.append((node, name)) }
  }

  mutating func readEndTag(from start: Int) throws(XMLProblem) {
    let name = try readName(or: "an end tag has no name")
    skipSpace()
    guard skip(">") else { throw problem("the tag </\(name)> is not closed", at: start) }
    guard let last = open.popLast() else {
      throw problem("</\(name)> closes nothing", at: start)
    }
    guard last.name == name else {
      throw problem("</\(name)> stands where </\(last.name)> must", at: start)
    }
    tree.nodes[last.node].end = tree.nodes.count
    scope.leave(to: open.count)
  }

  // MARK: Attributes

  private struct WrittenAttribute {
    let name: String
    let value: String
  }

  /// Attributes of one element: more is no book, and looking for a second of the same name would take long.
  private static var maximumAttributeCount: Int { 256 }

  private mutating func readAttributes(
    of element: String
  ) throws(XMLProblem) -> [WrittenAttribute] {
    var attributes: [WrittenAttribute] = []
    while true {
      let spaceStart = index
      skipSpace()
      guard index < bytes.count else {
        throw problem("the tag <\(element)> is not closed", at: bytes.count)
      }
      if bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/") {
        return attributes
      }
      let start = index
      let name = try readName(or: "an attribute of <\(element)> has no name")
      guard spaceStart < start else {
        throw problem("there is no space before the attribute \(name)", at: start)
      }
      guard !attributes.contains(where: { $0.name == name }) else {
        throw problem("<\(element)> has the attribute \(name) twice", at: start)
      }
      guard attributes.count < Self.maximumAttributeCount else {
        throw problem("<\(element)> has too many attributes", at: start, .limit)
      }
      attributes.append(WrittenAttribute(name: name, value: try readValue(of: name)))
    }
  }

  private mutating func readValue(of name: String) throws(XMLProblem) -> String {
    skipSpace()
    guard skip("=") else { throw problem("the attribute \(name) has no value", at: index) }
    skipSpace()
    guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else {
      throw problem("the value of \(name) is not in quotes", at: index)
    }
    let start = index + 1
    guard let end = bytes[start...].firstIndex(of: bytes[index]) else {
      throw problem("the value of \(name) is never closed", at: index)
    }
    if let sign = bytes[start..<end].firstIndex(of: UInt8(ascii: "<")) {
      throw problem("there is a < in the value of \(name)", at: sign)
    }
    let value = try decoded(start..<end)
    index = end + 1
    return value
  }

  private mutating func bind(
    _ attributes: [WrittenAttribute], depth: Int, at start: Int
  ) throws(XMLProblem) {
    for attribute in attributes {
      if attribute.name == "xmlns" {
        scope.bind("", to: attribute.value, depth: depth)
      } else if attribute.name.hasPrefix("xmlns:") {
        guard !attribute.value.isEmpty else {
          throw problem("\(attribute.name) has no value", at: start)
        }
        scope.bind(String(attribute.name.dropFirst(6)), to: attribute.value, depth: depth)
      }
    }
    guard scope.count <= XMLNamespaceScope.maximumCount else {
      throw problem("there are too many namespaces", at: start, .limit)
    }
  }

  private mutating func append(
    _ attributes: [WrittenAttribute], at start: Int
  ) throws(XMLProblem) {
    let first = tree.attributes.count
    for attribute in attributes {
      let (namespace, local) = try resolved(attribute.name, isAttribute: true, at: start)
      let isTwice =
        namespace != .none && namespace != .other
        && tree.attributes[first...].contains { $0.name == local && $0.namespace == namespace }
      guard !isTwice else { throw problem("there are two attributes \(attribute.name)", at: start) }
      tree.attributes.append(
        XMLTree.Attribute(name: local, namespace: namespace, value: attribute.value))
    }
  }

  /// The namespace and local name of a name as written; attributes without a prefix are in none.
  private mutating func resolved(
    _ name: String, isAttribute: Bool, at start: Int
  ) throws(XMLProblem) -> (XMLNamespace, String) {
    let parts = name.utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw problem("\(name) is not a name with one prefix", at: start)
    }
    if parts.count == 1 {
      guard !isAttribute else { return (name == "xmlns" ? .xmlns : .none, name) }
      return (scope.namespace(of: "") ?? .none, name)
    }
    let prefix = String(decoding: parts[0], as: UTF8.self)
    guard let namespace = scope.namespace(of: prefix) else {
      throw problem("the prefix \(prefix) is not bound to a namespace", at: start)
    }
    return (namespace, String(decoding: parts[1], as: UTF8.self))
  }

  // MARK: References

  /// The text of a range with its references replaced.
  mutating func decoded(_ range: Range<Int>) throws(XMLProblem) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result: [UInt8] = []
    var next = range.lowerBound
    while let sign = bytes[next..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      result += bytes[next..<sign]
      let limit = Swift.min(range.upperBound, sign + 64)
      guard let semicolon = bytes[sign..<limit].firstIndex(of: UInt8(ascii: ";")) else {
        throw problem("a & is not part of a reference; write &amp; for it", at: sign)
      }
      result += try replacement(
        String(decoding: bytes[sign + 1..<semicolon], as: UTF8.self), at: sign
      ).utf8
      next = semicolon + 1
    }
    result += bytes[next..<range.upperBound]
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func replacement(
    _ reference: String, at start: Int
  ) throws(XMLProblem) -> String {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    if reference.hasPrefix("#") {
      let isHexadecimal = reference.hasPrefix("#x")
      let digits = reference.dropFirst(isHexadecimal ? 2 : 1)
      guard let first = digits.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
        let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
        XMLCharacters.isCharacter(number), let scalar = Unicode.Scalar(number)
      else { throw problem("&\(reference); is no character that XML allows", at: start) }
      return String(scalar)
    }
    guard XMLCharacters.isName(reference) else {
      throw problem("a & is not part of a reference; write &amp; for it", at: start)
    }
    // What a document declares itself is known but never expanded.
    guard tree.documentType?.entities.contains(reference) == true else {
      throw problem("the entity &\(reference); is not one of XML's five", at: start, .entity)
    }
    return ""
  }
}
