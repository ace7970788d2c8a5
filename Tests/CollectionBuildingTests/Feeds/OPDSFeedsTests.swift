import CollectionBuilding
import DocumentAST
import Foundation
import Testing

@Suite("OPDS feeds")
struct OPDSFeedsTests {
  @Test("The root leads to all lists, with counts, in both forms")
  func root() throws {
    let files = SampleCatalogue.files(SampleCatalogue.entries(12))
    let root = try #require(files["opds/root.xml"])
    for name in ["all", "new", "tags", "authors", "languages"] {
      #expect(root.contains("href=\"\(name).xml\""))
      #expect(files["opds/\(name).json"] != nil)
    }
    #expect(
      root.contains(
        #"href="all.xml" type="application/atom+xml;profile=opds-catalog;kind=acquisition" thr:count="12""#
      ))
    #expect(root.contains("<link rel=\"alternate\" href=\"root.json\""))
    #expect(root.contains("http://opds-spec.org/sort/new"))
    #expect(try #require(files["opds/root.json"]).contains(#""properties":{"numberOfItems":12}"#))
    #expect(files["opds/anthologies.xml"] == nil)
  }

  @Test("Lists of books have pages of fifty, each leading to the next and back")
  func pages() throws {
    let files = SampleCatalogue.files(SampleCatalogue.entries(120))
    let second = try #require(files["opds/all.2.xml"])
    #expect(second.components(separatedBy: "<entry>").count == 51)
    #expect(second.contains("rel=\"previous\" href=\"all.xml\""))
    #expect(second.contains("rel=\"next\" href=\"all.3.xml\""))
    #expect(second.contains("rel=\"last\" href=\"all.3.xml\""))
    #expect(second.contains("<opensearch:startIndex>51</opensearch:startIndex>"))
    #expect(files["opds/all.4.xml"] == nil)
    let last = try #require(files["opds/all.3.json"])
    #expect(last.contains("\"rel\":\"previous\",\"href\":\"all.2.json\""))
    #expect(!last.contains("\"rel\":\"next\""))
  }

  @Test(
    "A book has its facts, its files with sizes and its pictures, with addresses seen from the feed"
  )
  func book() throws {
    let files = SampleCatalogue.files([SampleCatalogue.entry(0, tags: ["영화"])])
    let feed = try #require(files["opds/all.xml"])
    for line in [
      "<title>그녀 0</title>", "<dc:language>ko</dc:language>", "<dc:issued>2010-01-02</dc:issued>",
      "<author><name>Ana Sol</name></author>", "<category term=\"영화\" label=\"영화\"/>",
      "A &lt;short&gt; text",
      "href=\"../books/%EA%B7%B8%EB%85%80-0.epub\" type=\"application/epub+zip\" length=\"1000\"",
      "rel=\"http://opds-spec.org/image/thumbnail\" href=\"../covers/%EA%B7%B8%EB%85%80-0-small.png\"",
    ] {
      #expect(feed.contains(line), "\(line)")
    }
  }

  @Test("With a base address all addresses are whole")
  func base() throws {
    let files = SampleCatalogue.files(
      [SampleCatalogue.entry(1)], baseURL: "https://example.org/lib")
    let feed = try #require(files["opds/all.xml"])
    #expect(feed.contains("href=\"https://example.org/lib/opds/all.xml\""))
    #expect(feed.contains("href=\"https://example.org/lib/books/her-him-1.epub\""))
    #expect(!feed.contains("href=\".."))
  }

  @Test("More than a hundred tags are grouped by their first letters")
  func groups() throws {
    let entries = (0..<130).map {
      SampleCatalogue.entry($0, tags: ["\($0 % 2 == 0 ? "a" : "하")\($0)"])
    }
    let files = SampleCatalogue.files(entries)
    let tags = try #require(files["opds/tags.xml"])
    #expect(tags.components(separatedBy: "<entry>").count == 3)
    #expect(tags.contains("<title>ㅎ</title>"))
    let letter = try #require(files["opds/tags.a.xml"])
    #expect(letter.components(separatedBy: "<entry>").count == 66)
    #expect(letter.contains("rel=\"up\" href=\"tags.xml\""))
    #expect(files["opds/tag-a0.xml"]?.contains("rel=\"up\" href=\"tags.a.xml\"") == true)
  }

  @Test("The feeds do not depend on the order in which books come")
  func order() {
    let entries = SampleCatalogue.entries(80)
    #expect(SampleCatalogue.files(entries) == SampleCatalogue.files(entries.shuffled()))
  }

  @Test("Copies of a book have identifiers of their own")
  func copies() {
    var copy = SampleCatalogue.entry(0)
    copy.source = "copy.txt"
    let catalogue = Catalogue(title: "L", entries: [SampleCatalogue.entry(0), copy])
    #expect(Set(catalogue.entries.map(\.identifier)).count == 2)
  }

  @Test("Every feed is well-formed, and its JSON too")
  func wellFormed() throws {
    for (path, text) in SampleCatalogue.files(SampleCatalogue.entries(60)) {
      if path.hasSuffix(".json") {
        _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
      } else {
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed "))
        #expect(text.hasSuffix("</feed>\n"))
      }
    }
  }
}
