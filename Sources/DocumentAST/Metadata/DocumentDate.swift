/// A date as the source gives it and as machines read it.
public struct DocumentDate: Sendable, Hashable {
  /// ISO 8601: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a full time; nil when it could not be read for certain.
  public var iso: String?
  /// The words of the source.
  public var text: String

  /// Creates a value from its parts.
  public init(iso: String?, text: String? = nil) {
    self.iso = iso
    self.text = text ?? iso ?? ""
  }
}

/// A place in an ordered group of texts.
public struct Series: Sendable, Hashable {
  /// The name as it is shown.
  public var name: String
  /// The number in the series, as written ("3", "2.5"); nil when there is none.
  public var position: String?

  /// Creates a value from its parts.
  public init(_ name: String, position: String? = nil) {
    self.name = name
    self.position = position
  }
}

/// A reviewer's rating.
public struct Rating: Sendable, Hashable {
  /// The value given, from 0 to `best`.
  public var value: Double
  /// The best value possible.
  public var best: Double
  /// The words or stars of the source.
  public var text: String

  /// Creates a value from its parts.
  public init(value: Double, best: Double, text: String) {
    self.value = value
    self.best = best
    self.text = text
  }
}

/// The film, book, restaurant or other thing that a review is about.
public struct ReviewedWork: Sendable, Hashable {
  /// The name as it is shown.
  public var name: String
  /// A schema.org type such as `Movie`, `Book` or `Restaurant`; nil when unknown.
  public var type: String?
  /// Who made it.
  public var creators: [Creator]
  /// The year or date it came out, as written.
  public var date: String?

  /// Creates a value from its parts.
  public init(_ name: String, type: String? = nil, creators: [Creator] = [], date: String? = nil) {
    self.name = name
    self.type = type
    self.creators = creators
    self.date = date
  }
}
