public import DocumentAST

/// Writes documents as text for terminals, mail, diffs, braille and screen readers.
///
/// Lines are counted in display columns and broken by UAX #14. Everything the format cannot say is
/// reported, one diagnostic for each sort of loss.
public struct PlainTextWriter: DocumentWriter {
  /// How the text looks.
  public var options: PlainTextOptions

  /// Creates a writer.
  public init(_ options: PlainTextOptions = PlainTextOptions()) {
    self.options = options
  }

  /// Writes a document and returns what was lost.
  ///
  /// - Throws: What the output throws.
  /// - Complexity: O(*n*) in nodes and text; memory grows with the longest paragraph and table.
  public func write(
    _ document: Document, to output: inout OutputBuffer
  ) throws -> [Diagnostic] {
    var renderer = PlainTextRenderer(document, options)
    swap(&renderer.lines.output, &output)
    renderer.render()
    swap(&renderer.lines.output, &output)
    try output.finish()
    let failures = renderer.division?.failures ?? []
    return renderer.losses.diagnostics
      + failures.map { Diagnostic("plain-text-writer.hyphenation", .warning, $0) }
  }
}
