import DocumentAST
import EPUBChecking
import EPUBWriting
import Testing

@Suite("Fonts in books")
struct FontTests {
  private func options(_ fonts: [[UInt8]]) throws -> EPUBOptions {
    var options = EPUBOptions()
    options.fonts = try fonts.map { try EPUBFont($0, name: "file") }
    return options
  }

  @Test("A font is a file of the manifest, and the text is set in it before all others")
  func embedded() throws {
    let writer = EPUBWriter(try options([SampleFonts.trueType]))
    let (book, diagnostics) = try writer.container(for: SampleDocuments.everyKind)
    #expect(book["EPUB/fonts/1.ttf"]?.bytes == SampleFonts.trueType)
    let package = String(decoding: book["EPUB/package.opf"]?.bytes ?? [], as: UTF8.self)
    #expect(
      package.contains("<item id=\"font-1\" href=\"fonts/1.ttf\" media-type=\"font/ttf\"/>"))
    let sheet = String(decoding: book["EPUB/style.css"]?.bytes ?? [], as: UTF8.self)
    #expect(
      sheet.hasSuffix(
        """
        @font-face {
          font-family: "Square Book";
          font-weight: 600;
          font-style: italic;
          src: url(fonts/1.ttf);
        }
        body { font-family: "Square Book", serif; }

        """))
    #expect(diagnostics.map(\.code).contains("epub.font-embedded"))
  }

  @Test("The same font twice is one file, and a book with fonts passes our own checker")
  func once() throws {
    let writer = EPUBWriter(try options([SampleFonts.trueType, SampleFonts.trueType]))
    let (bytes, _) = try writer.write(SampleDocuments.everyKind)
    #expect(try BookChecker().check(bytes).filter { $0.severity > .note } == [])
    let names = try writer.container(for: SampleDocuments.everyKind).container.entries.map(\.name)
    #expect(names.filter { $0.hasPrefix("EPUB/fonts/") } == ["EPUB/fonts/1.ttf"])
  }

  @Test("Without a request there is no font, and no rule about one")
  func none() throws {
    let book = try EPUBWriter().container(for: SampleDocuments.everyKind).container
    let sheet = String(decoding: book["EPUB/style.css"]?.bytes ?? [], as: UTF8.self)
    #expect(!sheet.contains("@font-face"))
  }
}
