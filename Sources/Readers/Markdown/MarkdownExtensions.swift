/// What a reading adds to CommonMark; each has a name for `markdown+name-name`.
public struct MarkdownExtensions: OptionSet, Sendable, Hashable {
  /// One bit an extension.
  public let rawValue: UInt64

  /// Creates a set from its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  private static func bit(_ number: UInt64) -> MarkdownExtensions {
    MarkdownExtensions(rawValue: 1 << number)
  }

  /// Pipe tables.
  public static let tables = bit(0)
  /// `~~gone~~`; also `~gone~` unless `subscript` is on.
  public static let strikethrough = bit(1)
  /// `- [x] done`.
  public static let taskLists = bit(2)
  /// Bare web and mail addresses become links.
  public static let autolinks = bit(3)
  /// `[^label]` and `[^label]: text`.
  public static let footnotes = bit(4)
  /// `> [!NOTE]`, with a title and a fold mark.
  public static let alerts = bit(5)
  /// `^[a note in the line]`.
  public static let inlineNotes = bit(6)
  /// A term, and `: its definition` below.
  public static let definitionLists = bit(7)
  /// `Table: caption` or `: caption` beside a table.
  public static let tableCaptions = bit(8)
  /// `==marked==`.
  public static let highlight = bit(9)
  /// `++inserted++`.
  public static let inserted = bit(10)
  /// `x^2^`.
  public static let superscript = bit(11)
  /// `H~2~O`.
  public static let `subscript` = bit(12)
  /// Curly quotation marks of the document's language, dashes, ellipses.
  public static let smart = bit(13)
  /// `:smile:`.
  public static let emoji = bit(14)
  /// `$x$`, `$$x$$`, `` $`x`$ ``, ```` ```math ````, `\(x\)`, `\[x\]`.
  public static let math = bit(15)
  /// `{#id .class key=value}` on headings, blocks, code, spans and links.
  public static let attributes = bit(16)
  /// `::: name` to `:::`.
  public static let fencedDivisions = bit(17)
  /// `[text]{.class}`.
  public static let bracketedSpans = bit(18)
  /// `[[page|text]]` and `![[file]]`.
  public static let wikilinks = bit(19)
  /// `||hidden||`, `>!hidden!<`.
  public static let spoilers = bit(20)
  /// `%%left out%%`.
  public static let comments = bit(21)
  /// `*[HTML]: long form`.
  public static let abbreviations = bit(22)
  /// `{漢字|かんじ}`.
  public static let ruby = bit(23)
  /// Headings get identifiers made of their text.
  public static let autoIdentifiers = bit(24)
  /// `[TOC]`, `[[toc]]`.
  public static let contents = bit(25)
  /// Metadata at the top: YAML, TOML, `%` lines, `Key: value` lines.
  public static let frontMatter = bit(26)
  /// HTML elements with a meaning become nodes.
  public static let nativeHTML = bit(27)
  /// Every line end is kept.
  public static let hardLineBreaks = bit(28)

  /// What GitHub reads.
  public static let gfm: MarkdownExtensions = [
    .tables, .strikethrough, .taskLists, .autolinks, .footnotes, .alerts,
  ]

  /// Everything but `hardLineBreaks`.
  public static let markdown: MarkdownExtensions = [
    .gfm, .autoIdentifiers, .inlineNotes, .definitionLists, .tableCaptions, .highlight, .inserted,
    .superscript,
    .subscript, .smart, .emoji, .math, .attributes, .fencedDivisions, .bracketedSpans, .wikilinks,
    .spoilers, .comments, .abbreviations, .ruby, .contents, .frontMatter, .nativeHTML,
  ]

  /// A name for the command line and what the extension does.
  public struct Entry: Sendable {
    /// The extension.
    public let element: MarkdownExtensions
    /// Its name, as in `markdown+name`.
    public let name: String
    /// What it does, in a line.
    public let summary: String

    init(_ element: MarkdownExtensions, _ name: String, _ summary: String) {
      self.element = element
      self.name = name
      self.summary = summary
    }
  }

  /// Every extension, in the order of a listing.
  public static let all: [Entry] = [
    Entry(.tables, "tables", "pipe tables with alignment"),
    Entry(.tableCaptions, "table-captions", "`: caption` or `Table: caption` beside a table"),
    Entry(.strikethrough, "strikethrough", "~~struck out~~"),
    Entry(.taskLists, "task-lists", "- [x] items with a check box"),
    Entry(.autolinks, "autolinks", "bare web and mail addresses become links"),
    Entry(.footnotes, "footnotes", "[^label] and [^label]: text"),
    Entry(.inlineNotes, "inline-notes", "^[a note in the line]"),
    Entry(.alerts, "alerts", "> [!NOTE] with custom titles and fold marks"),
    Entry(.definitionLists, "definition-lists", "a term, and : its definition below"),
    Entry(.highlight, "highlight", "==marked=="),
    Entry(.inserted, "insert", "++inserted++"),
    Entry(.superscript, "superscript", "x^2^"),
    Entry(.subscript, "subscript", "H~2~O"),
    Entry(.smart, "smart", "curly quotation marks by language, dashes, ellipses"),
    Entry(.emoji, "emoji", ":smile: shortcodes"),
    Entry(.math, "math", "$x$, $$x$$, $`x`$, ```math, \\(x\\), \\[x\\]"),
    Entry(.attributes, "attributes", "{#id .class key=value}"),
    Entry(.fencedDivisions, "fenced-divs", "::: name to :::"),
    Entry(.bracketedSpans, "bracketed-spans", "[text]{.class}"),
    Entry(.wikilinks, "wikilinks", "[[page|text]] and ![[file]]"),
    Entry(.spoilers, "spoilers", "||hidden|| and >!hidden!<"),
    Entry(.comments, "comments", "%%left out%%"),
    Entry(.abbreviations, "abbreviations", "*[HTML]: HyperText Markup Language"),
    Entry(.ruby, "ruby", "{base|reading}"),
    Entry(.autoIdentifiers, "auto-identifiers", "headings get identifiers made of their text"),
    Entry(.contents, "toc", "[TOC] and [[toc]]"),
    Entry(.frontMatter, "front-matter", "metadata at the top of the file"),
    Entry(.nativeHTML, "native-html", "HTML elements with a meaning become nodes"),
    Entry(.hardLineBreaks, "hard-line-breaks", "every line end is kept"),
  ]

  /// The extension of a name, or nil.
  public static func named(_ name: some StringProtocol) -> MarkdownExtensions? {
    all.first { $0.name == name }?.element
  }
}
