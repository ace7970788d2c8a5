import DocumentAST
import DocumentConversion
import Foundation
import Testing

@testable import CollectionBuilding

@Suite("Building a library")
struct LibraryBuilderTests {
  @Test("Each text becomes a book in each format, and a second run makes nothing")
  func secondRun() async throws {
    let scratch = try Scratch.sample()
    let first = try await scratch.build()
    #expect(first.count(.built) == 3)
    let books = scratch.contents(of: "out")
    #expect(
      books.keys.sorted() == [
        "books/her.html", "books/her.txt", "books/noon.html", "books/noon.txt", "books/soup.html",
        "books/soup.txt",
      ])
    let second = try await scratch.build()
    #expect(second.count(.unchanged) == 3)
    #expect(second.removed.isEmpty && second.written.isEmpty)
    #expect(scratch.contents(of: "out") == books)
  }

  @Test("Other options make the books anew, another format only those of the format")
  func options() async throws {
    let scratch = try Scratch.sample()
    try await scratch.build { $0.formats = [.text] }
    let more = try await scratch.build { $0.formats = [.text, .html] }
    #expect(more.count(.built) == 3)
    let narrow = try await scratch.build {
      $0.formats = [.text, .html]
      $0.conversion.width = 40
    }
    #expect(narrow.count(.built) == 3)
    let fewer = try await scratch.build {
      $0.formats = [.text]
      $0.conversion.width = 40
    }
    #expect(fewer.count(.unchanged) == 3 && fewer.removed.count == 3)
  }

  @Test("A book that is missing or cut is made again")
  func missingBook() async throws {
    let scratch = try Scratch.sample()
    try await scratch.build()
    let books = scratch.contents(of: "out")
    try scratch.remove("out/books/her.txt")
    try scratch.write("", to: "out/books/noon.html")
    let report = try await scratch.build()
    #expect(report.count(.built) == 2)
    #expect(scratch.contents(of: "out") == books)
  }

  @Test("A second run keeps the pages, the feeds and their pictures")
  func keptSite() async throws {
    let scratch = try Scratch.sample()
    func build() async throws -> LibraryReport {
      try await scratch.build {
        $0.hasFeeds = true
        $0.hasIndex = true
      }
    }
    _ = try await build()
    let first = scratch.contents(of: "out")
    #expect(first.keys.contains("covers/her.png") && first.keys.contains("covers/her.small.png"))
    let report = try await build()
    #expect(report.removed.isEmpty && report.written.isEmpty)
    #expect(scratch.contents(of: "out") == first)
  }

  @Test(
    "An address that is none is refused", arguments: ["", "x", "https://", "http://a b", "ftp://a"])
  func baseURL(address: String) async throws {
    let scratch = try Scratch.sample()
    await #expect {
      try await scratch.build { $0.baseURL = address }
    } throws: {
      ($0 as? ConversionError)?.kind == .usage
    }
  }

  @Test("Texts that are not selected are no books, and lose theirs when they no longer are")
  func selection() async throws {
    let scratch = try Scratch.sample()
    try await scratch.build()
    let report = try await scratch.build { $0.selection = try Selection("tag:film | text:VOICE") }
    #expect(report.count(.excluded) == 1 && report.count(.unchanged) == 2)
    #expect(report.removed == ["books/soup.html", "books/soup.txt"])
  }

  @Test("A dry run writes nothing and says what would be made")
  func dryRun() async throws {
    let scratch = try Scratch.sample()
    let report = try await scratch.build { $0.isDryRun = true }
    #expect(report.count(.built) == 3)
    #expect(!scratch.exists("out"))
    try await scratch.build()
    let books = scratch.contents(of: "out")
    try scratch.remove("in/her.txt")
    let second = try await scratch.build { $0.isDryRun = true }
    #expect(second.count(.unchanged) == 2 && second.removed.count == 2)
    #expect(scratch.contents(of: "out") == books)
  }

  @Test("Texts with one name in two folders get two names")
  func names() async throws {
    let scratch = try Scratch.sample()
    try scratch.write("Other\n\nText.\n", to: "in/other/HER.txt")
    let report = try await scratch.build { $0.formats = [.text] }
    let paths = report.documents.flatMap(\.outputs)
    #expect(Set(paths).count == 4 && paths.contains("books/her.txt"))
    let ascii = try await scratch.build {
      $0.formats = [.text]
      $0.hasASCIINames = true
    }
    #expect(ascii.documents.flatMap(\.outputs).allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test("A picture that changes changes its book")
  func pictures() async throws {
    let scratch = try Scratch.sample()
    let dot = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    func picture(_ width: UInt8) -> Data {
      Data(dot.map { UInt8($0) } + [0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0])
    }
    try scratch.write(picture(1), to: "in/food/dot.png")
    try scratch.write("# Soup\n\n![a dot](dot.png)\n", to: "in/food/soup.md")
    try await scratch.build()
    #expect(try await scratch.build().count(.unchanged) == 3)
    try scratch.write(picture(2), to: "in/food/dot.png")
    #expect(try await scratch.build().count(.built) == 1)
    #expect(try await scratch.clean() == scratch.library())
  }

  @Test("Feeds show the cover that a text brings along, and a drawing for the others")
  func ownCover() async throws {
    let scratch = try Scratch.sample()
    func change(_ options: inout LibraryOptions) {
      options.formats = [.text]
      options.hasFeeds = true
    }
    func feed() throws -> String {
      String(decoding: try scratch.read("out/opds/all.xml"), as: UTF8.self)
    }
    let head: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
    ]
    func picture(_ width: UInt8) -> Data {
      Data(head + [width, 0, 0, 0, 9, 8, 0, 0, 0, 0, 0, 0, 0, 0])
    }
    try scratch.write(picture(7), to: "in/food/pot.png")
    try scratch.write("---\ncover: pot.png\n---\n# Soup\n\nBeans.\n", to: "in/food/soup.md")
    try await scratch.build(change)
    #expect(try scratch.read("out/covers/soup.png") == picture(7))
    #expect(!scratch.exists("out/covers/soup.small.png"))
    #expect(scratch.exists("out/covers/her.small.png"))
    #expect(try feed().contains("image/thumbnail\" href=\"../covers/soup.png\""))
    try scratch.write(picture(8), to: "in/food/pot.png")
    try await scratch.build(change)
    #expect(try scratch.read("out/covers/soup.png") == picture(8))
    #expect(try await scratch.clean(change) == scratch.library())
    try scratch.write("# Soup\n\nBeans.\n", to: "in/food/soup.md")
    try await scratch.build(change)
    #expect(try feed().contains("../covers/soup.small.png"))
    #expect(try await scratch.clean(change) == scratch.library())
  }

  @Test(
    "A cloud that stands in several texts is no subject of theirs, a small one of a single text is")
  func clouds() async throws {
    let scratch = try Scratch()
    let site = "film (12) food (9) travel (31) books (7)"
    for name in ["a", "b"] {
      try scratch.write(
        "Title \(name)\n\nSome words of text.\n\n\(site)\n", to: "in/\(name).txt")
    }
    let cloud = "music (3) opera (2) jazz (8) dance (1)"
    try scratch.write("Title c\n\nSome words of text.\n\n\(cloud)\n", to: "in/c.txt")
    try await scratch.build { $0.formats = [.json] }
    func tags(_ name: String) throws -> [String] {
      let bytes = try scratch.read("out/books/\(name).json")
      let text = String(decoding: bytes, as: UTF8.self)
      return try DocumentJSONReader().decode(text).document.metadata.tags.map(\.label)
    }
    #expect(try tags("a").isEmpty && tags("b").isEmpty)
    #expect(try tags("c") == ["music", "opera", "jazz", "dance"])
    try scratch.remove("in/b.txt")
    try await scratch.build { $0.formats = [.json] }
    #expect(try tags("a") == ["film", "food", "travel", "books"])
    #expect(try await scratch.clean { $0.formats = [.json] } == scratch.library())
  }
}
