internal import DocumentAST

/// Recognises and reads front matter.
public struct FrontMatterParser: Sendable {
  /// The styles that are looked for.
  public var styles: Set<FrontMatter.Style>

  /// Front matter that is longer than a megabyte is none.
  static let maximumLength = 1 << 20

  /// Creates a parser for some styles; all by default.
  public init(styles: Set<FrontMatter.Style> = Set(FrontMatter.Style.allCases)) {
    self.styles = styles
  }

  /// Returns the front matter that a source begins with, or nil if it begins with something else.
  ///
  /// `source` is UTF-8 without byte order mark. What is written wrongly inside front matter gives
  /// diagnostics and is kept as far as it can be understood.
  /// - Complexity: O(*n*) in the bytes of the front matter, and in the first megabyte if it never
  ///   closes.
  public func parse(_ source: UnsafeBufferPointer<UInt8>) -> FrontMatter? {
    let lines = SourceLines(source, limit: Self.maximumLength)
    switch source.first {
    case UInt8(ascii: "-") where styles.contains(.yaml): return YAMLBlock.parse(lines)
    case UInt8(ascii: "+") where styles.contains(.toml): return TOMLBlock.parse(lines)
    case UInt8(ascii: "%") where styles.contains(.titleBlock): return TitleBlock.parse(lines)
    default: return styles.contains(.keyValue) ? KeyValueBlock.parse(lines) : nil
    }
  }

  /// Returns the front matter that a source begins with, or nil if it begins with something else.
  /// - Complexity: As for a buffer.
  public func parse(_ source: [UInt8]) -> FrontMatter? {
    source.withUnsafeBufferPointer { parse($0) }
  }
}

extension FrontMatter {
  /// Gives fields their meaning.
  init(
    _ style: Style, _ fields: [FrontMatterField], range: Range<Int>,
    diagnostics: [Diagnostic] = []
  ) {
    var builder = MetadataBuilder()
    for field in fields { builder.add(field) }
    let result = builder.finish()
    self.init(
      style: style, metadata: result.metadata, range: range,
      diagnostics: diagnostics + result.diagnostics)
  }
}
