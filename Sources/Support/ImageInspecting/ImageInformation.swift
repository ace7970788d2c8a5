/// What the bytes of an image say about it: its format and size. Names and extensions do not count.
///
///     if let image = ImageInformation(of: bytes) { print(image.format.mediaType, image.size) }
///
/// Only the formats that EPUB and browsers share are known. A file that begins like one of them but
/// is broken before its size is none.
public struct ImageInformation: Sendable, Hashable {
  /// The format.
  public let format: ImageFormat
  /// The size as it is shown; nil for an SVG image that gives none.
  public let size: PixelSize?
  /// Whether its colors are made for print (CMYK), which many stores and screens show wrongly.
  public let isPrintColored: Bool

  /// Reads the beginning of an image.
  /// - Complexity: O(*n*) in the bytes before the size, which for SVG are at most 64 KB.
  public init?(of bytes: UnsafeBufferPointer<UInt8>) {
    let reader = ByteReader(bytes)
    let raster: [(ImageFormat, (ByteReader) -> PixelSize?)] = [
      (.png, PNGHeader.size), (.jpeg, JPEGHeader.size), (.gif, GIFHeader.size),
      (.webp, WebPHeader.size),
    ]
    for (format, header) in raster {
      guard let size = header(reader) else { continue }
      guard size.width > 0, size.height > 0 else { return nil }
      self.format = format
      self.size = size
      isPrintColored = format == .jpeg && JPEGHeader.hasFourComponents(reader)
      return
    }
    guard let root = SVGRoot(reader) else { return nil }
    format = .svg
    size = root.size
    isPrintColored = false
  }

  /// Reads the beginning of an image.
  /// - Complexity: O(*n*) in the bytes before the size, which for SVG are at most 64 KB.
  public init?(of bytes: [UInt8]) {
    guard let information = bytes.withUnsafeBufferPointer({ ImageInformation(of: $0) }) else {
      return nil
    }
    self = information
  }
}

/// A format of images that books and pages may hold.
public enum ImageFormat: String, Sendable, Hashable, CaseIterable {
  case png
  case jpeg
  case gif
  case webp
  case svg

  /// The media type, as a manifest or an HTTP header names it.
  public var mediaType: String {
    self == .svg ? "image/svg+xml" : "image/\(rawValue)"
  }

  /// The usual extension of file names, without a dot.
  public var fileExtension: String {
    self == .jpeg ? "jpg" : rawValue
  }
}

/// A width and a height in CSS pixels.
public struct PixelSize: Sendable, Hashable {
  /// The width, at least 1.
  public var width: Int
  /// The height, at least 1.
  public var height: Int

  /// Creates a size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
