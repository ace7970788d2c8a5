import DocumentConversion
import Foundation
import Testing

@Suite("Templates of the caller")
struct TemplateFolderTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("templates-\(UUID().uuidString)")

  private func page(
    _ files: [String: String], theme: String? = nil, to format: Format = .html
  ) throws -> String {
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = ConversionOptions(from: .markdown, to: format)
    options.theme = theme
    options.templateDirectory = files.isEmpty ? nil : folder.path
    let source = Array("# A & B\n\nHello, book.\n".utf8)
    return String(decoding: try Conversion(options).convert(source).bytes, as: UTF8.self)
  }

  @Test("A shell of the caller's is used in place of ours")
  func shell() throws {
    let html = try page(["page.html": "<title>{{title}}</title>\n{{{text}}}\n<hr>\n"])
    #expect(html == "<title>A &amp; B</title>\n<p>Hello, book.</p>\n<hr>\n")
  }

  @Test("A folder is a theme")
  func ownTheme() throws {
    let html = try page(["mine/page.css": "p { margin: 0 }", "x": ""], theme: "mine")
    #expect(
      html.contains("<style>p{margin:0 }</style>") || html.contains("<style>p{margin:0}</style>"))
    #expect(html.contains("<main id=\"text\""))
  }

  @Test("Every theme of ours makes another page", arguments: ["plain", "classic", "modern"])
  func themes(_ theme: String) throws {
    #expect(try page([:], theme: theme).contains("A &amp; B</h1>"))
    #expect(try (page([:], theme: theme) == page([:])) == (theme == "plain"))
  }

  @Test("A mistake in a template is named with its file, line and column, and the status is 65")
  func mistakes() {
    for (text, reason) in [
      ("a\n {{#b}}", "The section \"b\" is never closed"),
      ("a\n {{no}}", "There is no value \"no\" here"),
      ("a\n {{> no.html}}", "There is no template \"no.html\""),
    ] {
      let error = #expect(throws: ConversionError.self) { try page(["page.html": text]) }
      #expect(error?.kind.exitStatus == 65)
      #expect(error?.description.hasSuffix("/page.html:2:2: \(reason)") == true)
    }
    let book = #expect(throws: ConversionError.self) {
      try page(["chapter.xhtml": "{{text}}"], to: .epub)
    }
    #expect(book?.reason == "\"text\" is markup: write {{{text}}}")
  }

  @Test(
    "A theme that does not exist is a mistake of the call", arguments: ["baroque", "..", "a/../b"])
  func unknownTheme(_ theme: String) {
    let error = #expect(throws: ConversionError.self) { try page(["page.css": ""], theme: theme) }
    #expect(error?.kind == .usage)
  }

  @Test("A template takes in nothing outside its folder")
  func outside() {
    let error = #expect(throws: ConversionError.self) {
      try page(["page.html": "{{> ../page.html}}"])
    }
    #expect(error?.kind == .data)
  }
}
