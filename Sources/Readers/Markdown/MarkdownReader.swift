public import DocumentAST
import FrontMatter

/// Reads Markdown: CommonMark 0.31.2, GitHub's flavour, and what other flavours add, each switched by name.
public struct MarkdownReader: DocumentReader {
  /// What to read and how.
  public var options: Options

  /// Creates a reader.
  public init(_ options: Options = Options()) { self.options = options }

  /// What to read and how.
  public struct Options: Sendable, Hashable {
    /// What is read besides CommonMark.
    public var extensions: MarkdownExtensions
    /// The language when the text does not name its own, as a BCP 47 tag; it chooses quotation marks.
    public var language: String?

    /// Creates options; without arguments, those of `markdown`.
    public init(extensions: MarkdownExtensions = .markdown, language: String? = nil) {
      self.extensions = extensions
      self.language = language
    }
  }

  /// Returns the document of a Markdown source.
  ///
  /// - Complexity: O(n) in the bytes of the source, whatever they are; no recursion.
  public func read(utf8 source: UnsafeBufferPointer<UInt8>) -> ReadingResult {
    guard source.count < Int(UInt32.max) else {
      return ReadingResult(
        Document(), [Diagnostic("markdown.too-large", .error, "The text is over 4 GiB")])
    }
    let frontMatter =
      options.extensions.contains(.frontMatter) ? FrontMatterParser().parse(source) : nil
    let metadata = frontMatter.map { withoutMarkup($0.metadata) } ?? Metadata()
    let quotes = QuotationMarks(language: metadata.language ?? options.language)
    var blocks = BlockParser(
      source, from: frontMatter?.range.upperBound ?? 0, extensions: options.extensions)
    blocks.parse()
    var diagnostics = frontMatter?.diagnostics ?? []
    diagnostics.append(contentsOf: blocks.diagnostics)
    var writer = BlockWriter(blocks, quotes: quotes)
    writer.write()
    diagnostics.append(contentsOf: writer.diagnostics)
    diagnostics.append(contentsOf: writer.inlines.diagnostics)
    diagnostics.sort(by: Self.comesBefore)
    return ReadingResult(writer.finish(metadata: metadata), diagnostics)
  }

  private static func comesBefore(_ first: Diagnostic, _ second: Diagnostic) -> Bool {
    (first.range?.lower ?? 0) < (second.range?.lower ?? 0)
  }
}
