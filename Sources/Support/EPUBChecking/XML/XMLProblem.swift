/// Why a file is not well-formed XML, or is more than the parser takes.
struct XMLProblem: Error, Hashable {
  enum Kind: Hashable {
    /// Against XML 1.0 or Namespaces in XML 1.0.
    case malformed
    /// A reference to an entity that XML does not know.
    case entity
    /// In another encoding than UTF-8 and UTF-16.
    case encoding
    /// Deeper, or with more nodes, than books are.
    case limit
  }

  var kind: Kind
  var place: TextPlace
  /// One plain sentence, without a full stop.
  var message: String
}
