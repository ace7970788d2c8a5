import DocumentAST
import MarkdownReading
import Testing

/// Collects every node's kind and the slice of the source that its range names.
private struct Slices: DocumentVisitor {
  let source: [UInt8]
  var found: [String] = []
  var isInBounds = true

  mutating func note(_ name: String, _ range: SourceRange?) {
    guard let range else { return }
    guard range.lower <= range.upper, Int(range.upper) <= source.count else {
      isInBounds = false
      return
    }
    found.append(name + "|" + String(decoding: source[range.offsets], as: UTF8.self))
  }

  mutating func enter(_ block: Block) -> Descent {
    note("\(Self.name(of: block))", block.sourceRange)
    return .inside
  }

  mutating func enter(_ part: Part) -> Descent {
    note(Self.name(of: part), AnyNode(position: part.position).sourceRange)
    return .inside
  }

  mutating func enter(_ inline: Inline) -> Descent {
    note("\(Self.name(of: inline))", inline.sourceRange)
    return .inside
  }

  mutating func leave(_ block: Block) {}
  mutating func leave(_ part: Part) {}
  mutating func leave(_ inline: Inline) {}

  /// The case's name: what stands before the parenthesis of its description.
  static func name(of value: some Any) -> String {
    String("\(value)".prefix { $0 != "(" })
  }
}

@Suite("Source ranges")
struct SourceRangeTests {
  private func slices(_ source: String, _ format: String = "markdown") throws -> [String] {
    var slices = Slices(source: Array(source.utf8))
    try document(source, format).blocks.walk(&slices)
    #expect(slices.isInBounds)
    return slices.found
  }

  @Test("Inlines are the bytes they were read from, marks included")
  func inlines() throws {
    let found = try slices("a *b* **c** `d` [e](f \"g\") ![h](i) <http://j.k>\n", "commonmark")
    #expect(
      found == [
        "paragraph|a *b* **c** `d` [e](f \"g\") ![h](i) <http://j.k>", "text|a ", "emphasis|*b*",
        "text|b", "text| ", "strong|**c**", "text|c", "text| ", "code|`d`", "text| ",
        "link|[e](f \"g\")", "text|e", "text| ", "image|![h](i)", "text|h", "text| ",
        "link|<http://j.k>", "text|http://j.k",
      ])
  }

  @Test("A line end of two bytes belongs whole to its break")
  func lineEndsOfTwoBytes() throws {
    let found = try slices("a  \r\nb\r\nc\\\r\nd\r\n\r\n> e\r\n> f\r\n", "commonmark")
    #expect(found.filter { $0.hasPrefix("hardBreak") } == ["hardBreak|  \r\n", "hardBreak|\\\r\n"])
    #expect(found.filter { $0.hasPrefix("softBreak") } == ["softBreak|\r\n", "softBreak|\r\n"])
  }

  @Test("Ranges hold in nested quotations with returns before line ends")
  func nestedQuotes() throws {
    let found = try slices("> > one *two\r\n> > three* four\r\n", "commonmark")
    #expect(found.contains("emphasis|*two\r\n> > three*"))
    #expect(found.contains("text|three"))
    #expect(found.contains("text| four"))
    #expect(found.contains("paragraph|one *two\r\n> > three* four"))
  }

  @Test("Ranges hold after tabs, character references and escapes")
  func tabsAndReferences() throws {
    let found = try slices("-\ta &amp; *b*\n\n\tc\\* `d`\n", "commonmark")
    #expect(found.contains("text|a &amp; "))
    #expect(found.contains("emphasis|*b*"))
    #expect(found.contains("text|c\\* "))
    #expect(found.contains("code|`d`"))
  }

  @Test("Ranges hold after front matter")
  func frontMatter() throws {
    let found = try slices("---\ntitle: x\n---\n\n# A *b*\n")
    #expect(found.contains("heading|# A *b*"))
    #expect(found.contains("emphasis|*b*"))
  }

  @Test("Blocks are the lines they were read from")
  func blocks() throws {
    let found = try slices("# A\n\n- b\n- c\n\n> d\n\n```x\ne\n```\n\n    f\n\n***\n", "commonmark")
    for slice in [
      "heading|# A", "list|- b\n- c", "item|- b", "item|- c", "quote|> d", "codeBlock|```x\ne\n```",
      "sceneBreak|***",
    ] {
      #expect(found.contains(slice), "\(slice)")
    }
  }

  @Test("Cells of tables are the bytes between the pipes")
  func cells() throws {
    let found = try slices("| a | *b* \\| c |\n|---|---|\n| d | e |\n", "gfm")
    for slice in ["tableCell|a", "tableCell|*b* \\| c", "emphasis|*b*", "tableCell|e"] {
      #expect(found.contains(slice), "\(slice)")
    }
  }

  @Test("Nodes of HTML blocks are the elements and words they were read from")
  func htmlBlocks() throws {
    let found = try slices("> <div>a <b>b &amp;\r\n> c</b>\n> <img src=d alt=e> <hr> f</div>\n")
    for slice in [
      "container|<div>a <b>b &amp;\r\n> c</b>\n> <img src=d alt=e> <hr> f</div>",
      "paragraph|a <b>b &amp;\r\n> c</b>\n> <img src=d alt=e>", "text|a ",
      "strong|<b>b &amp;\r\n> c</b>", "text|b &amp;\r\n> c", "image|<img src=d alt=e>",
      "sceneBreak|<hr>", "paragraph|f", "text|f",
    ] {
      #expect(found.contains(slice), "\(slice)")
    }
  }

  @Test("Tables and lists of HTML have the ranges of their elements")
  func htmlParts() throws {
    let found = try slices(
      "<table><tr><td>a</td><th>b c</th></tr></table>\n\n<ul><li>d</li></ul>\n\n<dl><dt>e</dt><dd>f</dd></dl>\n"
    )
    for slice in [
      "table|<table><tr><td>a</td><th>b c</th></tr></table>",
      "tableSection|<tr><td>a</td><th>b c</th></tr>", "tableRow|<tr><td>a</td><th>b c</th></tr>",
      "tableCell|<th>b c</th>", "text|b c", "item|<li>d</li>", "paragraph|d",
      "definitionItem|<dt>e</dt><dd>f</dd>", "definitionTerm|<dt>e</dt>", "text|f",
    ] {
      #expect(found.contains(slice), "\(slice)")
    }
  }

  @Test("A spoiler of paired tags reaches from tag to tag, its title over the summary's words")
  func pairedTags() throws {
    let found = try slices("<details><summary>a <b>b</b></summary>\n\n*c*\n\n</details>\n")
    #expect(
      found.contains("spoiler|<details><summary>a <b>b</b></summary>\n\n*c*\n\n</details>"))
    #expect(found.contains("title|a <b>b</b>"))
    #expect(found.contains("strong|<b>b</b>"))
  }

  @Test("Random structures keep every range within the source", arguments: UInt64(0)..<60)
  func random(seed: UInt64) throws {
    var generator = RandomMarkdown(seed: seed)
    _ = try slices(generator.structure(pieces: 200))
  }
}
