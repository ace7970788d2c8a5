/// A stretch of code that is set off from the rest.
public struct CodeToken: Sendable, Hashable {
  /// What a stretch of code is.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// A remark for people.
    case comment
    /// Text, a character or a regular expression in quotes.
    case string
    /// A number.
    case number
    /// A word of the language itself, `true` and `nil` among them.
    case keyword
    /// The name of a type.
    case type
    /// The name of what is called.
    case function
    /// A directive, an annotation, a prompt: what speaks to a tool rather than to the program.
    case directive
    /// A variable that has a sign of its own, the name of an attribute.
    case variable
    /// The name that a value has in data: `"key": 1`, `key = 1`.
    case key
    /// The name of an element of markup, a heading, the selector of a rule.
    case tag
    /// A line that was added.
    case inserted
    /// A line that was taken out.
    case deleted
  }

  /// The bytes it takes, at least one.
  public let range: Range<Int>
  /// What it is.
  public let kind: Kind

  init(_ range: Range<Int>, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
