public import DocumentAST
internal import ImageInspecting

/// A picture that stands for a book in catalogues: the document's own cover, or the drawing that books without one get.
public struct CoverPicture: Sendable, Hashable {
  /// The picture.
  public let bytes: [UInt8]
  /// `image/png` or `image/jpeg`.
  public let mediaType: String
  /// The ending of file names, without the dot.
  public let fileExtension: String
  /// The width in pixels; nil when the file does not say.
  public let width: Int?
  /// The height in pixels; nil when the file does not say.
  public let height: Int?

  /// How large a drawing is made; a cover of the document's own stays as it is.
  public enum Size: Sendable, Hashable {
    /// 1080 by 1620 pixels.
    case cover
    /// 216 by 324 pixels.
    case thumbnail

    /// The width in pixels.
    public var width: Int { art.width }
    /// The height in pixels.
    public var height: Int { art.height }

    fileprivate var art: CoverArt.PictureSize { self == .cover ? .cover : .thumbnail }
  }

  /// Creates the picture of a document.
  ///
  /// - Parameters:
  ///   - title: The title of the book, which with its creators decides what is drawn.
  ///   - creators: The names of the creators of the book.
  /// - Complexity: O(1), plus the bytes of the document's own cover.
  public init?(of document: Document, title: String, creators: [String], size: Size) {
    if let own = Self(ownCoverOf: document) {
      self = own
      return
    }
    self.init(
      drawnFor: document.metadata.coverSeed ?? ([title] + creators).joined(separator: "\n"),
      size: size)
  }

  /// Creates the drawing that belongs to some words: what a book has that has no cover of its own.
  ///
  /// - Parameter words: The title and under it the creators, a line each, or what the document gives in their place.
  /// - Complexity: O(1).
  public init?(drawnFor words: String, size: Size) {
    guard let png = CoverArt(for: words).png(size.art) else { return nil }
    self.init(bytes: png, format: .png, width: size.width, height: size.height)
  }

  /// The cover that a document brings along; nil when it has none in PNG or JPEG.
  ///
  /// - Complexity: O(n) in the bytes of the picture.
  public init?(ownCoverOf document: Document) {
    guard let source = document.metadata.cover, let bytes = document.resources[source]?.bytes,
      let information = ImageInformation(of: bytes),
      information.format == .png || information.format == .jpeg
    else { return nil }
    self.init(
      bytes: bytes, format: information.format, width: information.size?.width,
      height: information.size?.height)
  }

  private init(bytes: [UInt8], format: ImageFormat, width: Int?, height: Int?) {
    self.bytes = bytes
    mediaType = format.mediaType
    fileExtension = format.fileExtension
    self.width = width
    self.height = height
  }
}

extension Metadata {
  /// The name of the open field whose words decide what is drawn on a generated cover, in place of title and creators.
  public static let coverSeedKey = "cover-seed"

  /// The words that decide what is drawn on a generated cover; nil for title and creators.
  var coverSeed: String? {
    if case .string(let words)? = self[Self.coverSeedKey] { return words }
    return nil
  }
}
