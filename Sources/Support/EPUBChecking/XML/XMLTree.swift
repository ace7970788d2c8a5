/// An XML document as a flat row of nodes in reading order; nothing in it nests, so nothing about it recurses.
struct XMLTree {
  /// An element or a run of text.
  struct Node {
    /// The local name; empty for text.
    var name: String
    var namespace: XMLNamespace
    /// Where its attributes are in the tree's list.
    var attributes: Range<Int>
    /// The element that holds it; nil for the root element.
    var parent: Int?
    /// The node behind the last one inside it.
    var end: Int
    /// The text, for text.
    var text: String
    var place: TextPlace

    var isElement: Bool { !name.isEmpty }
  }

  /// An attribute; names without a prefix are in no namespace.
  struct Attribute {
    var name: String
    var namespace: XMLNamespace
    var value: String
  }

  /// The nodes in reading order; the first one is the root element.
  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// What the document type declaration says, if there is one.
  var documentType: DocumentType?

  /// A document type declaration.
  struct DocumentType {
    var root: String
    /// Whether it points to a file outside the document.
    var publicIdentifier: String?
    var systemIdentifier: String?
    /// The names of the entities that it declares.
    var entities: Set<String> = []
    var place: TextPlace
  }

  /// The places of the elements, in reading order.
  var elements: some Sequence<Int> { nodes.indices.lazy.filter { nodes[$0].isElement } }

  /// The value of an attribute of an element.
  func value(_ name: String, _ namespace: XMLNamespace = .none, of node: Int) -> String? {
    attributes[nodes[node].attributes].first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// The parts of an attribute's value between white space.
  func words(_ name: String, _ namespace: XMLNamespace = .none, of node: Int) -> [String] {
    value(name, namespace, of: node)?.xmlWords ?? []
  }

  /// Whether a node is an element of this name.
  func isElement(_ node: Int, _ name: String, _ namespace: XMLNamespace) -> Bool {
    nodes[node].name == name && nodes[node].namespace == namespace
  }

  /// The elements right inside an element, in order.
  ///
  /// - Complexity: O(k) in the children.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var next = node + 1
    while next < nodes[node].end {
      if nodes[next].isElement { children.append(next) }
      next = nodes[next].end
    }
    return children
  }

  /// The elements right inside an element that have this name.
  func children(of node: Int, named name: String, _ namespace: XMLNamespace) -> [Int] {
    children(of: node).filter { isElement($0, name, namespace) }
  }

  /// The elements anywhere inside an element that have this name, in order.
  func descendants(of node: Int, named name: String, _ namespace: XMLNamespace) -> [Int] {
    (node + 1..<nodes[node].end).filter { isElement($0, name, namespace) }
  }

  /// The text inside an element with its white space made single.
  func text(of node: Int) -> String {
    nodes[node..<nodes[node].end].map(\.text).joined().xmlWords.joined(separator: " ")
  }

  /// Whether a node, or one of the elements around it, meets a condition.
  ///
  /// - Complexity: O(d) in the depth, which the parser limits.
  func hasAncestor(_ node: Int, where condition: (Int) -> Bool) -> Bool {
    var next = nodes[node].parent
    while let ancestor = next {
      if condition(ancestor) { return true }
      next = nodes[ancestor].parent
    }
    return false
  }
}

/// A line and a column in a text, both from 1; columns count Unicode scalars.
struct TextPlace: Sendable, Hashable, Comparable {
  var line: Int
  var column: Int

  static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension String {
  /// The parts between white space (XML 1.0 §2.3).
  var xmlWords: [String] {
    utf8.split(whereSeparator: XMLCharacters.isSpace).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Set<String> {
  /// The parts between white space, such as the names of a vocabulary.
  init(xmlWords text: String) { self.init(text.xmlWords) }
}
