/// The namespaces that the files of a book are written in.
enum XMLNamespace: String, Sendable, Hashable, CaseIterable {
  /// Without a namespace.
  case none = ""
  case xml = "http://www.w3.org/XML/1998/namespace"
  case xmlns = "http://www.w3.org/2000/xmlns/"
  case container = "urn:oasis:names:tc:opendocument:xmlns:container"
  case package = "http://www.idpf.org/2007/opf"
  case dublinCore = "http://purl.org/dc/elements/1.1/"
  case ncx = "http://www.daisy.org/z3986/2005/ncx/"
  case ops = "http://www.idpf.org/2007/ops"
  case xhtml = "http://www.w3.org/1999/xhtml"
  case mathML = "http://www.w3.org/1998/Math/MathML"
  case svg = "http://www.w3.org/2000/svg"
  case xlink = "http://www.w3.org/1999/xlink"
  /// Any other.
  case other = "?"

  /// Creates the namespace with a name.
  init(_ name: String) { self = XMLNamespace(rawValue: name) ?? .other }
}

/// The prefixes that are bound where the parser stands, innermost last.
struct XMLNamespaceScope {
  private var bindings: [(prefix: String, namespace: XMLNamespace, depth: Int)] = [
    ("xml", .xml, 0), ("xmlns", .xmlns, 0),
  ]

  /// The greatest number of bindings in force at once: looking one up goes through them.
  static let maximumCount = 64

  var count: Int { bindings.count }

  mutating func bind(_ prefix: String, to name: String, depth: Int) {
    bindings.append((prefix, XMLNamespace(name), depth))
  }

  /// Forgets what was bound deeper than `depth`.
  mutating func leave(to depth: Int) {
    while let last = bindings.last, last.depth > depth { bindings.removeLast() }
  }

  /// The namespace of a prefix; nil when it is bound nowhere.
  func namespace(of prefix: String) -> XMLNamespace? {
    bindings.last { $0.prefix == prefix }?.namespace ?? (prefix.isEmpty ? XMLNamespace.none : nil)
  }
}
