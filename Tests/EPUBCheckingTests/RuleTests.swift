import DocumentAST
import EPUBChecking
import EPUBWriting
import Testing

/// A way to break a good book, and the codes that must come of it.
struct BrokenBook: Sendable, CustomTestStringConvertible {
  let name: String
  let codes: [String]
  let change: @Sendable (inout GoodBook) -> Void

  init(
    _ name: String, _ codes: String..., change: @escaping @Sendable (inout GoodBook) -> Void
  ) {
    self.name = name
    self.codes = codes
    self.change = change
  }

  /// Puts other words into one file.
  init(_ file: String, _ old: String, _ new: String, _ codes: String...) {
    name = "\(file): \(old) → \(new)"
    self.codes = codes
    change = { $0.replace(old, with: new, in: file) }
  }

  var testDescription: String { name }
}

@Suite("Rules for books")
struct RuleTests {
  @Test("A good book has no finding that counts")
  func goodBook() throws {
    #expect(try GoodBook().findings().filter { $0.severity > .note } == [])
  }

  @Test(
    "A book with one fault has the finding for it",
    arguments: BrokenBook.container + BrokenBook.package + BrokenBook.lists + BrokenBook.text
      + BrokenBook.styles + BrokenBook.words)
  func fault(_ broken: BrokenBook) throws {
    var book = GoodBook()
    broken.change(&book)
    let codes = try book.codes()
    #expect(codes == broken.codes)
  }

  @Test("A finding says the file, the line and the column")
  func place() throws {
    var book = GoodBook()
    book.replace("<p>", with: "\n\n  <p title=\"x\" title=\"y\">", in: "EPUB/chapter-001.xhtml")
    let finding = try #require(try book.findings().first { $0.code == "xml.malformed" })
    #expect(finding.file == "EPUB/chapter-001.xhtml")
    #expect(finding.column == 16)
    #expect((finding.line ?? 0) > 2)
  }

  @Test("Hundreds of equal findings are counted, not listed")
  func manyFindings() throws {
    var book = GoodBook()
    let links = String(repeating: "<a href=\"none.xhtml\">x</a> ", count: 500)
    book.replace("Some text", with: links, in: "EPUB/chapter-001.xhtml")
    let broken = try book.findings().filter { $0.code == "text.link-broken" }
    #expect(broken.count == 101)
    #expect(broken.last?.message == "400 more findings of this kind")
  }
}

extension BrokenBook {
  static let container: [BrokenBook] = [
    BrokenBook("mimetype is missing", "zip.mimetype-first") { $0.remove("mimetype") },
    BrokenBook("mimetype", "epub+zip", "epub+zap", "zip.mimetype-contents"),
    BrokenBook("mimetype is last", "zip.mimetype-first") {
      $0.container.entries.append($0.container.entries.removeFirst())
    },
    BrokenBook("a space in a name is worth a note") {
      $0.add("EPUB/a b.txt", [])
      $0.replace(
        "</manifest>",
        with: "<item id=\"t\" href=\"a%20b.txt\" media-type=\"text/plain\"/></manifest>",
        in: "EPUB/package.opf")
    },
    BrokenBook("a question mark in a name", "manifest.file-undeclared", "zip.forbidden-character") {
      $0.add("EPUB/a?.txt", [])
    },
    BrokenBook("two names that differ in case", "manifest.file-undeclared", "zip.duplicate-name") {
      $0.add("EPUB/NAV.xhtml", [])
    },
    BrokenBook("container.xml is missing", "container.missing") {
      $0.remove("META-INF/container.xml")
    },
    BrokenBook("META-INF/container.xml", "package.opf", "none.opf", "container.rootfile"),
    BrokenBook("META-INF/container.xml", "version=\"1.0\" xmlns", "xmlns", "container.structure"),
    BrokenBook("META-INF/container.xml", "oebps-package+xml", "xml", "container.rootfile"),
    BrokenBook("META-INF/container.xml", "</rootfiles>", "", "xml.malformed"),
  ]

  static let package: [BrokenBook] = [
    opf("version=\"3.0\"", "version=\"2.0\"", "package.version"),
    opf("unique-identifier=\"book-id\"", "", "ncx.identifier", "package.unique-identifier"),
    opf("id=\"book-id\"", "id=\"other\"", "ncx.identifier", "package.unique-identifier"),
    opf("urn:uuid:", "urn:uuid:x", "ncx.identifier", "package.identifier-form"),
    opf("<dc:title id=\"title\">A Book</dc:title>", "", "package.refines", "package.title"),
    opf("A Book", " ", "package.empty-metadata"),
    opf("<dc:language>en</dc:language>", "", "package.language"),
    opf("<dc:language>en<", "<dc:language>english_US<", "package.language-tag"),
    opf("<dc:language>en<", "<dc:language>ar<", "package.page-progression"),
    opf("T00:00:00Z", "", "package.modified"),
    opf("dcterms:modified", "dcterms:created", "package.modified"),
    opf("<dc:language>", "<dc:date>yesterday</dc:date><dc:language>", "package.date"),
    opf("#creator-1", "#nobody", "package.refines"),
    opf("Ada Example", "Unknown", "package.placeholder-creator"),
    opf("Ada Example", "/home/ada/book.txt", "package.machine-path"),
    opf(
      "id=\"ncx\"", "id=\"nav\"", "nav.target", "ncx.structure", "spine.document-missing",
      "spine.media-type", "xml.duplicate-id"),
    opf(
      "href=\"toc.ncx\"", "href=\"none.ncx\"", "manifest.file-missing", "manifest.file-undeclared"),
    opf("href=\"toc.ncx\"", "href=\"../../x\"", "manifest.address", "manifest.file-undeclared"),
    opf(
      "href=\"toc.ncx\"", "href=\"http://a.b/c\"", "manifest.file-undeclared",
      "manifest.remote-resource"),
    opf(
      "href=\"toc.ncx\"", "href=\"nav.xhtml\"", "manifest.file-twice", "manifest.file-undeclared",
      "ncx.structure"),
    opf("media-type=\"image/gif\"", "media-type=\"image/png\"", "manifest.media-type"),
    opf(
      "media-type=\"image/gif\"", "media-type=\"image/tiff\"", "manifest.fallback",
      "manifest.media-type"),
    opf("media-type=\"text/css\"", "", "manifest.item-attributes"),
    opf(
      "media-type=\"text/css\"", "media-type=\"text/css\" fallback=\"style\"", "manifest.fallback"),
    opf(
      "media-type=\"text/css\"", "media-type=\"text/css\" fallback=\"gone\"", "manifest.fallback"),
    opf("properties=\"mathml\"", "", "manifest.property-missing"),
    opf("properties=\"mathml\"", "properties=\"mathml svg\"", "manifest.property-surplus"),
    opf("properties=\"mathml\"", "properties=\"mathml funny\"", "manifest.property-unknown"),
    opf(" properties=\"cover-image\"", ""),
    opf("name=\"cover\"", "name=\"other\"", "cover.legacy-metadata"),
    opf(
      "idref=\"chapter-1\"", "idref=\"gone\"", "nav.target", "ncx.target", "spine.document-missing",
      "spine.item-missing"),
    opf(
      "<itemref idref=\"nav\"/>", "<itemref idref=\"chapter-1\"/>", "nav.target",
      "spine.document-missing", "spine.item-twice"),
    opf(
      "<itemref idref=\"nav\"/>", "<itemref idref=\"style\"/>", "nav.target",
      "spine.document-missing", "spine.media-type"),
    opf("<itemref ", "<itemref linear=\"no\" ", "spine.linear"),
    opf("toc=\"ncx\"", "", "spine.ncx"),
    opf("toc=\"ncx\"", "toc=\"style\"", "ncx.structure"),
    opf("<spine", "<back", "xml.malformed"),
    opf("schema:accessibilitySummary", "schema:summary", "accessibility.missing"),
    opf(">MathML<", ">latex<", "accessibility.unclaimed"),
    opf(">MathML<", ">mathml<", "accessibility.unclaimed", "accessibility.unknown-value"),
    opf(">displayTransformability<", ">rubyAnnotations<", "accessibility.untrue"),
    opf(
      "</metadata>",
      "<meta property=\"dcterms:conformsTo\">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta></metadata>",
      "accessibility.conformance"),
  ]

  static let lists: [BrokenBook] = [
    BrokenBook(
      "EPUB/toc.ncx", "<docTitle><text>A Book</text></docTitle>", "", "ncx.structure"),
    BrokenBook(
      "EPUB/package.opf", " properties=\"nav\"", "", "accessibility.untrue", "nav.missing"),
    nav("epub:type=\"toc\"", "epub:type=\"loi\"", "nav.contents", "nav.landmarks", "ncx.differs"),
    nav("chapter-002.xhtml#two", "chapter-002.xhtml#three", "nav.target", "text.fragment-broken"),
    nav("chapter-002.xhtml#two", "chapter-003.xhtml", "nav.target", "text.link-broken"),
    nav("chapter-002.xhtml#two", "https://example.org/", "nav.target"),
    nav(">Two</a>", "></a>", "nav.empty-label", "ncx.differs"),
    nav("<li><a href=\"chapter-002", "<li><b>x</b><a href=\"chapter-002", "nav.structure"),
    nav("epub:type=\"bodymatter\"", "epub:type=\"appendix\"", "nav.landmarks"),
    nav("epub:type=\"page-list\"", "epub:type=\"lot\"", "nav.page-list", "nav.structure"),
    BrokenBook("contents out of order", "nav.order", "ncx.differs") { book in
      book.replace("chapter-001.xhtml#one", with: "chapter-00X.xhtml#one", in: "EPUB/nav.xhtml")
      book.replace("chapter-002.xhtml#two", with: "chapter-001.xhtml#one", in: "EPUB/nav.xhtml")
      book.replace("chapter-00X.xhtml#one", with: "chapter-002.xhtml#two", in: "EPUB/nav.xhtml")
      book.replace(">Two</a>", with: ">One </a>", in: "EPUB/nav.xhtml")
    },
    ncx("content=\"urn:uuid:", "content=\"urn:other:", "ncx.identifier"),
    ncx("chapter-002.xhtml#two", "chapter-002.xhtml#three", "ncx.target"),
    ncx("<text>Two</text>", "<text>Three</text>", "ncx.differs"),
    ncx("navMap", "map", "ncx.differs", "ncx.structure"),
    ncx("id=\"point-2\"", "id=\"point-1\"", "xml.duplicate-id"),
  ]
}

private func opf(_ old: String, _ new: String, _ codes: String...) -> BrokenBook {
  broken("EPUB/package.opf", old, new, codes)
}

private func nav(_ old: String, _ new: String, _ codes: String...) -> BrokenBook {
  broken("EPUB/nav.xhtml", old, new, codes)
}

private func ncx(_ old: String, _ new: String, _ codes: String...) -> BrokenBook {
  broken("EPUB/toc.ncx", old, new, codes)
}

private func one(_ old: String, _ new: String, _ codes: String...) -> BrokenBook {
  broken("EPUB/chapter-001.xhtml", old, new, codes)
}

private func two(_ old: String, _ new: String, _ codes: String...) -> BrokenBook {
  broken("EPUB/chapter-002.xhtml", old, new, codes)
}

private func css(_ rule: String, _ codes: String...) -> BrokenBook {
  BrokenBook("style sheet: \(rule)", codes) { book in
    book.replace("[hidden]", with: "\(rule)\n[hidden]", in: "EPUB/style.css")
  }
}

private func broken(
  _ file: String, _ old: String, _ new: String, _ codes: [String]
) -> BrokenBook {
  BrokenBook("\(file): \(old) → \(new)", codes) { $0.replace(old, with: new, in: file) }
}

extension BrokenBook {
  init(_ name: String, _ codes: [String], change: @escaping @Sendable (inout GoodBook) -> Void) {
    self.name = name
    self.codes = codes
    self.change = change
  }

  static let text: [BrokenBook] = [
    BrokenBook(
      "EPUB/chapter-001.xhtml", "Some text", "<div>x</div> Some text", "text.content-model"),
    BrokenBook(
      "EPUB/chapter-001.xhtml", "<p>Some", "<ul><p>x</p></ul><p>Some", "text.content-model"),
    BrokenBook(
      "EPUB/chapter-001.xhtml", "<p>Some", "<p align=\"left\">Some", "text.content-model"),
    BrokenBook(
      "EPUB/chapter-001.xhtml", "<p>Some", "<dl><dd>x</dd></dl><p>Some", "text.content-model"),
    BrokenBook(
      "EPUB/chapter-001.xhtml", "epub:type=\"chapter\"", "epub:kind=\"chapter\"",
      "text.content-model"),
    one(
      "xmlns=\"http://www.w3.org/1999/xhtml\"", "xmlns=\"http://example.org/\"",
      "accessibility.untrue", "text.content-model", "text.root"),
    one("<title>One</title>", "", "text.title"),
    one(" lang=\"en\" xml:lang=\"en\"", "", "text.language"),
    one(" lang=\"en\" xml:lang=\"en\"", " lang=\"en\" xml:lang=\"de\"", "text.language-twins"),
    one("<p>", "<p lang=\"x\">", "text.language-tag"),
    one("<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY a \"b\">]>", "xml.document-type"),
    one("Some text", "&nbsp;", "xml.unknown-entity"),
    one("Some text", "<p id=\"one\">x</p>", "text.content-model", "xml.duplicate-id"),
    one("Some text", "<a href=\"\">x</a>", "text.link-empty"),
    one("Some text", "<a href=\"gone.xhtml\">x</a>", "text.link-broken"),
    one("Some text", "<a href=\"../../gone.xhtml\">x</a>", "text.link-broken"),
    one("Some text", "<a href=\"#gone\">x</a>", "text.fragment-broken"),
    one("Some text", "<a href=\"javascript:x()\">x</a>", "text.link-scheme"),
    one("Some text", "<a href=\"#one\"><a href=\"#one\">x</a></a>", "text.nested-link"),
    one("Some text", "<img src=\"gone.png\" alt=\"x\"/>", "text.resource-missing"),
    one(
      "Some text", "<img src=\"https://a.b/c.png\" alt=\"x\"/>",
      "manifest.property-missing", "text.remote-resource"),
    two("alt=\"A dot\"", "", "accessibility.untrue", "text.image-alternative"),
    one("alttext=\"a+b\"", "", "accessibility.untrue", "text.math-alternative"),
    one("Some text", "<script>x()</script>", "manifest.property-missing", "text.script"),
    one("<p>", "<p onclick=\"x()\">", "manifest.property-missing", "text.script"),
    one("Some text", "<center>x</center>", "text.obsolete-element"),
    one("<p>", "<p style=\"color: red\">"),
    one(
      "Some text", "<table><tr><td>x</td></tr></table>", "text.content-model", "text.table-header"),
    one("Some text", "<h3>x</h3>", "text.content-model", "text.heading-order"),
    one("Some text", "<h2> </h2>", "text.content-model", "text.heading-empty"),
    one("role=\"doc-footnote\"", "", "text.note-roles"),
    one("doc-backlink", "doc-glossref", "text.note-back-link"),
    one("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"", "xml.encoding"),
    BrokenBook("a long chapter", "store.document-size") { book in
      let words = String(repeating: "<b>words</b> ", count: 30_000)
      book.replace("Some text", with: words, in: "EPUB/chapter-001.xhtml")
    },
    BrokenBook("a picture that is none", "image.format") { book in
      guard let place = book.container.entries.firstIndex(where: { $0.mediaType == "image/gif" })
      else { return }
      book.container.entries[place].bytes = Array("GIF99z".utf8)
    },
  ]

  static let styles: [BrokenBook] = [
    css("p { direction: rtl }", "css.direction"), css("p { flex-grow: 1 }", "css.property"),
    css("p { width: calc(1em + 2px) }", "css.value"), css("p { display: flex }", "css.value"),
    css("p { position: fixed }", "css.value"), css("p:not(.a) { margin: 0 }", "css.value"),
    css("@layer x;", "css.at-rule"), css("@import \"x.css\";", "css.remote"),
    css("p { background: url(https://a.b/c.png) }", "css.remote"),
    css("p { background: url(\"gone.png\") }", "css.resource-missing"),
    css("p { color }", "css.syntax"), css("p { margin: 0 }}", "css.syntax"),
    css("p { color: \"}\" } q { content: \";\" } /* } */"), css("@media print { p { margin: 0 } }"),
    BrokenBook("a style sheet in Latin-1", "css.encoding") { book in
      guard let place = book.container.entries.firstIndex(where: { $0.mediaType == "text/css" })
      else { return }
      book.container.entries[place].bytes += [0x2f, 0x2a, 0xe9, 0x2a, 0x2f]
    },
  ]
}
