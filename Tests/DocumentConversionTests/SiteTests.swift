import DocumentConversion
import Foundation
import Testing

@Suite("Sites")
struct SiteTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("site-\(UUID().uuidString)")

  private func place(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place("site")).sorted()
  }

  private func write(_ text: String, _ name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static let book = """
    # The Book

    Before all.[^a]

    ## One

    See [two](#two).[^b]

    ### Deeper

    More.

    ## Two

    Back to [deeper](#deeper) and again.[^b]

    [^a]: First.
    [^b]: Second.
    """

  @Test("A page a chapter, linked to each other, the notes with the text that asks for them")
  func pages() throws {
    try write(Self.book, "book.md")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (files, findings) = try Conversion().site(file: place("book.md"))
    #expect(findings.isEmpty)
    #expect(
      files.map(\.path) == ["style.css", "chapter-001.html", "chapter-002.html", "index.html"])
    let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    for page in text.dropFirst() {
      #expect(page.components(separatedBy: "<h1").count == 2)
      #expect(page.contains("<link rel=\"stylesheet\" href=\"style.css\">"))
      #expect(!page.contains("<style") && !page.contains("<script"))
    }
    #expect(text[3].contains("href=\"chapter-001.html#deeper\""))
    #expect(text[3].contains("First.") && !text[3].contains("Second."))
    #expect(text[1].contains("<h1 id=\"one\">One</h1>") && text[1].contains("<h2 id=\"deeper\">"))
    #expect(text[1].contains("<a href=\"chapter-002.html#two\">two</a>"))
    #expect(text[1].contains("<a href=\"index.html\" rel=\"prev\">"))
    #expect(text[1].contains("<a href=\"chapter-002.html\" rel=\"next\">"))
    #expect(text[2].contains("<a href=\"chapter-001.html#deeper\">deeper</a>"))
    #expect(text[2].contains("href=\"chapter-001.html#note-2\"") && !text[2].contains("Second."))
    #expect(!text[2].contains("rel=\"next\""))
  }

  @Test("A text without headings is a site of one page")
  func onePage() throws {
    try write("Only words.\n", "a.md")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try Conversion().site(file: place("a.md")).files
    #expect(files.map(\.path) == ["style.css", "index.html"])
    #expect(String(decoding: files[1].bytes, as: UTF8.self).contains("<p>Only words.</p>"))
  }

  @Test("Writing again replaces our files, removes those that are gone and leaves all others")
  func replacing() throws {
    try write(Self.book, "book.md")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Conversion().convertFile(place("book.md"), toSite: place("site"))
    let pages = [
      ".convert-site", "chapter-001.html", "chapter-002.html", "index.html", "style.css",
    ]
    #expect(try names() == pages)
    try write("Mine.", "site/notes.html")
    try write("# The Book\n\n## One\n\nText.\n", "book.md")
    try Conversion().convertFile(place("book.md"), toSite: place("site"))
    #expect(
      try names() == [
        ".convert-site", "chapter-001.html", "index.html", "notes.html", "style.css",
      ])
  }

  @Test("A file of somebody else's is never replaced, and then nothing is written")
  func foreignFile() throws {
    try write(Self.book, "book.md")
    try write("Mine.", "site/index.html")
    defer { try? FileManager.default.removeItem(at: folder) }
    let error = #expect(throws: ConversionError.self) {
      try Conversion().convertFile(place("book.md"), toSite: place("site"))
    }
    #expect(error?.kind == .cannotCreate)
    #expect(try names() == ["index.html"])
    #expect(try String(contentsOfFile: place("site/index.html"), encoding: .utf8) == "Mine.")
  }

  @Test("Every template says what it is for, and export writes them all, once")
  func templates() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let all = Conversion.templates
    #expect(all.allSatisfy { !$0.purpose.isEmpty })
    #expect(
      all.first { $0.name == "chapter.xhtml" }?.values.map(\.name) == ["id", "isChapter", "text"])
    let paths = try Conversion.exportTemplates(to: place("own"))
    #expect(paths.count == all.count)
    let error = #expect(throws: ConversionError.self) {
      try Conversion.exportTemplates(to: place("own"))
    }
    #expect(error?.kind == .cannotCreate)
    try Conversion.exportTemplates(to: place("own"), replacesFiles: true)
    var options = ConversionOptions(from: .markdown, to: .epub)
    let source = Array("# A\n\n## B\n\nText.\n".utf8)
    let ours = try Conversion(options).convert(source).bytes
    options.templateDirectory = place("own")
    #expect(try Conversion(options).convert(source).bytes == ours)
  }
}
