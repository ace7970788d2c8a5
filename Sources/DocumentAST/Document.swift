/// A document: what readers make and writers take.
///
/// Blocks are views of one immutable tape, so copies are cheap and releasing a document never recurses, however deep it is.
/// Fragments (a `Blocks`, a `Heading`, a `Text`) keep the whole tape alive; `copy()` lets go of it.
public struct Document: Sendable, Equatable {
  /// Title, creators, language and all else that is said about the text.
  public var metadata: Metadata
  /// The text.
  public var blocks: Blocks
  /// Images and other files that belong to it.
  public var resources: Resources

  /// Creates a document from its parts.
  public init(
    metadata: Metadata = Metadata(), blocks: Blocks = [], resources: Resources = Resources()
  ) {
    self.metadata = metadata
    self.blocks = blocks
    self.resources = resources
  }

  /// Creates a document from blocks written by hand.
  public init(_ blocks: Blocks, title: String? = nil) {
    self.init(metadata: Metadata(title: title), blocks: blocks)
  }
}
