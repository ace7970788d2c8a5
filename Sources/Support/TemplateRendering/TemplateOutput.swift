/// Where a template is rendered to.
///
/// The output escapes, because what must be escaped depends on its syntax, and it makes large content itself, in place: so
/// nothing is copied on the way.
public protocol TemplateOutput: ~Copyable {
  /// Writes the template's own text, or words that the template wants unescaped.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Writes words, escaped.
  mutating func write(escaping words: String)
  /// Writes the content with a number; see `TemplateValue.content`.
  mutating func write(content number: Int)
}

/// An output that keeps the bytes, for text that needs no escaping: style sheets.
public struct PlainTemplateOutput: TemplateOutput {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Creates an empty output.
  public init() {}

  /// Keeps text of the template.
  public mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes.append(contentsOf: bytes)
  }

  /// Keeps words as they are.
  public mutating func write(escaping words: String) { bytes += words.utf8 }

  /// Does nothing: plain text has no such content.
  public mutating func write(content number: Int) {}
}
