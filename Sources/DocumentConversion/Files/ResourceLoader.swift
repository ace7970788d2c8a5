package import ImageInspecting

/// Loads the images that a document refers to: the only thing in the package that opens a file which a
/// document names.
///
///     var loader = ResourceLoader(root: "reviews", limits: limits)
///     let image = try loader.load("stills/roof%20scene.jpg")
///
/// Nothing outside the root folder can be reached, however the reference is written and whatever
/// symbolic links there are. A file has to be a regular one within the limits, and its bytes those
/// of an image; its name and extension count for nothing. `data:` URLs hold their own bytes and need
/// no root. An SVG image comes as it is: whoever embeds it has to clean it.
package struct ResourceLoader: ~Copyable {
  private let root: RootFolder?
  private let limits: Limits
  private var loadedBytes = 0

  /// An image that was loaded.
  package struct Image: Sendable, Equatable {
    /// The bytes of the file.
    package let bytes: [UInt8]
    /// What the bytes say about it.
    package let information: ImageInformation
  }

  /// Creates a loader for a text in the folder `base`, which may read the folder `root` and what is
  /// in it; without a root it reads no files. A `base` that is not inside `root` is taken for `root`.
  package init(root: String?, base: String? = nil, limits: Limits = Limits()) {
    self.root = root.flatMap { RootFolder($0, base: base ?? $0) }
    self.limits = limits
  }

  /// Returns the image that a reference in a document means.
  ///
  /// Percent-encoding is undone once; that name is tried first, then the reference as it is written,
  /// then without a query or fragment.
  /// - Throws: ``ResourceProblem``.
  /// - Complexity: O(*n*) in the bytes of the image.
  package mutating func load(_ reference: String) throws(ResourceProblem) -> Image {
    let bytes: [UInt8]
    switch ResourceReference(reference) {
    case .data(let data): bytes = try data.bytes(limit: limits.resourceBytes)
    case .remote: throw .remote
    case .outside: throw .outsideRoot
    case .paths(let candidates): bytes = try read(candidates)
    }
    let limit = limits.totalResourceBytes
    guard bytes.count <= limit - loadedBytes else { throw .tooLarge(limit: limit) }
    guard let information = ImageInformation(of: bytes) else {
      throw .unknownFormat(ForeignImageFormat(of: bytes))
    }
    loadedBytes += bytes.count
    return Image(bytes: bytes, information: information)
  }

  /// Reads the first of the files that exists; a problem of the first counts.
  private func read(_ candidates: [String]) throws(ResourceProblem) -> [UInt8] {
    guard let root else { throw .noRoot }
    var problem: ResourceProblem?
    for candidate in candidates {
      do throws(ResourceProblem) {
        return try root.read(candidate, limit: limits.resourceBytes)
      } catch {
        guard error == .missing || error == .notFile else { throw error }
        problem = problem ?? error
      }
    }
    throw problem ?? .missing
  }
}
