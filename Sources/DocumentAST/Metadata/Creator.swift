/// Somebody who had a part in a text.
public struct Creator: Sendable, Hashable {
  /// The name as it is shown.
  public var name: String
  /// The part.
  public var role: CreatorRole
  /// The name as it is sorted ("Dickinson, Emily"), where the source says so.
  public var fileAs: String?

  public init(_ name: String, role: CreatorRole = .author, fileAs: String? = nil) {
    self.name = name
    self.role = role
    self.fileAs = fileAs
  }
}

/// What somebody did, as a MARC relator code.
public struct CreatorRole: RawRepresentable, Sendable, Hashable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let author = CreatorRole(rawValue: "aut")
  public static let translator = CreatorRole(rawValue: "trl")
  public static let editor = CreatorRole(rawValue: "edt")
  public static let illustrator = CreatorRole(rawValue: "ill")
  public static let interviewer = CreatorRole(rawValue: "ivr")
  public static let reviewer = CreatorRole(rawValue: "rev")
}

/// An identifier and the scheme it belongs to.
public struct Identifier: Sendable, Hashable {
  /// `isbn`, `doi`, `uuid`, `uri` or another name in lower case; empty when unknown.
  public var scheme: String
  public var value: String

  public init(_ value: String, scheme: String = "") {
    self.value = value
    self.scheme = scheme
  }
}
