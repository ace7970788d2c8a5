import CollectionBuilding
import DocumentAST
import Foundation
import Testing

@Suite("Index pages")
struct IndexPagesTests {
  private func pages(_ entries: [CatalogueEntry]) throws -> [String: String] {
    var files: [String: String] = [:]
    let catalogue = Catalogue(title: "Reviews", language: "en", entries: entries)
    try IndexPages(catalogue, hasFeeds: true).forEachFile { path, bytes in
      files[path] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  @Test("There are pages of titles, dates, authors, languages and tags, and one for each tag")
  func paths() throws {
    let pages = try pages(SampleCatalogue.entries(10))
    let expected = [
      "index.html", "dates.html", "authors.html", "languages.html", "search.html",
      "tags/index.html", "tags/영화/index.html", "tags/tag-0/index.html",
    ]
    #expect(Set(pages.keys).isSuperset(of: expected))
    #expect(pages.count == 6 + 8)
  }

  @Test("Only the page with the search box has a script, and its policy names it")
  func script() throws {
    for (path, page) in try pages(SampleCatalogue.entries(10)) {
      #expect(page.contains("<script") == (path == "search.html"), "\(path)")
      #expect(page.contains("script-src 'sha256-") == (path == "search.html"))
    }
  }

  @Test("A title is in its language, leads to its page, and has its files beside it")
  func title() throws {
    let pages = try pages([SampleCatalogue.entry(0, tags: ["영화"])])
    let address = "books/%EA%B7%B8%EB%85%80-0"
    let index = try #require(pages["index.html"])
    #expect(
      index.contains("<a href=\"\(address).html\"><span lang=\"ko\" dir=\"ltr\">그녀 0</span></a>"))
    #expect(index.contains("<a href=\"\(address).epub\">EPUB</a>"))
    let tag = try #require(pages["tags/영화/index.html"])
    #expect(tag.contains("<a href=\"../../\(address).html\">"))
    #expect(tag.contains("href=\"../../index.html\""))
    #expect(
      try #require(pages["tags/index.html"]).contains("href=\"%EC%98%81%ED%99%94/index.html\""))
    #expect(try #require(pages["search.html"]).contains("#영화"))
  }

  @Test("Titles stand under their first letters, which the contents list leads to")
  func letters() throws {
    let index = try #require(try pages(SampleCatalogue.entries(10))["index.html"])
    for (id, label) in [("letter-h", "H"), ("letter-e", "E"), ("letter-u3131", "ㄱ")] {
      #expect(index.contains("href=\"#\(id)\""))
      #expect(
        index.range(of: "<h2 id=\"\(id)\"[^>]*>\(label)</h2>", options: .regularExpression) != nil)
    }
  }

  @Test("The pages do not depend on the order in which books come")
  func order() throws {
    let entries = SampleCatalogue.entries(40)
    #expect(try pages(entries) == pages(entries.shuffled()))
  }

  @Test("A library without books has its pages all the same")
  func empty() throws {
    #expect(try pages([])["index.html"]?.contains("0 texts") == true)
  }
}
