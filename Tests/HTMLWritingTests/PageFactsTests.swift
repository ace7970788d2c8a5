import DocumentAST
import HTMLWriting
import Testing

@Suite("What pages say to search engines")
struct PageFactsTests {
  /// An item of microdata: its type, and its properties in order.
  private final class Item {
    var type = ""
    var properties: [(name: String, value: String)] = []
    var items: [(name: String, item: Item)] = []

    func values(_ name: String) -> [String] {
      properties.filter { $0.name.split(separator: " ").contains(name[...]) }.map(\.value)
    }
    func item(_ name: String) -> Item? { items.first { $0.name == name }?.item }
  }

  /// Reads the microdata of a page back (HTML, §5.2.4), as far as pages of ours go: properties of `meta` and items of `div`.
  private func facts(in page: String) -> Item? {
    var open: [Item] = []
    var elements: [Bool] = []
    var root: Item?
    for tag in page.matches(of: /<(\/?)(body|div|meta)((?: [a-z]+(?:="[^"]*")?)*)>/) {
      let attributes = Dictionary(
        tag.output.3.matches(of: /([a-z]+)(?:="([^"]*)")?/).map {
          (String($0.output.1), unescaped(String($0.output.2 ?? "")))
        }
      ) { first, _ in first }
      if tag.output.1 == "/" {
        if elements.popLast() == true { open.removeLast() }
      } else if tag.output.2 == "meta" {
        if let name = attributes["itemprop"] {
          open.last?.properties.append((name, attributes["content"] ?? ""))
        }
      } else {
        elements.append(attributes["itemscope"] != nil)
        guard attributes["itemscope"] != nil else { continue }
        let item = Item()
        item.type = attributes["itemtype"] ?? ""
        if let name = attributes["itemprop"] { open.last?.items.append((name, item)) }
        if open.isEmpty { root = item }
        open.append(item)
      }
    }
    return root
  }

  private func unescaped(_ text: String) -> String {
    text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  private func written(_ metadata: Metadata, describes: Bool = true) throws -> String {
    var document = Document([.paragraph("Words of the review.")])
    document.metadata = metadata
    var options = HTMLWriter.Options()
    options.describesText = describes
    return String(decoding: try HTMLWriter(options).write(document).bytes, as: UTF8.self)
  }

  @Test("A text with a rating is a review, and reads back as what the metadata say")
  func review() throws {
    var metadata = Metadata(
      title: "Her & \"Him\"", creators: [Creator("Ana <A>"), Creator("Bo", role: .translator)],
      language: "en")
    metadata.date = DocumentDate(iso: "2013-12-18")
    metadata.tags = [Tag("film", provenance: .cloud), Tag("love", provenance: .cloud)]
    metadata.rating = Rating(value: 4.5, best: 5, text: "★★★★½")
    metadata.reviewedWork = ReviewedWork(
      "Her", type: "Movie", creators: [Creator("S. J.")], date: "2013")
    metadata.publisher = "The Paper"
    metadata.rights = "CC BY"
    let page = try written(metadata)
    let item = try #require(facts(in: page))
    #expect(item.type == "https://schema.org/Review")
    #expect(
      item.values("name") == ["Her & \"Him\""] && item.values("headline") == item.values("name"))
    #expect(item.values("datePublished") == ["2013-12-18"] && item.values("inLanguage") == ["en"])
    #expect(
      item.values("keywords") == ["film, love"] && item.values("copyrightNotice") == ["CC BY"])
    #expect(item.item("author")?.values("name") == ["Ana <A>"])
    #expect(item.item("author")?.type == "https://schema.org/Person")
    #expect(item.item("translator")?.values("name") == ["Bo"])
    #expect(item.item("publisher")?.values("name") == ["The Paper"])
    let rating = try #require(item.item("reviewRating"))
    #expect(rating.type == "https://schema.org/Rating")
    #expect(rating.values("ratingValue") == ["4.5"] && rating.values("bestRating") == ["5"])
    let work = try #require(item.item("itemReviewed"))
    #expect(work.type == "https://schema.org/Movie" && work.values("name") == ["Her"])
    #expect(
      work.item("creator")?.values("name") == ["S. J."] && work.values("datePublished") == ["2013"])
    #expect(page.contains("<main id=\"text\" itemprop=\"reviewBody\">"))
  }

  @Test("Without a rating a text is an article, and nothing is said that is not known")
  func article() throws {
    let page = try written(Metadata(title: "Buttons"))
    let item = try #require(facts(in: page))
    #expect(item.type == "https://schema.org/Article" && item.items.isEmpty)
    #expect(item.properties.map(\.name) == ["name headline", "description", "inLanguage"])
    #expect(page.contains("itemprop=\"articleBody\""))
  }

  @Test("A work of an unknown kind is a thing, and has a name only")
  func thing() throws {
    var metadata = Metadata(title: "Notes")
    metadata.reviewedWork = ReviewedWork("The Hill", creators: [Creator("Ana")], date: "2001")
    let work = try #require(facts(in: written(metadata))?.item("itemReviewed"))
    #expect(work.type == "https://schema.org/Thing" && work.properties.map(\.name) == ["name"])
    #expect(work.items.isEmpty)
  }

  @Test("A page that is a list of texts says nothing")
  func list() throws {
    #expect(try !written(Metadata(title: "All"), describes: false).contains("item"))
  }
}
