public import FontInspecting

/// A font that goes into a book.
///
///     options.fonts = [try EPUBFont(bytes, name: "garamond")]
public struct EPUBFont: Sendable, Hashable {
  /// The file.
  public let bytes: [UInt8]
  /// What it says about itself.
  public let information: FontInformation
  /// The family under which style sheets find it.
  public let family: String

  /// Takes in a font.
  ///
  /// - Parameter name: The family of a font that names none, such as the name of its file.
  /// - Throws: `FontProblem`, when the bytes are no font, or one whose maker reserves embedding.
  /// - Complexity: O(n) in the bytes.
  public init(_ bytes: [UInt8], name: String) throws(FontProblem) {
    let information = try FontInformation(of: bytes)
    guard information.embedding.isAllowed else { throw .restricted }
    self.bytes = bytes
    self.information = information
    family = information.family?.asFilledLine ?? name.asFilledLine ?? "book"
  }
}
