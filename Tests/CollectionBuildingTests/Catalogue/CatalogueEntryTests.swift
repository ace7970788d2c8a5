import CollectionBuilding
import DocumentAST
import Testing

@Suite("Catalogue entries")
struct CatalogueEntryTests {
  @Test("An entry with every field comes back from its JSON as it was")
  func roundTrip() {
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
    entry.summary = "A \\ film"
    entry.publisher = "P"
    entry.rights = "CC0"
    entry.memberCount = 3
    entry.files = [
      CatalogueFile(
        path: "books/her-그녀.epub", mediaType: "application/epub+zip", byteCount: 1234, digest: "ab")
    ]
    entry.cover = CatalogueFile(
      path: "covers/her.png", mediaType: "image/png", byteCount: 9,
      pixelSize: CatalogueFile.PixelSize(width: 1080, height: 1620))
    entry.thumbnail = entry.cover
    #expect(CatalogueEntry(json: entry.json) == entry)
  }

  @Test("JSON without a title is no entry")
  func missingField() {
    #expect(CatalogueEntry(json: Array(#"{"kind":"book","identifier":"urn:x"}"#.utf8)) == nil)
    #expect(CatalogueEntry(json: Array("[".utf8)) == nil)
  }
}
