import MarkdownReading
import Testing

@Suite("Format names")
struct FormatNameTests {
  @Test("A dialect alone has its own extensions")
  func dialects() throws {
    #expect(try MarkdownReader.Options(format: "commonmark").extensions == [])
    #expect(try MarkdownReader.Options(format: "gfm").extensions == .gfm)
    #expect(try MarkdownReader.Options(format: "markdown").extensions == .markdown)
  }

  @Test("Names after plus and minus switch extensions, also names with a hyphen")
  func switching() throws {
    let options = try MarkdownReader.Options(format: "gfm+fenced-divs-task-lists+smart-tables")
    #expect(options.extensions.contains(.fencedDivisions))
    #expect(options.extensions.contains(.smart))
    #expect(!options.extensions.contains(.taskLists))
    #expect(!options.extensions.contains(.tables))
  }

  @Test("Every listed name can be switched")
  func everyName() throws {
    for entry in MarkdownExtensions.all {
      let options = try MarkdownReader.Options(format: "commonmark+\(entry.name)")
      #expect(options.extensions == entry.element)
      #expect(
        try MarkdownReader.Options(format: "commonmark+\(entry.name)-\(entry.name)").extensions
          == [])
    }
  }

  @Test("Unknown names are refused by name")
  func unknown() {
    #expect(throws: MarkdownReader.Options.FormatError.unknownDialect("markdwon")) {
      try MarkdownReader.Options(format: "markdwon")
    }
    #expect(throws: MarkdownReader.Options.FormatError.unknownExtension("nope")) {
      try MarkdownReader.Options(format: "gfm+nope")
    }
  }
}
