import CollectionBuilding
import DocumentAST
import DocumentConversion
import EPUBWriting
import Foundation
import Testing

/// The collection in `samples/library` with what is expected of it in `samples/library-expected`.
@Suite("The sample library")
struct LibrarySampleTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("samples")

  private static let sources = [
    "cities/harbour.md", "cities/항구.md", "farol.md", "lantern.md", "soup.md", "灯り.txt", "등불.md",
  ]

  private func members() throws -> [(entry: CatalogueEntry, document: Document)] {
    let slugs = Slug.names(for: Self.sources.map { ($0, $0) })
    return try zip(Self.sources, slugs).map { source, slug in
      let file = Self.folder.appendingPathComponent("library/" + source)
      let bytes = [UInt8](try Data(contentsOf: file))
      let (document, _) = try Conversion().read(bytes, named: source)
      var entry = CatalogueEntry(
        of: document, source: source, slug: slug, library: "urn:uuid:sample")
      entry.files = [
        CatalogueFile(
          path: "books/\(slug).epub", mediaType: "application/epub+zip", byteCount: 4096)
      ]
      entry.cover = CatalogueFile(
        path: "covers/\(slug).png", mediaType: "image/png", byteCount: 1024)
      return (entry, document)
    }
  }

  /// What is made of the collection, by the name of the expected file.
  private func outputs() throws -> [String: String] {
    let members = try members()
    var options = AnthologyOptions(
      title: "Night", key: "night", libraryTitle: "Lanterns", libraryIdentifier: "urn:uuid:sample")
    options.tag = "Night"
    options.language = "en"
    let book = Anthology.document(of: members, options)
    let container = try EPUBWriter().container(for: book).container
    var outputs = ["anthology.epub.txt": container.description]
    let catalogue = Catalogue(
      title: "Lanterns", identifier: "urn:uuid:sample", language: "en",
      entries: members.map(\.entry))
    OPDSFeeds(catalogue).forEachFile { path, bytes in
      if ["opds/root.xml", "opds/all.xml", "opds/all.json", "opds/tags.xml"].contains(path) {
        outputs[String(path.dropFirst(5))] = String(decoding: bytes, as: UTF8.self)
      }
    }
    try IndexPages(catalogue).forEachFile { path, bytes in
      guard path == "index.html" || path == "authors.html" else { return }
      let page = String(decoding: bytes, as: UTF8.self)
      outputs[path] =
        page[(page.range(of: "<body>")?.lowerBound ?? page.startIndex)...]
        .description
    }
    return outputs
  }

  @Test("The anthology, feeds and pages of the sample library are what is expected")
  func expected() throws {
    let isAccepting = ProcessInfo.processInfo.environment["ACCEPT"] == "1"
    for (name, actual) in try outputs().sorted(by: { $0.key < $1.key }) {
      let file = Self.folder.appendingPathComponent("library-expected/" + name)
      let expected = try? String(contentsOf: file, encoding: .utf8)
      guard expected != actual else { continue }
      if isAccepting {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try actual.write(to: file, atomically: true, encoding: .utf8)
      }
      Issue.record("\(name) differs")
    }
  }
}
