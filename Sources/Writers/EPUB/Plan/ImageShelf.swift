internal import DocumentAST
internal import HTMLRendering
internal import ImageInspecting

/// The images of a book: checked by their bytes, each kept once under a name of ours.
struct ImageShelf: Sendable {
  /// An image as a file of the book.
  struct Image: Sendable {
    /// The name, relative to the package document, such as `images/1.png`.
    let name: String
    let information: ImageInformation
    let bytes: [UInt8]
  }

  /// The images in the order in which they are first shown.
  private(set) var images: [Image] = []
  /// What is wrong with images, in order.
  private(set) var diagnostics: [Diagnostic] = []

  private var placeOfSource: [String: Int?] = [:]
  private var placeOfBytes: [[UInt8]: Int] = [:]

  /// What most reading systems and stores take (Apple Books asks for less than 5.6 million pixels).
  private static let maximumPixelCount = 5_600_000
  /// Google Play takes SVG images of at most so many pixels a side.
  private static let maximumDrawingSide = 3200

  /// Takes in the images that a document shows.
  ///
  /// - Complexity: O(n) in the bytes of the images.
  init(sources: [Text], resources: Resources) {
    guard !resources.isEmpty else { return }
    for source in sources { _ = place(of: source.description, in: resources) }
  }

  /// The image that a source names; nil when there is none that a book can hold.
  subscript(source: String) -> Image? {
    guard let place = placeOfSource[source] ?? nil else { return nil }
    return images[place]
  }

  /// Takes in an image, and returns it when it can be the cover: PNG and JPEG can (EPUB 3.3 §5.5.5, and all stores).
  mutating func cover(from source: String, in resources: Resources) -> Image? {
    guard let bytes = resources[source]?.bytes, let information = ImageInformation(of: bytes),
      information.format == .png || information.format == .jpeg,
      let place = place(of: source, in: resources)
    else { return nil }
    return images[place]
  }

  /// How images are shown in the text.
  var addresses: @Sendable (String) -> HTMLRenderer.ImageSource? {
    { [self] source in
      guard let image = self[source] else { return nil }
      let size = image.information.size.map {
        HTMLRenderer.ImageSource.Size(width: $0.width, height: $0.height)
      }
      return HTMLRenderer.ImageSource(
        address: image.name, size: size, mediaType: image.information.format.mediaType,
        fallback: self[Resource.fallbackID(for: source)]?.name)
    }
  }

  private mutating func place(of source: String, in resources: Resources) -> Int? {
    if let known = placeOfSource[source] { return known }
    let fallback = resources[Resource.fallbackID(for: source)]?.bytes
    let place = resources[source]?.bytes.flatMap { add($0, source, hasFallback: fallback != nil) }
    placeOfSource[source] = .some(place)
    if place != nil, let fallback {
      placeOfSource[Resource.fallbackID(for: source)] = .some(add(fallback, source))
    }
    return place
  }

  private mutating func add(
    _ bytes: [UInt8], _ source: String, hasFallback: Bool = false
  ) -> Int? {
    if let place = placeOfBytes[bytes] { return place }
    guard let information = ImageInformation(of: bytes),
      let content = information.format == .svg ? clean(bytes, source) : bytes
    else {
      report("epub.image-format", .warning, "\(source) is not an image that a book can hold")
      return nil
    }
    // EPUB 3.3 has WebP, but many reading systems in use cannot show it: it goes in with another image beside it.
    guard information.format != .webp || hasFallback else {
      report(
        "epub.image-format", .warning,
        "\(source) is WebP, which many reading systems cannot show: make it a PNG or JPEG image")
      return nil
    }
    reportLimits(information, source)
    let number = images.count + 1
    images.append(
      Image(
        name: "images/\(number).\(information.format.fileExtension)", information: information,
        bytes: content))
    placeOfBytes[bytes] = images.count - 1
    return images.count - 1
  }

  /// An SVG image may hold scripts and references of its own: what is kept of it draws and no more.
  private mutating func clean(_ bytes: [UInt8], _ source: String) -> [UInt8]? {
    guard let image = SVGImage(cleaning: bytes) else { return nil }
    if !image.removed.isEmpty {
      report(
        "epub.image-cleaned", .note,
        "\(source) is shown without what does not draw: \(image.removed.joined(separator: ", "))")
    }
    return image.bytes
  }

  private mutating func reportLimits(_ information: ImageInformation, _ source: String) {
    if information.isPrintColored {
      report(
        "epub.image-colors", .note,
        "\(source) is made for print (CMYK): some stores accept RGB only")
    }
    guard let size = information.size else { return }
    if information.format == .svg {
      guard max(size.width, size.height) > Self.maximumDrawingSide else { return }
      report("epub.image-size", .note, "\(source) is larger than the 3200 pixels of some stores")
    } else if size.width * size.height > Self.maximumPixelCount {
      report("epub.image-size", .note, "\(source) has more pixels than some stores accept")
    }
  }

  private mutating func report(
    _ code: String, _ severity: Diagnostic.Severity, _ message: String
  ) {
    diagnostics.append(Diagnostic(code, severity, message))
  }
}
