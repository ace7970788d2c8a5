import DocumentConversion
import EPUBWriting

/// The pictures that feeds show of books and anthologies: the cover that a text brings along, else drawings in two sizes.
struct CatalogueCovers {
  private var own: [String: (cover: OwnCover, input: CollectionInput)] = [:]

  init(_ members: [AnthologyPlan.Member]) {
    for member in members {
      if let cover = member.cover { own[member.entry.source] = (cover, member.plan.input) }
    }
  }

  /// A picture that is wanted.
  struct Picture {
    /// What to show.
    enum Content {
      case drawing(words: String, CoverPicture.Size)
      case image(OwnCover, CollectionInput)
    }

    let content: Content
    /// What catalogues say about it, without the size in bytes.
    var file: CatalogueFile
    /// The digest of all that it is made from.
    let key: Digest
  }

  /// The pictures of a book or anthology: the cover, and a small one if it has one of its own.
  func pictures(of entry: CatalogueEntry) -> [Picture] {
    let folder = entry.kind == .book ? "covers" : "covers/tags"
    let stem = "\(folder)/\(entry.slug)"
    if entry.kind == .book, let (cover, input) = own[entry.source] {
      var file = CatalogueFile(
        path: "\(stem).\(cover.fileExtension)", mediaType: cover.mediaType, byteCount: 0)
      if let width = cover.width, let height = cover.height {
        file.pixelSize = CatalogueFile.PixelSize(width: width, height: height)
      }
      return [Picture(content: .image(cover, input), file: file, key: cover.digest)]
    }
    let key = Digest.of { record in
      record.text("cover")
      record.text(Conversion.version)
      record.text(entry.coverWords)
    }
    return [(CoverPicture.Size.cover, ".png"), (.thumbnail, ".small.png")].map { size, ending in
      let file = CatalogueFile(
        path: stem + ending, mediaType: "image/png", byteCount: 0,
        pixelSize: CatalogueFile.PixelSize(width: size.width, height: size.height))
      return Picture(content: .drawing(words: entry.coverWords, size), file: file, key: key)
    }
  }
}

extension OwnCover {
  fileprivate var mediaType: String { fileExtension == "png" ? "image/png" : "image/jpeg" }
}

extension LibraryRun {
  /// Makes the pictures that feeds show, and returns the catalogue with them.
  mutating func makeCovers(
    _ catalogue: Catalogue, _ covers: CatalogueCovers,
    _ progress: (LibraryBuilder.Progress) -> Void
  ) throws -> Catalogue {
    var shown = catalogue
    try shown.complete { entry in
      let files = try covers.pictures(of: entry).map { try make($0, progress) }
      entry.cover = files.first ?? nil
      entry.thumbnail = files.count > 1 ? files[1] : nil
    }
    return shown
  }

  /// The pictures that feeds show, as earlier runs left them; nil for one that is to be made.
  func knownPictures(of catalogue: Catalogue, _ covers: CatalogueCovers) -> [OutputRecord?] {
    guard options.hasFeeds else { return [] }
    return catalogue.entries.flatMap { entry in
      covers.pictures(of: entry).map { picture in
        earlier.own.shared[picture.file.path].flatMap { $0.key == picture.key ? $0 : nil }
      }
    }
  }

  /// Makes a picture, unless it is there already; nil when it cannot be made.
  private mutating func make(
    _ picture: CatalogueCovers.Picture, _ progress: (LibraryBuilder.Progress) -> Void
  ) throws -> CatalogueFile? {
    var file = picture.file
    if let known = earlier.own.shared[file.path], known.key == picture.key,
      maker.library.holds(known)
    {
      shared.append(known)
      report.kept.append(file.path)
      file.byteCount = known.byteCount
      return file
    }
    let bytes: [UInt8]? =
      switch picture.content {
      case .drawing(let words, let size): CoverPicture(drawnFor: words, size: size)?.bytes
      case .image(let cover, let input): maker.bytes(ofResource: cover.reference, of: input)
      }
    guard let bytes else { return nil }
    try put(bytes, at: file.path, key: picture.key, progress)
    file.byteCount = bytes.count
    return file
  }
}
