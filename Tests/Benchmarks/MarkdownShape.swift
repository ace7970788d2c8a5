/// A kind of source that has been hard on parsers, at any size.
struct MarkdownShape {
  let name: String
  private let head: String
  private let unit: String
  private let middle: String
  private let tail: String

  /// `head`, then `unit` as often as fits, `middle`, and `tail` as often as `unit`.
  init(
    _ name: String, _ unit: String, _ middle: String = "", _ tail: String = "", head: String = ""
  ) {
    self.name = name
    self.head = head
    self.unit = unit
    self.middle = middle
    self.tail = tail
  }

  /// The source of about so many bytes.
  func source(_ bytes: Int) -> [UInt8] {
    let count = max(1, bytes / (unit.utf8.count + tail.utf8.count))
    var source: [UInt8] = []
    source.reserveCapacity(bytes + 256)
    source += head.utf8
    for _ in 0..<count { source += unit.utf8 }
    source += middle.utf8
    for _ in 0..<count { source += tail.utf8 }
    return source
  }

  /// Prints the names of all shapes, or the source of the one that is named, of so many bytes.
  static func print(_ words: [String]) {
    guard let name = words.first, let shape = all.first(where: { $0.name == name }) else {
      for shape in all { Swift.print(shape.name) }
      return
    }
    let bytes = words.dropFirst().first.flatMap { Int($0) } ?? 100_000
    Swift.print(String(decoding: shape.source(bytes), as: UTF8.self), terminator: "")
  }

  /// A name that no shape has: an empty source.
  static let empty = ""

  static let all =
    brackets + emphasis + containers + lines + tables + definitions + markup + others

  private static let brackets = [
    MarkdownShape("open brackets", "["), MarkdownShape("nested brackets", "[", "a", "]"),
    MarkdownShape("nested images", "![", "a", "](b)"), MarkdownShape("close brackets", "]"),
    MarkdownShape("links", "[a](b)"), MarkdownShape("link starts", "[a](<b"),
    MarkdownShape("link starts with titles", "[a](b \"c"), MarkdownShape("open titles", "[a](b (c"),
    MarkdownShape("parentheses", "[a]((((("),
    MarkdownShape("nested links", "[a [b](c) ", "", "](d)"),
    MarkdownShape("wikilinks", "[[a"), MarkdownShape("embeds", "![[a|"),
    MarkdownShape("spans", "[a]{.b", "", ""), MarkdownShape("undefined references", "[a][b] "),
    MarkdownShape("defined references", "[a][] ", head: "[a]: b\n\n"),
    MarkdownShape("notes in notes", "^[a", "b", "]"),
  ]

  private static let emphasis = [
    MarkdownShape("stars", "*a "), MarkdownShape("closing stars", "a*"),
    MarkdownShape("star runs", "*a **b ***c "),
    MarkdownShape("nested emphasis", "*a **b ", "c", " b** a*"),
    MarkdownShape("underscores", "_a __b "), MarkdownShape("mixed marks", "*_~^=+|"),
    MarkdownShape("tildes", "~a ~~b "), MarkdownShape("carets", "a^b"),
    MarkdownShape("highlights", "==a "), MarkdownShape("quotation marks", "\"a 'b "),
    MarkdownShape("long star run", "*"), MarkdownShape("spoilers", "||a >!b "),
  ]

  private static let containers = [
    MarkdownShape("quotations on a line", ">"), MarkdownShape("quotations", "> > > a\n"),
    MarkdownShape("deep quotation, blank lines", ">", "a\n", "\n"),
    MarkdownShape("deep quotation, lazy lines", ">", "a\n", "b\n"),
    MarkdownShape("lists on a line", "- "), MarkdownShape("star lists on a line", "* ", "a"),
    MarkdownShape("deep list, blank lines", "- ", "x", "\n"),
    MarkdownShape("numbers on a line", "1. "), MarkdownShape("list items", "- a\n"),
    MarkdownShape("loose items", "- a\n\n"), MarkdownShape("task items", "- [ ] a\n"),
    MarkdownShape("lists of one", "- a\n\n* a\n\n"), MarkdownShape("lists in quotations", "> - "),
    MarkdownShape("divisions", "::: a\n", "", "b\n"),
    MarkdownShape("closed divisions", "::: a\n", "", ":::\n"),
    MarkdownShape("alerts", "> [!note] a\n\n"), MarkdownShape("definition lists", "a\n: b\n\n"),
    MarkdownShape("definitions", ": b\n", head: "a\n"),
  ]

  private static let lines = [
    MarkdownShape("line ends", "\n"), MarkdownShape("returns", "\r"),
    MarkdownShape("short lines", "a\n"),
    MarkdownShape("headings", "# a\n"), MarkdownShape("equal headings", "# a {#b}\n"),
    MarkdownShape("underlined headings", "a\n-\n"), MarkdownShape("rules", "---\n"),
    MarkdownShape("broken rules", "- - - a\n"), MarkdownShape("tabs", "\t"),
    MarkdownShape("spaces", " ", "a"), MarkdownShape("hard breaks", "a  \n"),
    MarkdownShape("fences", "```\n"), MarkdownShape("indented code", "    a\n"),
    MarkdownShape("attribute lines", "{.a}\n"), MarkdownShape("open attributes", "`a`{.b"),
    MarkdownShape("one long word", "a"), MarkdownShape("prose", "Some words of prose, no more. "),
  ]

  private static let tables = [
    MarkdownShape("table columns", "|a", "\n", "|-"),
    MarkdownShape("table rows", "|a|b|\n", head: "|a|b|\n|-|-|\n"),
    MarkdownShape("delimiter rows", "|-|\n"), MarkdownShape("tables", "|a|\n|-|\n\n"),
    MarkdownShape("short rows", "|\n", head: "|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n"),
    MarkdownShape("escaped pipes", "\\|", "\n|-|"),
  ]

  private static let definitions = [
    MarkdownShape("link definitions", "[a]: b\n"), MarkdownShape("open definitions", "[a]: b 'c\n"),
    MarkdownShape("notes defined", "[^a]: b\n\n"),
    MarkdownShape("note references", "[^a]", head: "[^a]: b\n\n"),
    MarkdownShape("abbreviations", "*[a]: b\n"),
    MarkdownShape("abbreviated words", "ab ", head: "*[ab]: c\n\n"),
  ]

  private static let markup = [
    MarkdownShape("open elements", "<div>\n"), MarkdownShape("elements", "<div>a</div>\n\n"),
    MarkdownShape("nested elements", "<div>", "a", "</div>"),
    MarkdownShape("inline elements", "<em>a "),
    MarkdownShape("nested inline elements", "<b>", "a", "</b>"),
    MarkdownShape("open tags", "<a b='c "),
    MarkdownShape("comments", "<!-- a "), MarkdownShape("declarations", "<!A "),
    MarkdownShape("instructions", "<?a "), MarkdownShape("character data", "<![CDATA[a "),
    MarkdownShape("paired details", "<details>\n\na\n\n", "", "</details>\n\n"),
    MarkdownShape("tables of HTML", "<table><tr><td>a</td></tr></table>\n\n"),
    MarkdownShape("cells of HTML", "<tr><td>", head: "<table>"), MarkdownShape("ruby", "{漢|か}"),
    MarkdownShape("less-than signs", "<"), MarkdownShape("autolinks", "<a:b> "),
  ]

  private static let others = [
    MarkdownShape("backticks", "`a``b"), MarkdownShape("code spans", "`a` "),
    MarkdownShape("backslashes", "\\"), MarkdownShape("entities", "&amp;"),
    MarkdownShape("ampersands", "&"),
    MarkdownShape("long entities", "&CounterClockwiseContourIntegral;"),
    MarkdownShape("web addresses", "www.a_"), MarkdownShape("web links", "http://a.b/c "),
    MarkdownShape("mail addresses", "a@b.c@"), MarkdownShape("colons", ":a"),
    MarkdownShape("emoji", ":smile: "),
    MarkdownShape("dollars", "$a "), MarkdownShape("double dollars", "$$a "),
    MarkdownShape("formulas", "$a$ "),
    MarkdownShape("percent signs", "%%a "), MarkdownShape("braces", "{a|"),
    MarkdownShape("hyphens", "-- "),
    MarkdownShape("periods", "..."), MarkdownShape("NUL", "\0"), MarkdownShape("Chinese", "漢字，"),
    MarkdownShape("front matter", "a: b\n", head: "---\n"),
  ]
}
