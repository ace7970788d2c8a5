import DocumentAST
import EPUBWriting
import Testing

private func container(
  _ document: Document, _ options: EPUBOptions = EPUBOptions()
) throws -> EPUBContainer {
  try EPUBWriter(options).container(for: document).container
}

private func text(_ name: String, in container: EPUBContainer) -> String {
  String(decoding: container["EPUB/\(name)"]?.bytes ?? [], as: UTF8.self)
}

@Suite("The files of a book")
struct ContainerTests {
  @Test("The media type comes first, the container document second, and all names are plain ASCII")
  func order() throws {
    let names = try container(SampleDocuments.everyKind).entries.map(\.name)
    #expect(names.prefix(2) == ["mimetype", "META-INF/container.xml"])
    #expect(Set(names).count == names.count)
    #expect(
      names.allSatisfy { name in
        name.utf8.allSatisfy { byte in
          (0x61...0x7a).contains(byte | 0x20) || (0x2d...0x39).contains(byte)
        }
      })
  }

  @Test("The same document gives the same bytes each time")
  func deterministic() throws {
    for (_, document) in SampleDocuments.all {
      #expect(try EPUBWriter().write(document).bytes == EPUBWriter().write(document).bytes)
    }
  }

  @Test("A book prints as text, pictures as their digest")
  func description() throws {
    let printed = try container(SampleDocuments.images).description
    #expect(printed.hasPrefix("== mimetype (20 bytes)\napplication/epub+zip\n"))
    #expect(printed.contains("== EPUB/images/2.jpg (image/jpeg, "))
    #expect(printed.contains("sha256 "))
  }

  @Test("Equal pictures are put in once, whatever their names")
  func sharedImages() throws {
    let names = try container(SampleDocuments.images).entries.map(\.name)
    #expect(
      names.filter { $0.hasPrefix("EPUB/images/") }.sorted() == [
        "EPUB/images/1.png", "EPUB/images/2.jpg", "EPUB/images/3.gif", "EPUB/images/4.svg",
      ])
  }

  @Test("A WebP picture goes in with the one that older reading systems show in its place")
  func fallbackImages() throws {
    var document = SampleDocuments.images
    document.resources.add(
      Resource(
        id: Resource.fallbackID(for: "d.webp"), mediaType: "image/png",
        content: .bytes(SampleImages.png)))
    let page = text("chapter-001.xhtml", in: try container(document))
    #expect(
      page.contains(
        "<picture><source type=\"image/webp\" srcset=\"images/4.webp\"/><img src=\"images/1.png\""))
  }

  @Test("What cannot be shown is left out with a diagnostic")
  func diagnostics() throws {
    let codes = try EPUBWriter().container(for: SampleDocuments.images).diagnostics.map(\.code)
    #expect(codes.contains("epub.image-format"))
    #expect(
      try EPUBWriter().container(for: SampleDocuments.titleBlock).diagnostics.map(\.code)
        == ["epub.boilerplate-left-out"])
  }

  @Test("A note stands on the page that cites it first, and links back to every reference")
  func notes() throws {
    let book = try container(SampleDocuments.notes)
    let first = text("chapter-001.xhtml", in: book)
    let second = text("chapter-002.xhtml", in: book)
    #expect(first.contains("id=\"note-1\""))
    #expect(second.contains("href=\"chapter-001.xhtml#note-1\""))
    #expect(first.contains("href=\"chapter-002.xhtml#ref-1-"))
  }

  @Test("A single heading at the head of the text becomes the title page, and links still find it")
  func leadingTitle() throws {
    let book = try container(SampleDocuments.leadingTitle)
    #expect(text("titlepage.xhtml", in: book).contains("<h1 id=\"top\">A Book</h1>"))
    #expect(text("chapter-002.xhtml", in: book).contains("href=\"titlepage.xhtml#top\""))
    #expect(text("chapter-002.xhtml", in: book).contains("<h1 id=\"one\">One</h1>"))
    #expect(text("package.opf", in: book).contains(">A Book</dc:title>"))
  }

  @Test("Contents list and NCX have the same entries, in order")
  func contents() throws {
    for (name, document) in SampleDocuments.all {
      let book = try container(document)
      let toc = text("nav.xhtml", in: book).components(between: "<nav", and: "</nav>").first ?? ""
      let links = toc.components(between: "href=\"", and: "\"")
      let ncx = text("toc.ncx", in: book).components(between: "<navMap", and: "</navMap")
      #expect(links == ncx.first?.components(between: "src=\"", and: "\""), "\(name)")
      #expect(!links.isEmpty, "\(name)")
    }
  }

  @Test("A long chapter is divided between its blocks, and no file is over 260 KB")
  func longChapter() throws {
    var blocks: [Block] = [.heading(1, "Long")]
    for number in 0..<4000 {
      blocks.append(
        .paragraph(
          Paragraph(
            Inlines(text: "Paragraph \(number) " + String(repeating: "& <words> ", count: 40)))))
      if number % 100 == 0 { blocks.append(.heading(2, Inlines(text: "Section \(number)"))) }
    }
    let book = try container(Document(Blocks(blocks), title: "Long"))
    let pages = book.entries.filter { $0.name.contains("chapter-") }
    #expect(pages.count > 8)
    #expect(pages.allSatisfy { $0.bytes.count <= 260_000 })
  }

  @Test("A page break before a heading stands in the file of the chapter it begins")
  func pageBreakBeforeChapter() throws {
    let book = try container(SampleDocuments.pages)
    #expect(text("chapter-001.xhtml", in: book).contains("id=\"page-i\""))
    #expect(text("chapter-001.xhtml", in: book).contains("<h1 id=\"one\">One</h1>"))
    #expect(book["EPUB/chapter-003.xhtml"] == nil)
  }

  @Test("Many small chapters share files")
  func manyChapters() throws {
    let book = try container(SampleDocuments.onlyHeadings(10_000))
    #expect(book.entries.filter { $0.name.contains("chapter-") }.count < 40)
  }
}

extension String {
  /// The pieces between two marks, in order.
  fileprivate func components(between opening: String, and closing: String) -> [String] {
    split(separator: opening, omittingEmptySubsequences: false).dropFirst().map { piece in
      piece.split(separator: closing, omittingEmptySubsequences: false).first.map(String.init) ?? ""
    }
  }
}
