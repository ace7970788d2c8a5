import CollectionBuilding
import DocumentAST
import Testing

@Suite("Order of titles and names")
struct OrderTests {
  @Test("Numbers go by value, then scripts in turn, without case, accents and articles")
  func titles() {
    let ordered = [
      "2 Days", "10 Days", "Éclair", "The Eagle", "eel", "Øre", "Она", "하늘", "さくら", "サン", "漢字",
    ]
    let english = ordered.shuffled().sorted {
      CollationKey(title: $0, language: "en") < CollationKey(title: $1, language: "en")
    }
    #expect(english == ["2 Days", "10 Days", "The Eagle", "Éclair", "eel"] + ordered[5...])
  }

  @Test(
    "A name stands under its first letter, in the way of its script",
    arguments: [
      ("Éclair", "E"), ("12 Monkeys", "0–9"), ("까치", "ㄱ"), ("ガラス", "か"), ("東京", "漢"), ("!", "#"),
      ("ёлка", "Е"), ("ａｂｃ", "A"),
    ])
  func initials(name: String, label: String) {
    #expect(InitialLetter(of: name).label == label)
  }

  @Test("The name of an author is filed under its last word, if it is Latin")
  func filing() {
    #expect(Creator("Emily Dickinson").filingName == "Dickinson, Emily")
    #expect(Creator("Sammy Davis Jr.").filingName == "Davis, Sammy Jr.")
    #expect(Creator("김하나").filingName == "김하나")
    #expect(Creator("The Reading Club").filingName == "Reading Club")
    #expect(Creator("X", fileAs: "Y").filingName == "Y")
  }

  @Test("Entries are ordered the same whatever order they come in")
  func entries() {
    let entries = [("B", "2012", 3.0), ("A", "2013-05", 5), ("C", "2013", 1), ("A", "2011", 5)]
      .enumerated().map { place, facts in
        var entry = CatalogueEntry(
          identifier: "urn:\(place)", slug: "\(place)", source: "\(10 - place).txt", title: facts.0,
          language: "en", modified: "2000-01-01T00:00:00Z")
        entry.date = facts.1
        entry.rating = Rating(value: facts.2, best: 5, text: "")
        return entry
      }
    for order in EntryOrder.allCases where order != .explicit {
      #expect(entries.ordered(by: order) == entries.reversed().ordered(by: order))
    }
    #expect(entries.ordered(by: .date).map(\.date) == ["2011", "2012", "2013", "2013-05"])
    #expect(entries.ordered(by: .title).map(\.title) == ["A", "A", "B", "C"])
    #expect(entries.ordered(by: .file).map(\.source) == ["7.txt", "8.txt", "9.txt", "10.txt"])
    #expect(entries.ordered(by: .rating).map(\.title) == ["A", "A", "B", "C"])
    #expect(entries.newestFirst().map(\.date) == ["2013-05", "2013", "2012", "2011"])
  }

  @Test("Tags are grouped by key, labelled as most write them, and hidden ones left out")
  func tags() {
    let entries = ["Film", "film", "film", "Web"].enumerated().map { place, tag in
      var entry = CatalogueEntry(
        identifier: "urn:\(place)", slug: "\(place)", source: "\(place)", title: "T\(place)",
        language: "en", modified: "2000-01-01T00:00:00Z")
      entry.tags = [CatalogueTag(tag)]
      return entry
    }
    let catalogue = Catalogue(
      title: "L", entries: entries, tags: [TagKey("web"): Catalogue.TagDisplay(isHidden: true)])
    #expect(catalogue.tags.map(\.label) == ["film"])
    #expect(catalogue.tags.first?.places.count == 3)
  }
}
