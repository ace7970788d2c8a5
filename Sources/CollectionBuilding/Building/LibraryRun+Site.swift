internal import DocumentAST
import DocumentConversion
import EPUBWriting

extension LibraryRun {
  /// Makes the feeds and index pages of books and anthologies; when nothing they show has changed, keeps them.
  mutating func makeSite(
    _ catalogue: Catalogue, _ progress: (LibraryBuilder.Progress) -> Void
  ) throws {
    guard options.hasFeeds || options.hasIndex else { return }
    let key = siteKey(catalogue)
    site = key
    let pictures = knownPictures(of: catalogue)
    let known = earlier.own.shared.values.filter { $0.key == key } + pictures.compactMap(\.self)
    if earlier.own.site == key, !pictures.contains(nil),
      known.allSatisfy({ maker.library.holds($0) })
    {
      shared += known
      report.kept += known.map(\.path)
      return
    }
    if options.hasFeeds {
      let shown = try makeCovers(catalogue, progress)
      try OPDSFeeds(shown, baseURL: options.baseURL).forEachFile { path, bytes in
        try put(bytes, at: path, key: key, progress)
      }
    }
    if options.hasIndex {
      try IndexPages(catalogue, hasFeeds: options.hasFeeds).forEachFile { path, bytes in
        try put(bytes, at: path, key: key, progress)
      }
    }
  }

  /// Makes the pictures that feeds show, and returns the catalogue with them.
  private mutating func makeCovers(
    _ catalogue: Catalogue, _ progress: (LibraryBuilder.Progress) -> Void
  ) throws -> Catalogue {
    var shown = catalogue
    try shown.complete { entry in
      entry.cover = try picture(of: entry, .cover, progress)
      entry.thumbnail = try picture(of: entry, .thumbnail, progress)
    }
    return shown
  }

  private static func picturePath(of entry: CatalogueEntry, _ size: CoverPicture.Size) -> String {
    let folder = entry.kind == .book ? "covers" : "covers/tags"
    return "\(folder)/\(entry.slug)\(size == .cover ? "" : ".small").png"
  }

  private static func pictureKey(of entry: CatalogueEntry) -> Digest {
    Digest.of { record in
      record.text("cover")
      record.text(Conversion.version)
      record.text(entry.coverWords)
    }
  }

  /// The pictures that feeds show, as earlier runs left them; nil for one that is to be drawn.
  private func knownPictures(of catalogue: Catalogue) -> [OutputRecord?] {
    guard options.hasFeeds else { return [] }
    return catalogue.entries.flatMap { entry in
      let key = Self.pictureKey(of: entry)
      return [CoverPicture.Size.cover, .thumbnail].map { size in
        earlier.own.shared[Self.picturePath(of: entry, size)].flatMap { $0.key == key ? $0 : nil }
      }
    }
  }

  /// A picture of a book or anthology, drawn only when it is not there already.
  private mutating func picture(
    of entry: CatalogueEntry, _ size: CoverPicture.Size,
    _ progress: (LibraryBuilder.Progress) -> Void
  ) throws -> CatalogueFile? {
    let (path, key) = (Self.picturePath(of: entry, size), Self.pictureKey(of: entry))
    var file = CatalogueFile(path: path, mediaType: "image/png", byteCount: 0)
    file.pixelSize = CatalogueFile.PixelSize(width: size.width, height: size.height)
    if let known = earlier.own.shared[path], known.key == key, maker.library.holds(known) {
      shared.append(known)
      report.kept.append(path)
      file.byteCount = known.byteCount
      return file
    }
    guard let picture = CoverPicture(drawnFor: entry.coverWords, size: size) else { return nil }
    try put(picture.bytes, at: path, key: key, progress)
    file.byteCount = picture.bytes.count
    return file
  }

  /// Writes a file, unless it is there with the same bytes.
  private mutating func put(
    _ bytes: [UInt8], at path: String, key: Digest,
    _ progress: (LibraryBuilder.Progress) -> Void
  ) throws(ConversionError) {
    if var known = earlier.own.shared[path], known.byteCount == bytes.count,
      maker.library.holds(bytes, at: path)
    {
      known.key = key
      shared.append(known)
      report.kept.append(path)
      return
    }
    report.written.append(path)
    if options.isDryRun { return }
    try claim([path])
    let output = try maker.library.write(
      bytes, to: path, key: key, mediaType: Self.mediaType(of: path))
    shared.append(output)
    try stateFolder.add(output)
    progress(.wrote(path))
  }

  /// The digest of all that the pages and feeds show.
  private func siteKey(_ catalogue: Catalogue) -> Digest {
    let display = collection.settings.tags.display
    return Digest.of { record in
      record.text(Conversion.version)
      record.text(catalogue.title)
      record.text(catalogue.identifier)
      record.text(catalogue.language)
      record.text(options.baseURL)
      record.text("\(options.hasFeeds) \(options.hasIndex)")
      record.list(display.keys.sorted()) { record, key in
        record.text(key.text)
        record.text(display[key]?.label)
        record.text(display[key]?.parent?.text)
        record.number(display[key]?.isHidden == true ? 1 : 0)
      }
      record.list(catalogue.entries) { $1.write(to: &$0) }
    }
  }

  private static func mediaType(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "xml": "application/atom+xml"
    case "json": "application/json"
    case "html": "text/html"
    case "jpg": "image/jpeg"
    case "png": "image/png"
    default: "application/octet-stream"
    }
  }
}
