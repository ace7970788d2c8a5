internal import DocumentAST
import DocumentConversion

extension LibraryRun {
  /// Makes the feeds and index pages of books and anthologies; when nothing they show has changed, keeps them.
  mutating func makeSite(
    _ catalogue: Catalogue, _ covers: CatalogueCovers,
    _ progress: (LibraryBuilder.Progress) -> Void
  ) throws {
    guard options.hasFeeds || options.hasIndex else { return }
    let key = siteKey(catalogue)
    site = key
    let pictures = knownPictures(of: catalogue, covers)
    let known = earlier.own.shared.values.filter { $0.key == key } + pictures.compactMap(\.self)
    if earlier.own.site == key, !pictures.contains(nil),
      known.allSatisfy({ maker.library.holds($0) })
    {
      shared += known
      report.kept += known.map(\.path)
      return
    }
    if options.hasFeeds {
      let shown = try makeCovers(catalogue, covers, progress)
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

  /// Writes a file, unless it is there with the same bytes.
  mutating func put(
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
