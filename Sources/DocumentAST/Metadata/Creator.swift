/// Somebody who had a part in a text.
public struct Creator: Sendable, Hashable {
  /// The name as it is shown.
  public var name: String
  /// The part.
  public var role: CreatorRole
  /// The name as it is sorted ("Dickinson, Emily"), where the source says so.
  public var fileAs: String?

  /// Creates a value from its parts.
  public init(_ name: String, role: CreatorRole = .author, fileAs: String? = nil) {
    self.name = name
    self.role = role
    self.fileAs = fileAs
  }
}

/// What somebody did, as a MARC relator code.
public struct CreatorRole: RawRepresentable, Sendable, Hashable {
  /// The name as stored.
  public let rawValue: String

  /// Creates a value from its stored name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Wrote it.
  public static let author = CreatorRole(rawValue: "aut")
  /// Brought it into another language.
  public static let translator = CreatorRole(rawValue: "trl")
  /// Edited it.
  public static let editor = CreatorRole(rawValue: "edt")
  /// Drew the pictures.
  public static let illustrator = CreatorRole(rawValue: "ill")
  /// Asked the questions.
  public static let interviewer = CreatorRole(rawValue: "ivr")
  /// Reviewed a work in it.
  public static let reviewer = CreatorRole(rawValue: "rev")
}

/// An identifier and the scheme it belongs to.
public struct Identifier: Sendable, Hashable {
  /// `isbn`, `doi`, `uuid`, `uri` or another name in lower case; empty when unknown.
  public var scheme: String
  /// The value.
  public var value: String

  /// Creates a value from its parts.
  public init(_ value: String, scheme: String = "") {
    self.value = value
    self.scheme = scheme
  }
}
