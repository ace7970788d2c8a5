import DocumentAST
import DocumentConversion
import Foundation
import Testing

@Suite("Converting")
struct ConversionTests {
  @Test("A string becomes a page")
  func stringToPage() throws {
    var options = ConversionOptions(from: .text, to: .html)
    options.language = "en"
    let page = try Conversion(options).convert("A Title\n\nHello, book. This is a sentence.\n")
    #expect(page.contains("<html") && page.contains("Hello, book. This is a sentence."))
  }

  @Test("Options overrule what the document says of itself")
  func overriding() throws {
    var options = ConversionOptions(from: .text)
    options.title = "Other"
    options.authors = ["A", "B"]
    options.metadata = [("tag", "sea"), ("mood", "calm")]
    let (document, _) = try Conversion(options).read(
      Array("A Title\n\nText of some length.\n".utf8))
    #expect(document.metadata.title == "Other")
    #expect(document.metadata.creators.map(\.name) == ["A", "B"])
    #expect(document.metadata.tags.map(\.label).contains("sea"))
    #expect(document.metadata["mood"] == .string("calm"))
  }

  @Test("JSON out and in again gives the same document")
  func jsonRoundTrip() throws {
    let text = Array("Title\n\nSome text, and more.\n\n- one\n- two\n".utf8)
    let first = try Conversion(ConversionOptions(from: .text)).read(text).document
    let json = try Conversion(ConversionOptions(from: .text, to: .json)).convert(text).bytes
    let second = try Conversion(ConversionOptions(from: .json)).read(json).document
    #expect(first == second)
  }

  @Test("JSON keeps the control characters of a document, which a text would lose")
  func jsonControlCharacters() throws {
    let document = Document([.paragraph("one\u{85}two\u{FEFF}")])
    let json = Array(try DocumentJSONWriter().write(document).bytes)
    let read = try Conversion(ConversionOptions(from: .json)).read(json).document
    #expect(read.blocks == document.blocks)
  }

  @Test("Invalid bytes are replaced and named with line and column")
  func invalidBytes() throws {
    var bytes = Array("A Title\n\nThe caf".utf8)
    bytes.append(0xE9)
    bytes += Array(" is closed. The text goes on in UTF-8: café.\n".utf8)
    let findings = try Conversion(ConversionOptions(from: .text)).read(bytes, named: "a.txt")
      .findings
    let finding = try #require(findings.first { $0.diagnostic.code == "text.invalid-bytes" })
    #expect(finding.line == 3)
    #expect(finding.column == 8)
    #expect(finding.description.hasPrefix("a.txt:3:8: warning: "))
  }

  @Test("An empty input is an empty document with a warning")
  func emptyInput() throws {
    let result = try Conversion(ConversionOptions(from: .text)).read([])
    #expect(result.document.blocks.isEmpty)
    #expect(result.findings.map(\.diagnostic.code) == ["text.empty"])
  }

  @Test("Binary input is refused", arguments: [Format.text, .html])
  func binaryInput(_ format: Format) {
    let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(0..<200)
    let error = #expect(throws: ConversionError.self) {
      try Conversion(ConversionOptions(from: .text, to: format)).convert(bytes, named: "x.png")
    }
    #expect(error?.kind == .data)
    #expect(error?.kind.exitStatus == 65)
  }

  @Test("An input over the limit is refused by name of the limit")
  func limit() {
    var options = ConversionOptions(from: .text, to: .html)
    options.limits.inputBytes = 10
    let error = #expect(throws: ConversionError.self) {
      try Conversion(options).convert(Array("This is more than ten bytes.".utf8))
    }
    #expect(error?.kind == .limit)
  }

  @Test(
    "The format follows from the file name",
    arguments: [
      ("a.txt", Format.text), ("b/c.MD", .markdown), ("d.json", .json), ("e.md.txt", .text),
    ])
  func formatByName(_ name: String, _ format: Format) {
    #expect(Format.forReading(fileNamed: name) == format)
  }

  @Test("Names without a known ending have no format", arguments: ["a", "b.docx", ".txt/x", ""])
  func unknownNames(_ name: String) {
    #expect(Format.forReading(fileNamed: name) == nil)
  }

  @Test("A style sheet in the caller's folder takes the place of ours, and another is added to it")
  func templates() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("templates-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("p { color: black; }".utf8).write(to: folder.appendingPathComponent("page.css"))
    try Data("h1 { color: navy; }".utf8).write(to: folder.appendingPathComponent("added.css"))
    var options = ConversionOptions(from: .text, to: .html)
    options.templateDirectory = folder.path
    options.css = folder.appendingPathComponent("added.css").path
    let page = try Conversion(options).convert("A Title\n\nHello, book. This is text.\n")
    #expect(page.contains("<style>p{color:black}\nh1 { color: navy; }</style>"))
    #expect(!page.contains("text-wrap"))
    options.templateDirectory = folder.path + "/missing"
    let error = #expect(throws: ConversionError.self) {
      try Conversion(options).convert("A Title\n\nHello, book. This is text.\n")
    }
    #expect(error?.kind == .noInput)
  }
}
