import DocumentAST
import DocumentConversion
import Foundation
import Testing

@testable import CollectionBuilding

@Suite("Building a library")
struct LibraryBuilderTests {
  /// Builds the collection in `in` as the library in a folder of the scratch folder.
  @discardableResult
  private func build(
    _ scratch: Scratch, to output: String = "out",
    _ change: (inout LibraryOptions) throws -> Void = { _ in }
  ) async throws -> LibraryReport {
    let folder = scratch.path + "/in"
    var options = LibraryOptions(output: "\(scratch.path)/\(output)")
    options.formats = [.html, .text]
    try change(&options)
    let collection = try Collection(folder: folder, excluding: options.output)
    return try await LibraryBuilder(collection, options).build()
  }

  private func sample() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("Her\n\nA voice in the ear.\n\n#영화\n", to: "in/her.txt")
    try scratch.write(
      "---\ntags: [film]\ndate: 2014-05-01\n---\n# Noon\n\nA duel.\n", to: "in/noon.md")
    try scratch.write("# Soup\n\nBeans and time.\n", to: "in/food/soup.md")
    return scratch
  }

  /// What a clean run makes of the collection as it is now.
  private func clean(
    _ scratch: Scratch, _ change: (inout LibraryOptions) throws -> Void = { _ in }
  ) async throws -> [String: Data] {
    try await build(scratch, to: "clean", change)
    defer { try? scratch.remove("clean") }
    return scratch.contents(of: "clean")
  }

  @Test("Each text becomes a book in each format, and a second run makes nothing")
  func secondRun() async throws {
    let scratch = try sample()
    let first = try await build(scratch)
    #expect(first.count(.built) == 3)
    let books = scratch.contents(of: "out")
    #expect(
      books.keys.sorted() == [
        "books/her.html", "books/her.txt", "books/noon.html", "books/noon.txt", "books/soup.html",
        "books/soup.txt",
      ])
    let second = try await build(scratch)
    #expect(second.count(.unchanged) == 3)
    #expect(second.removed.isEmpty && second.written.isEmpty)
    #expect(scratch.contents(of: "out") == books)
  }

  @Test(
    "After changes an incremental run gives the bytes of a clean one and removes only its own files"
  )
  func incremental() async throws {
    let scratch = try sample()
    try await build(scratch)
    try scratch.write("mine", to: "out/books/mine.html")
    try scratch.remove("in/noon.md")
    try scratch.write("Her\n\nAnother voice.\n\n#책\n", to: "in/her.txt")
    try scratch.write("New\n\nA new one.\n", to: "in/new.txt")
    let report = try await build(scratch)
    #expect(report.count(.built) == 2 && report.count(.unchanged) == 1)
    #expect(report.removed == ["books/noon.html", "books/noon.txt"])
    var books = scratch.contents(of: "out")
    #expect(books.removeValue(forKey: "books/mine.html") == Data("mine".utf8))
    #expect(try await clean(scratch) == books)
  }

  @Test("Other options make the books anew, another format only those of the format")
  func options() async throws {
    let scratch = try sample()
    try await build(scratch) { $0.formats = [.text] }
    let more = try await build(scratch) { $0.formats = [.text, .html] }
    #expect(more.count(.built) == 3)
    let narrow = try await build(scratch) {
      $0.formats = [.text, .html]
      $0.conversion.width = 40
    }
    #expect(narrow.count(.built) == 3)
    let fewer = try await build(scratch) {
      $0.formats = [.text]
      $0.conversion.width = 40
    }
    #expect(fewer.count(.unchanged) == 3 && fewer.removed.count == 3)
  }

  @Test(
    "A state that is damaged means that everything is made again",
    arguments: [
      "", "{", "[]", "{\"format\":\"library-state/9\"}", "\u{0}\u{1}", "{\"documents\":3}",
    ])
  func corruptState(text: String) async throws {
    let scratch = try sample()
    try await build(scratch)
    let books = scratch.contents(of: "out")
    try scratch.write(text, to: "out/.convert/state.json")
    #expect(try await build(scratch).count(.built) == 3)
    #expect(scratch.contents(of: "out") == books)
  }

  @Test("A book that is missing or cut is made again")
  func missingBook() async throws {
    let scratch = try sample()
    try await build(scratch)
    let books = scratch.contents(of: "out")
    try scratch.remove("out/books/her.txt")
    try scratch.write("", to: "out/books/noon.html")
    let report = try await build(scratch)
    #expect(report.count(.built) == 2)
    #expect(scratch.contents(of: "out") == books)
  }

  @Test("Bad texts are named with the reason, and the others are made")
  func failures() async throws {
    let scratch = try sample()
    var bytes = Data((0..<2_000).map { _ in UInt8.random(in: 0...255) })
    bytes.append(Data(repeating: 0, count: 400))
    try scratch.write(bytes, to: "in/binary.txt")
    let report = try await build(scratch)
    #expect(report.count(.built) == 3 && report.count(.failed) == 1)
    let failed = try #require(report.documents.first { $0.status == .failed })
    #expect(failed.path == "binary.txt" && failed.error?.kind == .data)
    #expect(report.hasFailures)
  }

  @Test("A text that fails is named in the anthologies of the tags it had, or they are refused")
  func failedMember() async throws {
    let scratch = try Scratch()
    for name in ["one", "two", "three"] {
      try scratch.write("---\ntags: [film]\n---\n# The \(name)\n\nText.\n", to: "in/\(name).md")
    }
    func build(isStrict: Bool = false) async throws -> LibraryReport {
      try await self.build(scratch) {
        $0.formats = [.text]
        $0.hasTagAnthologies = true
        $0.refusesPartialAnthologies = isStrict
      }
    }
    func anthology() -> String? {
      scratch.contents(of: "out")["tags/film.txt"].map { String(decoding: $0, as: UTF8.self) }
    }
    _ = try await build()
    #expect(anthology()?.contains("one.md:") == false)
    try scratch.write(Data(repeating: 0, count: 1_000), to: "in/one.md")
    for _ in 1...2 {
      let report = try await build()
      #expect(report.count(.failed) == 1)
      #expect(anthology()?.contains("one.md:") == true)
    }
    let report = try await build(isStrict: true)
    #expect(anthology() == nil)
    #expect(report.failures.contains { $0.file == "tags/film.txt" })
  }

  @Test("A second run keeps the pages, the feeds and their pictures")
  func keptSite() async throws {
    let scratch = try sample()
    func build() async throws -> LibraryReport {
      try await self.build(scratch) {
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

  @Test("The first failure ends a run that is to stop at it")
  func failFast() async throws {
    let scratch = try sample()
    try scratch.write(Data(repeating: 0, count: 1_000), to: "in/a.txt")
    let report = try await build(scratch) {
      $0.stopsAtFailure = true
      $0.jobs = 1
    }
    #expect(!report.isComplete && report.hasFailures && report.count(.built) < 3)
  }

  @Test("The bytes do not depend on the number of jobs")
  func jobs() async throws {
    let scratch = try Scratch()
    for number in 0..<40 {
      try scratch.write("# Text \(number)\n\nWords, \(number) times.\n", to: "in/t\(number).md")
    }
    try await build(scratch, to: "one") { $0.jobs = 1 }
    try await build(scratch, to: "four") { $0.jobs = 4 }
    #expect(scratch.contents(of: "one") == scratch.contents(of: "four"))
    #expect(try scratch.read("one/.convert/state.json") == scratch.read("four/.convert/state.json"))
  }

  @Test("Texts that are not selected are no books, and lose theirs when they no longer are")
  func selection() async throws {
    let scratch = try sample()
    try await build(scratch)
    let report = try await build(scratch) { $0.selection = try Selection("tag:film | text:VOICE") }
    #expect(report.count(.excluded) == 1 && report.count(.unchanged) == 2)
    #expect(report.removed == ["books/soup.html", "books/soup.txt"])
  }

  @Test("A dry run writes nothing and says what would be made")
  func dryRun() async throws {
    let scratch = try sample()
    let report = try await build(scratch) { $0.isDryRun = true }
    #expect(report.count(.built) == 3)
    #expect(!scratch.exists("out"))
    try await build(scratch)
    let books = scratch.contents(of: "out")
    try scratch.remove("in/her.txt")
    let second = try await build(scratch) { $0.isDryRun = true }
    #expect(second.count(.unchanged) == 2 && second.removed.count == 2)
    #expect(scratch.contents(of: "out") == books)
  }

  @Test("Texts with one name in two folders get two names")
  func names() async throws {
    let scratch = try sample()
    try scratch.write("Other\n\nText.\n", to: "in/other/HER.txt")
    let report = try await build(scratch) { $0.formats = [.text] }
    let paths = report.documents.flatMap(\.outputs)
    #expect(Set(paths).count == 4 && paths.contains("books/her.txt"))
    let ascii = try await build(scratch) {
      $0.formats = [.text]
      $0.hasASCIINames = true
    }
    #expect(ascii.documents.flatMap(\.outputs).allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test("A picture that changes changes its book")
  func pictures() async throws {
    let scratch = try sample()
    let dot = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    func picture(_ width: UInt8) -> Data {
      Data(dot.map { UInt8($0) } + [0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0])
    }
    try scratch.write(picture(1), to: "in/food/dot.png")
    try scratch.write("# Soup\n\n![a dot](dot.png)\n", to: "in/food/soup.md")
    try await build(scratch)
    #expect(try await build(scratch).count(.unchanged) == 3)
    try scratch.write(picture(2), to: "in/food/dot.png")
    #expect(try await build(scratch).count(.built) == 1)
    #expect(try await clean(scratch) == scratch.contents(of: "out"))
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
    try await build(scratch) { $0.formats = [.json] }
    func tags(_ name: String) throws -> [String] {
      let bytes = try scratch.read("out/books/\(name).json")
      let text = String(decoding: bytes, as: UTF8.self)
      return try DocumentJSONReader().decode(text).document.metadata.tags.map(\.label)
    }
    #expect(try tags("a").isEmpty && tags("b").isEmpty)
    #expect(try tags("c") == ["music", "opera", "jazz", "dance"])
    try scratch.remove("in/b.txt")
    try await build(scratch) { $0.formats = [.json] }
    #expect(try tags("a") == ["film", "food", "travel", "books"])
    #expect(try await clean(scratch) { $0.formats = [.json] } == scratch.contents(of: "out"))
  }

  @Test("Shares joined give the bytes of a single run", arguments: [true, false])
  func shares(inPlace: Bool) async throws {
    let scratch = try sample()
    let site = "film (12) food (9) travel (31) books (7)"
    for number in 0..<20 {
      try scratch.write(
        "Text \(number)\n\nSome words of \(number).\n\n\(site)\n", to: "in/t\(number).txt")
    }
    var libraries: [String] = []
    for number in 1...3 {
      let folder = inPlace ? "out" : "share\(number)"
      libraries.append("\(scratch.path)/\(folder)")
      let report = try await build(scratch, to: folder) { $0.shard = try Shard("\(number)/3") }
      #expect(report.documents.count < 23)
    }
    let joined = try await build(scratch) { $0.mergedLibraries = libraries }
    #expect(joined.documents.count == 23)
    #expect(try await clean(scratch) == scratch.contents(of: "out"))
    #expect(try await build(scratch).count(.unchanged) == 23)
    #expect(!scratch.exists("out/.convert/state-1-of-3.json"))
  }

  @Test("Cancelling ends a run, and the next one finishes the work")
  func cancellation() async throws {
    let scratch = try Scratch()
    for number in 0..<60 { try scratch.write("# T\(number)\n\nWords.\n", to: "in/t\(number).md") }
    let path = scratch.path
    let task = Task {
      var options = LibraryOptions(output: path + "/out")
      options.formats = [.text]
      options.jobs = 1
      let collection = try Collection(folder: path + "/in")
      return try await LibraryBuilder(collection, options).build { progress in
        if case .finished(_, done: 5) = progress { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    let report = try await build(scratch) { $0.formats = [.text] }
    #expect(report.count(.unchanged) >= 5 && report.count(.built) > 0)
    #expect(try await clean(scratch) { $0.formats = [.text] } == scratch.contents(of: "out"))
  }

  @Test("Two runs on one library at the same time are refused")
  func lock() async throws {
    let scratch = try sample()
    let state = try StateFolder(in: scratch.path + "/out", share: nil)
    await #expect {
      try await build(scratch)
    } throws: {
      ($0 as? ConversionError)?.kind == .cannotCreate
    }
    withExtendedLifetime(state) {}
  }
}
