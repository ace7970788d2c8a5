public import DocumentAST
import FrontMatter

/// Reads plain text: what the writer meant by gaps, marks, capitals and line ends becomes structure.
///
///     let result = PlainTextReader().read(text)
///
/// The text proper is never changed or dropped: notices and licences stay in containers with the
/// role `boilerplate`. Every block and inline knows where it comes from.
public struct PlainTextReader: DocumentReader, Sendable {
  /// What the caller knows better.
  public var options: Options

  /// Creates a reader.
  public init(_ options: Options = Options()) { self.options = options }

  /// What a caller can fix before reading; the rest is found out.
  public struct Options: Sendable {
    /// Whether lines were broken to fit a column.
    public var wrap = WrapMode.automatic
    /// What headings look like.
    public var headingStyle = HeadingStyle.automatic
    /// A BCP 47 tag that replaces the detected language.
    public var language: String?
    /// Licences and notices become ordinary paragraphs.
    public var keepsBoilerplate = false
    /// What certain lines are; their neighbours follow.
    public var hints = Hints()

    /// Creates options that leave everything to the reader.
    public init() {}
  }

  /// Returns the document and what was found on the way.
  ///
  /// Any bytes give a document; malformed UTF-8 should be repaired before, by `TextDecoding`.
  ///
  /// - Complexity: O(n) in the bytes of the source.
  public func read(utf8 source: UnsafeBufferPointer<UInt8>) -> ReadingResult {
    let front = frontMatter(of: source)
    return result(of: structure(of: source, after: front), front)
  }

  /// The document of a text whose structure is known.
  func result(of structure: TextStructure, _ front: FrontMatter?) -> ReadingResult {
    var metadata = metadata(of: structure)
    if let front { metadata.prefer(front.metadata) }
    let diagnostics =
      (front?.diagnostics ?? [])
      + DiagnosticCollector(structure: structure, hints: options.hints).collect()
    let document = DocumentAssembler(structure, keepsBoilerplate: options.keepsBoilerplate)
      .assemble(metadata: metadata)
    return ReadingResult(document, diagnostics)
  }

  /// The block of fields between `---` or `+++` lines that a text may begin with, as Markdown does.
  func frontMatter(of source: UnsafeBufferPointer<UInt8>) -> FrontMatter? {
    FrontMatterParser(styles: [.yaml, .toml]).parse(source)
  }

  func structure(
    of bytes: UnsafeBufferPointer<UInt8>, after front: FrontMatter?
  ) -> TextStructure {
    var hints: [Int: SegmentKind] = [:]
    for (line, kind) in options.hints.kinds { hints[line - 1] = kind }
    return TextStructure(
      Source(bytes: bytes), from: front?.range.upperBound ?? 0, hints: hints, wrap: options.wrap,
      headingStyle: options.headingStyle)
  }

  private func metadata(of structure: TextStructure) -> Metadata {
    let facts = structure.facts
    var metadata = Metadata(title: facts.title, subtitle: facts.subtitle)
    metadata.creators = facts.authors.map { Creator($0) }
    metadata.creators += facts.translators.map { Creator($0, role: .translator) }
    metadata.language = options.language ?? facts.language
    metadata.date = facts.date.map { DocumentDate(iso: $0) }
    if let rating = facts.rating {
      let text = "\(rating.value.shortForm)/\(rating.best.shortForm)"
      metadata.rating = Rating(value: rating.value, best: rating.best, text: text)
    }
    metadata.tags = facts.tags.map { tag in
      let provenance: Tag.Provenance = tag.isHashtag ? .hashtag : tag.isCloud ? .cloud : .tagLine
      return Tag(tag.label, count: tag.count, provenance: provenance)
    }
    return metadata
  }
}

extension Metadata {
  /// Puts what front matter says in place of what was found in the text; tags and open fields come together.
  fileprivate mutating func prefer(_ front: Metadata) {
    var merged = front
    if merged.title == nil { merged.title = title }
    if merged.subtitle == nil { merged.subtitle = subtitle }
    if merged.creators.isEmpty { merged.creators = creators }
    if merged.language == nil { merged.language = language }
    if merged.date == nil { merged.date = date }
    if merged.rating == nil { merged.rating = rating }
    let known = Set(merged.tags.map(\.label))
    merged.tags += tags.filter { !known.contains($0.label) }
    self = merged
  }
}
