internal import Hashing

/// Identifiers that stay the same when books come and go: UUIDs of names (RFC 9562 §5.5).
public enum CatalogueIdentifier {
  private static let namespace = UUIDv5.Namespace(
    UUIDv5(namespace: .url, name: Array("urn:convert:library".utf8)))

  /// The identifier of a library that has no other: a URN made from its title.
  public static func library(titled title: String) -> String {
    urn(of: ["library", title])
  }

  /// The identifier of something in a library: a feed, an anthology.
  ///
  /// - Parameters:
  ///   - names: What tells it from everything else in the library, such as `["anthology", "영화"]`.
  ///   - library: The identifier of the library.
  public static func part(_ names: [String], of library: String) -> String {
    urn(of: [library] + names)
  }

  private static func urn(of names: [String]) -> String {
    UUIDv5(namespace: namespace, name: Array(names.joined(separator: "\n").utf8)).urn
  }
}
