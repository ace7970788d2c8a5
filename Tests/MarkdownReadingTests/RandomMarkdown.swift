/// Makes sources at random: the same seed gives the same source.
struct RandomMarkdown: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let pieces = [
    "a", "word ", "*", "**", "_", "`", "``", "[", "]", "(", ")", "![", "](u)", "[x]: y\n", "[x]",
    "<", ">", "<b>", "</b>", "<!--", "-->", "&amp;", "&", "\\", "\n", "\n\n", "\n> ", "> ", "- ",
    "\n- ", "1. ", "\n1) ", "    ", "\t", "# ", "\n# ", "---\n", "===\n", "```\n", "~~~", "~", "^",
    "^[", "==", "++", "||", "|", "\n|-|-|\n", "$", "$$", "\n$$\n", "%%", "{.a}", "{#b}", "{", "}",
    ":::", "\n::: x\n", "\n:::\n", "\n: ", ":smile:", "\"", "'", "...", "--", "[^n]", "\n[^n]: ",
    "[[", "]]", "[!NOTE]", "*[ab]: c\n", "ab", "https://a.b/c", "www.a.b", "m@n.o", "漢", "é", "🎉",
    "\u{0}", "\r", "\r\n", "<details>\n", "</details>\n", "<summary>s</summary>\n", "<table>",
    "{漢|か}", "\n<div>\n", "\n</div>\n", ">!", "!<", "\\(", "\\)", "\\[\n", "\\]\n", "[TOC]",
  ]

  /// A source of so many pieces of syntax.
  mutating func structure(pieces count: Int) -> String {
    var source = ""
    for _ in 0..<count { source += Self.pieces.randomElement(using: &self) ?? "" }
    return source
  }

  private static let tags = [
    "p", "div", "em", "b", "a href=x", "ul", "ol", "li", "table", "tr", "td", "th", "thead",
    "tbody",
    "caption", "details", "summary", "figure", "figcaption", "dl", "dt", "dd", "blockquote", "h2",
    "img src=y", "br", "hr", "pre", "ruby", "rt", "span class=z", "abbr title=w", "kbd",
  ]

  /// A source of tags that open and close as they please, with words and Markdown between them.
  mutating func markup(pieces count: Int) -> String {
    let others = ["word", " ", "\n", "\n\n", "*x*", "> ", "- ", "&amp;", "<!-- c -->"]
    var source = ""
    for _ in 0..<count {
      let tag = Self.tags.randomElement(using: &self) ?? ""
      switch next() % 4 {
      case 0: source += "<\(tag)>"
      case 1: source += "</\(tag.prefix { $0 != " " })>"
      case 2: source += "<\(tag)>\n"
      default: source += others.randomElement(using: &self) ?? ""
      }
    }
    return source
  }

  /// So many bytes, most of them marks, not always UTF-8.
  mutating func bytes(_ count: Int) -> [UInt8] {
    let marks = Array("*_`[]()!<>&\\#-+=~^|$%{}:.\"' \n\t".utf8)
    return (0..<count).map { _ in
      let number = next()
      return number % 4 == 0
        ? UInt8(truncatingIfNeeded: number >> 8) : marks[Int((number >> 8) % UInt64(marks.count))]
    }
  }
}
