import CollectionBuilding
import DocumentAST

/// Catalogues of made-up books.
enum SampleCatalogue {
  static func entry(_ number: Int, tags: [String] = []) -> CatalogueEntry {
    let titles = ["그녀", "Her & Him", "彼女の夏", "Él", "Она"]
    let languages = ["ko", "en", "ja", "es", "ru"]
    var entry = CatalogueEntry(
      identifier: "urn:uuid:00000000-0000-5000-8000-\(100_000_000_000 + number)",
      slug: Slug.name(for: "\(titles[number % 5]) \(number)"), source: "texts/\(number).txt",
      title: "\(titles[number % 5]) \(number)", language: languages[number % 5],
      modified: "20\(10 + number % 10)-01-02T00:00:00Z")
    entry.creators = [Creator("Ana Sol"), Creator("김하나", role: .reviewer)]
    entry.date = "20\(10 + number % 10)-01-02"
    entry.tags = tags.map { CatalogueTag($0) }
    entry.summary = "A <short> text, \"number\" \(number)."
    entry.files = [
      CatalogueFile(
        path: "books/\(entry.slug).epub", mediaType: "application/epub+zip",
        byteCount: 1000 + number),
      CatalogueFile(
        path: "books/\(entry.slug).html", mediaType: "text/html", byteCount: 2000 + number),
    ]
    entry.cover = CatalogueFile(
      path: "covers/\(entry.slug).png", mediaType: "image/png", byteCount: 10,
      pixelSize: CatalogueFile.PixelSize(width: 1080, height: 1620))
    entry.thumbnail = CatalogueFile(
      path: "covers/\(entry.slug)-small.png", mediaType: "image/png", byteCount: 5,
      pixelSize: CatalogueFile.PixelSize(width: 216, height: 324))
    return entry
  }

  static func entries(_ count: Int) -> [CatalogueEntry] {
    (0..<count).map { entry($0, tags: ["영화", "tag \($0 % 7)"]) }
  }

  static func files(_ entries: [CatalogueEntry], baseURL: String? = nil) -> [String: String] {
    var files: [String: String] = [:]
    let catalogue = Catalogue(title: "Reviews", entries: entries)
    OPDSFeeds(catalogue, baseURL: baseURL).forEachFile { path, bytes in
      files[path] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }
}
