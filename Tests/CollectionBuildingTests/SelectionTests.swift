import DocumentAST
import DocumentConversion
import Testing

@testable import CollectionBuilding

@Suite("Selections")
struct SelectionTests {
  private var film: CatalogueEntry {
    var entry = CatalogueEntry(
      identifier: "urn:x:1", slug: "her", source: "films/her.txt", title: "Her: 그녀의 목소리",
      language: "zh-Hant", modified: "2014-01-01T00:00:00Z")
    entry.creators = [Creator("Kim Min-ji")]
    entry.date = "2013-05-20"
    entry.rating = Rating(value: 4, best: 5, text: "4/5")
    entry.tags = [CatalogueTag("영화"), CatalogueTag("slow cinema", provenance: .cloud)]
    return entry
  }

  @Test(
    "Expressions fit what they describe",
    arguments: [
      "tag:영화", "tag:\"Slow Cinema\"", "tag='slow  cinema'", "!tag:여행", "tag!=여행", "own:영화",
      "!own:'slow cinema'", "tag:영화 & !tag:여행 & year>=2013", "tag:여행 | tag:영화",
      "tag:여행 || (year<2000 | year=2013) && rating>3.5", "!(tag:여행 | tag:음식)", "!!tag:영화",
      "language:zh", "lang:zh-hant", "language=zh-Hant", "language!=ko", "date:2013",
      "date=2013-05",
      "date>=2013-05-20", "date<=2013", "date>2012-12", "rating=4/5", "rating>=80%", "rating<4.5",
      "author:kim", "author='KIM MIN-JI'", "title:그녀의", "file:films/", "text:'ROOF scene'",
      "year!=2014", "TAG:영화",
    ])
  func fitting(expression: String) throws {
    let selection = try Selection(expression)
    #expect(selection.includes(film, text: "We saw the roof\nscene twice."))
  }

  @Test(
    "Expressions do not fit what they exclude",
    arguments: [
      "tag:여행", "!tag:영화", "own:'slow cinema'", "tag:영화 & year>2013", "language:ko", "language=zh",
      "date>2013", "date<2013", "rating>4", "author=kim", "title=her", "text:cellar", "tag:slow",
      "tag:여행 | tag:영화 & year<2000", "(tag:여행 | tag:영화) & year<2000",
    ])
  func notFitting(expression: String) throws {
    let selection = try Selection(expression)
    #expect(!selection.includes(film, text: "We saw the roof scene twice."))
  }

  @Test("A text that lacks a field fits no comparison with it")
  func missingFields() throws {
    let bare = CatalogueEntry(
      identifier: "urn:x:2", slug: "b", source: "b.txt", title: "B", language: "en",
      modified: "2014-01-01T00:00:00Z")
    for expression in ["year!=2000", "rating<9", "date>1000", "author!=x", "rating!=1"] {
      #expect(try !Selection(expression).includes(bare), "\(expression)")
    }
  }

  @Test("A tag fits the tags below it and its other names")
  func rules() throws {
    var rules = TagRules()
    let isNew = rules.alias("영화", to: "film")
    let isPlaced = rules.place("한국영화", below: "film")
    #expect(isNew && isPlaced)
    var entry = film
    entry.tags = [CatalogueTag("한국영화")]
    #expect(try Selection("tag:영화").includes(entry, rules: rules))
    #expect(try Selection("tag:FILM").includes(entry, rules: rules))
    #expect(try !Selection("tag:food").includes(entry, rules: rules))
  }

  @Test(
    "Errors name the column and what is expected there",
    arguments: [
      ("", 1, "a term such as tag:film is expected at the end"),
      ("tag:film &", 11, "a term such as tag:film is expected at the end"),
      ("영화", 1, "\"영화\" is no field"),
      ("tag", 4, ": = or != is expected after \"tag\""),
      ("tag:", 5, "a value is expected after \":\""),
      ("year>=", 7, "a value is expected after \">=\""),
      ("year>=soon", 7, "a year such as 2013 is expected, not \"soon\""),
      ("date>May", 6, "a date such as"),
      ("rating:good", 8, "a rating such as"),
      ("tag>film", 4, "tag has no more and less"),
      ("tag:a tag:b", 7, "& or | is expected before \"tag\""),
      ("(tag:a", 1, "this parenthesis is not closed"),
      ("tag:a)", 6, "there is no ( for this )"),
      ("tag:\"a", 5, "this quotation does not end"),
      ("& tag:a", 1, "instead of \"&\""),
    ])
  func errors(expression: String, column: Int, reason: String) {
    #expect {
      try Selection(expression)
    } throws: { error in
      let error = error as? ConversionError
      return error?.kind == .usage && error?.column == column
        && error?.reason.contains(reason) == true
    }
  }

  @Test("Ten thousand parentheses and negations cost no stack")
  func nesting() throws {
    let open = String(repeating: "!(", count: 10_000)
    let selection = try Selection(open + "tag:영화" + String(repeating: ")", count: 10_000))
    #expect(selection.includes(film))
  }
}
