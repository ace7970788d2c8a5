import DocumentAST
import FrontMatter
import Testing

private func metadata(_ yaml: String) -> Metadata {
  FrontMatterParser().parse(Array("---\n\(yaml)\n---\n".utf8))?.metadata ?? Metadata()
}

@Suite("Fields and their meaning")
struct MetadataTests {
  @Test("Names are taken as text, alone, in lists, with semicolons and as maps")
  func creators() {
    #expect(metadata("author: Dickinson, Emily").creators == [Creator("Dickinson, Emily")])
    #expect(metadata("authors: [Ann, Bo]").creators.map(\.name) == ["Ann", "Bo"])
    #expect(metadata("by: Ann; Bo").creators.map(\.name) == ["Ann", "Bo"])
    let maps = """
      creator:
        - role: author
          text: Emily Dickinson
          file-as: Dickinson, Emily
        - {name: Cy Oh, role: Translator}
      reviewer: Dee
      """
    #expect(
      metadata(maps).creators == [
        Creator("Emily Dickinson", fileAs: "Dickinson, Emily"),
        Creator("Cy Oh", role: .translator), Creator("Dee", role: .reviewer),
      ])
  }

  @Test("Numbers in text fields stay as they were written")
  func numbers() {
    let data = metadata(
      "title: 1984\nisbn: 0-14-028329-X\nversion: 1.10\npages: 328\nratio: 1.5\nid: 007")
    #expect(data.title == "1984")
    #expect(
      data.identifiers == [Identifier("0-14-028329-X", scheme: "isbn"), Identifier("007")])
    #expect(data["version"] == .string("1.10"))
    #expect(data["pages"] == .number(328))
    #expect(data["ratio"] == .number(1.5))
  }

  @Test(
    "Dates that mean one day become ISO 8601",
    arguments: [
      ("2014", "2014"), ("2014-03", "2014-03"), ("2014-3-3", "2014-03-03"),
      ("2014/03/03", "2014-03-03"), ("2014.3.3", "2014-03-03"), ("\"2016-02-29\"", "2016-02-29"),
      ("2014-03-03T12:30:00Z", "2014-03-03T12:30:00Z"),
      ("2014-03-03 12:30", "2014-03-03T12:30:00Z"),
      ("2014-03-03 12:30:15.5 +0900", "2014-03-03T12:30:15+09:00"),
      ("March 3, 2014", "2014-03-03"), ("3 Mar 2014", "2014-03-03"),
      ("3rd March 2014", "2014-03-03"),
      ("Sept. 2014", "2014-09"),
    ])
  func dates(text: String, iso: String) {
    let date = metadata("date: \(text)").date
    #expect(date?.iso == iso)
  }

  @Test(
    "Dates that mean none or several keep their text only",
    arguments: [
      "03/04/2014", "2015-02-29", "2014-13-01", "last summer", "March 2014-03", "3 3 2014",
    ])
  func uncertainDates(text: String) {
    let date = metadata("date: \(text)").date
    #expect(date?.iso == nil)
    #expect(date?.text == text)
  }

  @Test(
    "Languages become BCP 47 tags",
    arguments: [
      ("en", "en"), ("en_US.UTF-8", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("Korean", "ko"),
      ("KO", "ko"),
    ])
  func languages(text: String, tag: String) {
    #expect(metadata("lang: \(text)").language == tag)
  }

  @Test("Tags are taken from lists, texts and hashtags, once each, with counts")
  func tags() {
    #expect(metadata("tags: film, 사랑; x").tags.map(\.label) == ["film", "사랑; x"])
    #expect(metadata("tags: \"#film #love\"").tags.map(\.label) == ["film", "love"])
    #expect(metadata("keywords: two words").tags.map(\.label) == ["two words"])
    let data = metadata("tags: [film (12), love]\ncategories:\n  - love\n  - {name: x, count: 3}")
    #expect(data.tags.map(\.label) == ["film", "love", "x"])
    #expect(data.tags.map(\.count) == [12, nil, 3])
    #expect(data.tags.allSatisfy { $0.provenance == .frontMatter })
  }

  @Test(
    "Ratings are read with their scale",
    arguments: [
      ("4/5", 4, 5), ("8.5 / 10", 8.5, 10), ("3 out of 4 stars", 3, 4), ("87%", 87, 100),
      ("★★★★☆", 4, 5), ("⭐⭐⭐½", 3.5, 5), ("4", 4, 5), ("8,5", 8.5, 10),
      ("{value: 7, best: 9}", 7, 9),
    ] as [(String, Double, Double)])
  func ratings(text: String, value: Double, best: Double) {
    let rating = metadata("rating: \(text)").rating
    #expect(rating?.value == value)
    #expect(rating?.best == best)
  }

  @Test("A value that does not fit its field is kept with the others and reported")
  func misfits() {
    let source = "---\nrating: superb\nlang: somewhere else\ntitle: [a, b]\n---\n"
    let front = FrontMatterParser().parse(Array(source.utf8))
    #expect(front?.metadata.other.map(\.key) == ["rating", "lang", "title"])
    #expect(front?.metadata.rating == nil && front?.metadata.language == nil)
    #expect(front?.diagnostics.map(\.code) == Array(repeating: "front-matter.value", count: 3))
    #expect(front?.diagnostics.first?.range == SourceRange(4..<10))
  }

  @Test("Series, cover, rights and the rest find their places")
  func otherFields() {
    let data = metadata(
      """
      subtitle: A story
      series-index: 3
      series: Seasons
      cover-image: c.png
      description: |
        Two
        lines
      license: CC BY 4.0
      publisher: Us
      subject: [love, machines]
      doi: 10.1/x
      identifier: {scheme: ISBN, text: "123"}
      reviewed-work: {title: Her, type: Movie, director: Spike Jonze, year: 2013}
      lastmod: 2015-01-02
      """)
    #expect(data.subtitle == "A story")
    #expect(data.series == Series("Seasons", position: "3"))
    #expect(data.cover == "c.png")
    #expect(data.description == "Two\nlines")
    #expect(data.rights == "CC BY 4.0" && data.publisher == "Us")
    #expect(data.subjects == ["love", "machines"])
    #expect(data.identifiers == [.init("10.1/x", scheme: "doi"), .init("123", scheme: "isbn")])
    #expect(
      data.reviewedWork
        == ReviewedWork("Her", type: "Movie", creators: [Creator("Spike Jonze")], date: "2013"))
    #expect(data.modified?.iso == "2015-01-02")
    #expect(data.other.isEmpty)
    #expect(metadata("volume: 2")["series-position"] == .string("2"))
  }

  @Test("Unknown fields keep their order, names and structure; empty ones say nothing")
  func openFields() {
    let data = metadata("zeta: 1\nAlpha: {x: [true, no], y: null}\nempty:\ntitle: ~\nmid: text")
    #expect(data.other.map(\.key) == ["zeta", "Alpha", "mid"])
    #expect(
      data["Alpha"]
        == .map([
          .init("x", .list([.boolean(true), .string("no")])), .init("y", .string("null")),
        ]))
    #expect(data.title == nil)
  }

  @Test("pandoc's list of titles gives title and subtitle")
  func typedTitles() {
    let data = metadata("title:\n- {type: main, text: Her}\n- {type: subtitle, text: And I}")
    #expect(data.title == "Her" && data.subtitle == "And I")
  }
}
