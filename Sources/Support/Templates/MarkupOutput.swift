public import HTMLRendering
public import TemplateRendering

/// Renders templates of pages: their markup and the content that the renderer makes go to the same writer, in turn.
public struct MarkupOutput: ~Copyable, TemplateOutput {
  /// What makes the content, and has the output.
  public var renderer: HTMLRenderer
  private let content: (Int, inout HTMLRenderer) -> Void
  private var isBehindContent = false

  /// Creates an output.
  ///
  /// - Parameter content: Writes the content with a number; see `TemplateValue.content`.
  public init(
    _ renderer: consuming HTMLRenderer, content: @escaping (Int, inout HTMLRenderer) -> Void
  ) {
    self.renderer = renderer
    self.content = content
  }

  /// Writes markup of the template.
  public mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    renderer.xml.template(bytes, isBehindContent: isBehindContent)
    // Content that is nothing leaves its line empty: its line end does not count either.
    isBehindContent = isBehindContent && bytes.count == 1 && bytes.first == UInt8(ascii: "\n")
  }

  /// Writes words, escaped.
  public mutating func write(escaping words: String) {
    renderer.xml.text(words)
    isBehindContent = false
  }

  /// Writes the content with a number.
  public mutating func write(content number: Int) {
    content(number, &renderer)
    isBehindContent = true
  }
}
