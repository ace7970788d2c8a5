import Foundation
import CollectionBuilding
import DocumentAST
import Testing

@Suite("Anthologies")
struct AnthologyTests {
  private func twoReviews() throws -> [AnthologyText] {
    [
      try AnthologyText(
        "a.md",
        """
        ---
        title: Her
        author: Ana Sol
        date: 2013-12-18
        rating: 4/5
        tags: [film, love]
        ---
        ## Verdict {#end}

        Warm.[^1] See [the end](#end) and [the plot](#plot) and [Up](b.md#verdict).

        ## Plot

        A letter writer.

        [^1]: A note by Ana.
        """),
      try AnthologyText(
        "b.md",
        """
        ---
        title: Up
        author: Ben Lark
        date: 2009
        language: en
        tags: [film]
        ---
        ## Verdict

        Light.[^1] See [[Her]], [[Nobody knows]], [a file](files/x.pdf) and [the plot](#plot).

        ## Plot

        A house flies.

        [^1]: A note by Ben.
        """),
    ]
  }

  @Test("Two members with the same labels, headings and other authors keep all that is theirs")
  func nothingCrossed() throws {
    let page = try twoReviews().anthology().page()
    #expect(page.contains(##"<a href="#t2-end">the end</a>"##))
    #expect(page.contains(##"<a href="#t2-plot">the plot</a> and <a href="#t1-verdict">Up</a>"##))
    #expect(page.contains(##"<a href="#t2" class="wikilink">Her</a>"##))
    #expect(page.contains(##"<a href="#t1-plot">the plot</a>"##))
    for words in ["Ana Sol", "Ben Lark", "A note by Ana.", "A note by Ben.", "4/5", "2013-12-18"] {
      #expect(page.contains(words))
    }
    // Each note stands at the end of its text.
    let ben = try #require(page.range(of: "A note by Ben."))
    let her = try #require(page.range(of: "id=\"t2\""))
    #expect(ben.upperBound < her.lowerBound)
  }

  @Test("Notes are numbered in each text anew")
  func numbering() throws {
    let page = try twoReviews().anthology().page()
    #expect(page.components(separatedBy: "role=\"doc-noteref\">1</a>").count == 3)
    #expect(!page.contains("role=\"doc-noteref\">2</a>"))
  }

  @Test("A link to what is not in the book becomes text that says where it led")
  func outside() throws {
    let page = try twoReviews().anthology().page()
    #expect(page.contains(#"title="files/x.pdf">a file</span>"#))
    #expect(page.contains("outside\" title=\"Nobody knows\">Nobody knows</span>"))
  }

  @Test("Each text begins a file of the book, and only one holds its notes")
  func files() throws {
    let documents = try twoReviews().anthology().contentDocuments()
    let ana = documents.filter { $0.value.contains("A note by Ana.") }
    #expect(ana.count == 1)
    #expect(ana.first?.value.contains("A letter writer.") == true)
    #expect(ana.first?.value.contains("A house flies.") == false)
    let package = try #require(documents.first { $0.key.hasSuffix(".opf") }?.value)
    #expect(package.contains("property=\"collection-type\">set</meta>"))
    #expect(package.contains("<dc:creator id=\"creator-1\">Ben Lark</dc:creator>"))
    #expect(package.contains("<meta property=\"dcterms:modified\">2013-12-18T00:00:00Z</meta>"))
  }

  @Test("A picture in several members is there once, and equal names of different ones stay apart")
  func pictures() throws {
    func picture(_ id: String, _ byte: UInt8) -> Resource {
      Resource(id: id, mediaType: "image/png", content: .bytes([0x89, byte]))
    }
    let texts = try [
      AnthologyText("a.md", "# A\n\n![one](p.png)", pictures: [picture("p.png", 1)]),
      AnthologyText(
        "b.md", "# B\n\n![one](q.png) ![two](p.png)",
        pictures: [
          picture("q.png", 1), picture("p.png", 2),
        ]),
      AnthologyText("c.md", "# C\n\n![missing](p.png)"),
    ]
    let book = texts.anthology { $0.order = .title }
    #expect(book.resources.count == 2)
    var sources = Sources()
    book.blocks.walk(&sources)
    #expect(sources.all.count == 4)
    #expect(sources.all[0] == sources.all[1])
    #expect(sources.all[2] != sources.all[0])
    #expect(book.resources[sources.all[3]] == nil)
  }

  @Test("A text in another language says so in each block, also from right to left")
  func languages() throws {
    let texts = try [
      AnthologyText("a.md", "---\nlang: en\ntitle: A\n---\nOne."),
      AnthologyText("b.md", "---\nlang: en\ntitle: B\n---\nTwo."),
      AnthologyText("c.md", "---\nlang: es\ntitle: C\n---\nUno.[^1]\n\n[^1]: Nota."),
      AnthologyText("d.md", "---\nlang: ar\ntitle: مقهى\n---\nنص قصير."),
    ]
    let page = try texts.anthology { $0.order = .file }.page()
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.contains("<p lang=\"es\" dir=\"ltr\">Uno."))
    #expect(page.contains("<p lang=\"ar\" dir=\"rtl\">نص قصير."))
    #expect(page.contains("lang=\"es\" dir=\"ltr\">C</h2>"))
  }

  @Test("The title that a text begins with is not there twice")
  func leadingTitle() throws {
    let texts = try [
      AnthologyText(
        "a.md", "# One *fine* day {#day}\n\nText, see [above](#day).\n\n## Part\n\nMore.")
    ]
    let page = try texts.anthology().page()
    #expect(page.components(separatedBy: "<em>fine</em>").count == 2)
    #expect(page.contains(##"<a href="#t1">above</a>"##))
  }

  @Test("A member that cannot be read is named at the end with the reason")
  func failures() throws {
    let texts = try twoReviews()
    var anthology = Anthology(
      of: texts.map(\.entry), AnthologyText.options(),
      failures: [Anthology.Failure(source: "z.bin", reason: "it is not text")])
    for entry in anthology.members {
      if entry.source == "a.md" {
        anthology.appendFailure("it was removed")
      } else {
        anthology.append(texts[1].document)
      }
    }
    let page = try anthology.finish().page()
    #expect(page.contains("z.bin: it is not text"))
    #expect(page.contains("a.md: it was removed"))
    #expect(!page.contains("href=\"#t2\""))
  }

  @Test("Members stand in the order asked for, in groups if wanted", arguments: EntryOrder.allCases)
  func order(_ order: EntryOrder) throws {
    let book = try twoReviews().anthology {
      $0.order = order
      $0.grouping = .year
    }
    let headings = book.blocks.compactMap { block -> String? in
      guard case .heading(let heading) = block, heading.level <= 2 else { return nil }
      return heading.content.plainText
    }
    #expect(headings.prefix(4) == ["2009", "Up", "2013", "Her"])
  }

  @Test("Of four authors three are shown, and all are in the metadata")
  func authors() throws {
    let texts = try ["A", "B", "C", "D"].map { name in
      try AnthologyText("\(name).md", "---\ntitle: T\(name)\nauthor: \(name)\nlang: en\n---\nText.")
    }
    let book = texts.anthology()
    #expect(book.metadata.creators.map(\.name) == ["A", "B", "C", "D"])
    guard case .container(let front)? = book.blocks.first else {
      Issue.record("there is no title block")
      return
    }
    #expect(front.content.plainText.contains("A, B, C and others"))
    #expect(front.content.plainText.contains("4 texts"))
  }

  @Test("An anthology has an identifier that does not depend on its members")
  func identifier() throws {
    let texts = try twoReviews()
    let few = [texts[0]].anthology().metadata.identifiers
    #expect(few == texts.anthology().metadata.identifiers)
    let other = texts.anthology { $0.key = "love" }
    #expect(few != other.metadata.identifiers)
  }
}

private struct Sources: DocumentVisitor {
  var all: [String] = []
  mutating func enter(_ block: Block) -> Descent { .inside }
  mutating func enter(_ part: Part) -> Descent { .inside }
  mutating func enter(_ inline: Inline) -> Descent {
    if case .image(let image) = inline { all.append(image.source.description) }
    return .inside
  }
  mutating func leave(_ block: Block) {}
  mutating func leave(_ part: Part) {}
  mutating func leave(_ inline: Inline) {}
}
