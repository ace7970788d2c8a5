import DocumentAST
import Foundation
import MarkdownReading
import Testing

@Suite("Hostile input")
struct RobustnessTests {
  @Test(
    "Random bytes give a document in every dialect, and the same one twice",
    arguments: UInt64(0)..<60)
  func randomBytes(seed: UInt64) throws {
    var generator = RandomMarkdown(seed: seed)
    let source = generator.bytes(1500)
    for format in MarkdownReader.Options.dialects {
      let reader = MarkdownReader(try MarkdownReader.Options(format: format))
      #expect(reader.read(source).document == reader.read(source).document)
    }
  }

  @Test("Random structures render in balance", arguments: UInt64(0)..<60)
  func randomStructures(seed: UInt64) throws {
    var generator = RandomMarkdown(seed: seed &+ 1000)
    let source = generator.structure(pieces: 300)
    for format in MarkdownReader.Options.dialects {
      #expect(try !html(source, format).contains("\u{0}"))
    }
  }

  /// Shapes that have hung, overflowed or blown up other parsers; each is 100 kB and more.
  static let shapes: [(name: String, source: String)] = [
    ("open brackets", String(repeating: "[", count: 100_000)),
    ("nested brackets", nest("[", "a", "]", 50_000)),
    ("nested images", nest("![", "a", "](b)", 30_000)),
    ("stars", String(repeating: "*a ", count: 40_000)),
    ("nested emphasis", nest("*a **b ", "c", " b** a*", 10_000)),
    ("quotations", String(repeating: ">", count: 100_000) + "a\nb\n\nc"),
    (
      "lists", String(repeating: "- ", count: 50_000) + "x" + String(repeating: "\n", count: 50_000)
    ),
    ("notes in notes", nest("^[a", "b", "]", 20_000)),
    (
      "divisions",
      String(repeating: "::: a\n", count: 20_000) + String(repeating: "b\n", count: 20_000)
    ),
    ("open elements", String(repeating: "<div>\n", count: 20_000)),
    ("nested elements", nest("<div>", "a", "</div>", 20_000)),
    ("comments", String(repeating: "<!-- a ", count: 20_000)),
    ("backticks", (1..<450).map { String(repeating: "`", count: $0) }.joined(separator: "a")),
    (
      "table columns",
      String(repeating: "|a", count: 30_000) + "\n" + String(repeating: "|-", count: 30_000)
    ),
    (
      "references",
      "[a]: " + String(repeating: "b", count: 1000) + "\n\n"
        + String(repeating: "[a]", count: 30_000)
    ),
    ("addresses", String(repeating: "www.a_", count: 20_000)),
    ("dollars", String(repeating: "$a ", count: 40_000)),
  ]

  private static func nest(_ open: String, _ middle: String, _ close: String, _ depth: Int)
    -> String
  {
    String(repeating: open, count: depth) + middle + String(repeating: close, count: depth)
  }

  @Test("No shape overflows a stack of 512 kB", arguments: shapes.map(\.name))
  func shape(name: String) async throws {
    let source = try #require(Self.shapes.first { $0.name == name }).source
    let isEqual = await onSmallStack {
      let reader = MarkdownReader()
      let document = reader.read(source).document
      return document == reader.read(source).document
    }
    #expect(isEqual)
  }

  /// Runs a body on a thread whose stack is 512 kB.
  private func onSmallStack(_ body: @escaping @Sendable () -> Bool) async -> Bool {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: body()) }
      thread.stackSize = 512 << 10
      thread.start()
    }
  }

  @Test("Definitions cannot make the output much larger than the source")
  func expansion() throws {
    let source =
      "[a]: " + String(repeating: "b", count: 1000) + "\n\n" + String(repeating: "[a]", count: 3000)
    #expect(try html(source, "commonmark").utf8.count < 300_000)
  }
}
