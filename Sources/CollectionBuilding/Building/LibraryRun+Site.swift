internal import DocumentAST
import DocumentConversion

extension LibraryRun {
  /// Makes the feeds and index pages of books and anthologies; when nothing they show has changed, keeps them.
  mutating func makeSite(
    _ catalogue: Catalogue, _ progress: (LibraryBuilder.Progress) -> Void
  ) throws {
    guard options.hasFeeds || options.hasIndex else { return }
    let key = siteKey(catalogue)
    site = key
    let known = earlier.shared.values.filter { $0.key == key }
    if earlier.site == key, known.allSatisfy({ maker.library.holds($0) }) {
      shared += known
      report.kept += known.map(\.path)
      return
    }
    if options.hasIndex {
      try IndexPages(catalogue, hasFeeds: options.hasFeeds).forEachFile { path, bytes in
        try put(bytes, at: path, key: key, progress)
      }
    }
    if options.hasFeeds {
      try OPDSFeeds(catalogue, baseURL: options.baseURL).forEachFile { path, bytes in
        try put(bytes, at: path, key: key, progress)
      }
    }
  }

  /// Writes a file, unless it is there with the same bytes.
  private mutating func put(
    _ bytes: [UInt8], at path: String, key: String,
    _ progress: (LibraryBuilder.Progress) -> Void
  ) throws(ConversionError) {
    if var known = earlier.shared[path], known.byteCount == bytes.count,
      maker.library.holds(known), known.digest == Digest.of(bytes)
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
    try stateFolder?.add(output)
    progress(.wrote(path))
  }

  /// The digest of all that the pages and feeds show.
  private func siteKey(_ catalogue: Catalogue) -> String {
    let display = collection.settings.tags.display
    let tags = display.keys.sorted().flatMap { key in
      [
        key.text, display[key]?.label ?? "", display[key]?.parent?.text ?? "",
        display[key]?.isHidden == true ? "hidden" : "",
      ]
    }
    return Digest.of(
      [
        Conversion.version, catalogue.title, catalogue.identifier, catalogue.language,
        options.baseURL ?? "", "\(options.hasFeeds) \(options.hasIndex)",
      ] + tags + catalogue.entries.map { String(decoding: $0.json, as: UTF8.self) })
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
