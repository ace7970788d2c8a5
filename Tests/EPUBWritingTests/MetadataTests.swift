import DocumentAST
import EPUBWriting
import Testing

private func package(_ document: Document, _ options: EPUBOptions = EPUBOptions()) throws -> String
{
  let container = try EPUBWriter(options).container(for: document).container
  return String(decoding: container["EPUB/package.opf"]?.bytes ?? [], as: UTF8.self)
}

private let plain = Document([.heading(1, "One"), ["Words."]], title: "A title")

@Suite("The metadata of a book")
struct MetadataTests {
  @Test(
    "A language that is no language tag gives way to the one the letters point to",
    arguments: ["C", "POSIX", "en_US.UTF-8", "x", "und", ""])
  func badLanguage(tag: String) throws {
    var document = Document([["한국어로 쓴 글입니다."]], title: "제목")
    document.metadata.language = tag
    #expect(try package(document).contains("<dc:language>ko</dc:language>"))
  }

  @Test("The time of change is the caller's, the document's, or a fixed one")
  func modified() throws {
    #expect(try package(plain).contains(">2000-01-01T00:00:00Z<"))
    var dated = plain
    dated.metadata.date = DocumentDate(iso: "2013-12")
    #expect(try package(dated).contains("<dc:date>2013-12</dc:date>"))
    #expect(try package(dated).contains(">2013-12-01T00:00:00Z<"))
    dated.metadata.modified = DocumentDate(iso: "2014-02-03T04:05:06Z")
    #expect(try package(dated).contains(">2014-02-03T04:05:06Z<"))
    var options = EPUBOptions()
    options.modified = 1_700_000_000
    #expect(try package(dated, options).contains(">2023-11-14T22:13:20Z<"))
    options.modified = -1
    #expect(try package(dated, options).contains(">1969-12-31T23:59:59Z<"))
  }

  @Test(
    "A date that no calendar has is left out", arguments: ["2014-02-30", "2014-13", "last May"])
  func badDate(iso: String) throws {
    var document = plain
    document.metadata.date = DocumentDate(iso: iso)
    #expect(try !package(document).contains("dc:date"))
  }

  @Test("Identifiers follow from the content, or are the document's own in their URN")
  func identifiers() throws {
    #expect(try package(plain) == package(plain))
    var other = plain
    other.blocks = [.heading(1, "One"), ["Other words."]]
    #expect(identifier(try package(plain)).hasPrefix("urn:uuid:"))
    #expect(try identifier(package(plain)) != identifier(package(other)))
    other.metadata.identifiers = [Identifier("978-0-306-40615-7", scheme: "isbn")]
    #expect(identifier(try package(other)) == "urn:isbn:9780306406157")
    other.metadata.identifiers = [Identifier("978-0-306-40615-8", scheme: "isbn")]
    #expect(identifier(try package(other)).hasPrefix("urn:uuid:"))
  }

  private func identifier(_ package: String) -> String {
    let start = package.split(separator: "<dc:identifier id=\"book-id\">").last ?? ""
    return String(start.prefix { $0 != "<" })
  }

  @Test("Names that stand for nobody are not creators")
  func standIns() throws {
    let opf = try package(SampleDocuments.everyKind)
    #expect(!opf.contains("Unknown"))
    #expect(opf.contains("<dc:contributor"))
    #expect(opf.contains("property=\"file-as\">Núñez, Ana</meta>"))
  }

  @Test("Only what the book has is claimed for accessibility")
  func accessibility() throws {
    let opf = try package(plain)
    #expect(!opf.contains("MathML"))
    #expect(!opf.contains(">visual<"))
    #expect(!opf.contains("conformsTo"))
    #expect(try package(SampleDocuments.pages).contains(">pageNavigation<"))
    #expect(try package(SampleDocuments.everyKind).contains(">rubyAnnotations<"))
    #expect(try package(SampleDocuments.images).contains(">visual<"))
  }

  @Test("A conformance claim names who makes it")
  func conformance() throws {
    var options = EPUBOptions()
    options.conformance = EPUBOptions.Conformance(level: .double, certifier: "A. Certifier")
    let opf = try package(plain, options)
    #expect(opf.contains(">EPUB Accessibility 1.1 - WCAG 2.1 Level AA<"))
    #expect(opf.contains(">A. Certifier<"))
  }

  @Test("A book without a cover has no cover page")
  func noCover() throws {
    var options = EPUBOptions()
    options.cover = .none
    #expect(try !package(plain, options).contains("cover"))
    #expect(try package(plain).contains("properties=\"cover-image\""))
  }
}
