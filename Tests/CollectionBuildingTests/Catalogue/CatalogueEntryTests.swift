import DocumentAST
import Testing

@testable import CollectionBuilding

@Suite("Catalogue entries")
struct CatalogueEntryTests {
  @Test("An entry with every field comes back from its record as it was")
  func roundTrip() throws {
    var entry = CatalogueEntry(
      identifier: "urn:uuid:0", slug: "her-그녀", source: "films/her \"2013\".md",
      title: "Her\n\u{1F3AC}", language: "ko-KR", modified: "2013-12-18T00:00:00Z")
    entry.kind = .anthology
    entry.subtitle = "그녀"
    entry.creators = [Creator("김하나", role: .reviewer, fileAs: "Kim"), Creator("Ana")]
    entry.date = "2013-12"
    entry.rating = Rating(value: 4.5, best: 5, text: "★★★★½")
    entry.tags = [
      CatalogueTag("영화"), CatalogueTag("Film", provenance: .cloud, declaredCount: 12),
      CatalogueTag("lang:ko", key: TagKey("lang:ko"), provenance: .derived),
    ]
    entry.series = Series("Reviews", position: "2.5")
    entry.summary = "A \\ film\twith a tab"
    entry.publisher = "P"
    entry.rights = "CC0"
    entry.memberCount = 3
    entry.files = [
      CatalogueFile(
        path: "books/her-그녀.epub", mediaType: "application/epub+zip", byteCount: 1234)
    ]
    entry.cover = CatalogueFile(
      path: "covers/her.png", mediaType: "image/png", byteCount: 9,
      pixelSize: CatalogueFile.PixelSize(width: 1080, height: 1620))
    entry.thumbnail = entry.cover
    var writer = RecordWriter()
    entry.write(to: &writer)
    let copy = try writer.bytes.withUnsafeBufferPointer { bytes in
      var reader = RecordReader(bytes)
      let copy = try CatalogueEntry(&reader)
      try reader.end()
      return copy
    }
    #expect(copy == entry)
  }

  @Test("A record that is cut is no entry")
  func cutRecord() {
    let entry = CatalogueEntry(
      identifier: "urn:x", slug: "x", source: "x.md", title: "X", language: "en", modified: "2000")
    var writer = RecordWriter()
    entry.write(to: &writer)
    for length in 0..<writer.bytes.count {
      Array(writer.bytes[..<length]).withUnsafeBufferPointer { bytes in
        var reader = RecordReader(bytes)
        #expect(throws: RecordFault.self) { try CatalogueEntry(&reader) }
      }
    }
  }
}
