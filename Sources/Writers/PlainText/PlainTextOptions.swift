public import Hyphenation

/// How plain text looks. Every choice has a default; none comes from the environment.
public struct PlainTextOptions: Sendable {
  /// Columns of a line, 1 or more.
  public var width = 72
  /// How paragraphs are broken into lines.
  public var wrap = Wrap.optimal
  /// Whether lines but the last of a paragraph are filled to the width with spaces.
  public var justifies = false
  /// Finds where words of a language may be divided; `nil` where they are not to be. Words are not
  /// divided in headings, tables, titles and flowed text.
  public var hyphenators: (@Sendable (_ language: String) -> Result<Hyphenator, HyphenationError>)?
  /// Where Korean may break inside a line of text.
  public var koreanBreaks = KoreanBreaks.words
  /// How headings are told from paragraphs.
  public var headingStyle = HeadingStyle.underlined
  /// What is shown of links.
  public var links = LinkStyle.address
  /// Where notes are printed.
  public var notes = NotePlacement.document
  /// How quotations are set off.
  public var quotes = QuoteStyle.marked
  /// What happens to spoilers.
  public var spoilers = SpoilerMode.atEnd
  /// How tables are ruled.
  public var tables = TableStyle.pipes
  /// How code is set off.
  public var code = CodeStyle.indented
  /// Whether punctuation and ornaments are written in ASCII; letters of other scripts stay.
  public var isASCII = false
  /// What ends a line.
  public var lineEnd = LineEnd.lineFeed
  /// Whether the text is `format=flowed; delsp=yes` (RFC 3676).
  public var isFlowed = false
  /// Whether a header of `Key: value` lines says what the metadata say.
  public var hasMetadataHeader = false
  /// Whether a title block is made from the metadata where the text has none.
  public var hasTitleBlock = true
  /// Whether licence texts and site notices are written.
  public var keepsBoilerplate = false

  /// Options for lines of `width` columns.
  public init(width: Int = 72) { self.width = width }

  /// How paragraphs are broken into lines.
  public enum Wrap: String, Sendable, CaseIterable {
    /// Each line takes what fits.
    case greedy
    /// The lines of a paragraph are as even as can be.
    case optimal
    /// A paragraph is one line.
    case none
  }

  /// Where Korean may break.
  public enum KoreanBreaks: String, Sendable, CaseIterable {
    /// At spaces only: the end of a line always stands for a space.
    case words
    /// Between any two syllables, as books are set. Lines that end at a space keep it, so that the
    /// words can be put together again.
    case syllables
  }

  /// How headings are told from paragraphs.
  public enum HeadingStyle: String, Sendable, CaseIterable {
    /// By a rule below, another for each level.
    case underlined
    /// By a number before, such as `2.1`.
    case numbered
    /// By the blank lines around them alone.
    case plain
  }

  /// What is shown of links.
  public enum LinkStyle: String, Sendable, CaseIterable {
    /// The text alone.
    case text
    /// The text and `<address>`.
    case address
    /// The text and a number; addresses stand at the end.
    case numbered
  }

  /// Where notes are printed.
  public enum NotePlacement: String, Sendable, CaseIterable {
    /// At the end of the text.
    case document
    /// Before the next heading.
    case section
    /// In brackets where the reference is.
    case inline
  }

  /// How quotations are set off.
  public enum QuoteStyle: String, Sendable, CaseIterable {
    /// By `>` before each line.
    case marked
    /// By indentation.
    case indented
  }

  /// What happens to spoilers.
  public enum SpoilerMode: String, Sendable, CaseIterable {
    /// They stand at the end of the text.
    case atEnd
    /// They stand in their place, Latin letters turned by 13.
    case rot13
    /// They stand in their place for all to see.
    case shown
  }

  /// How tables are ruled.
  public enum TableStyle: String, Sendable, CaseIterable {
    /// With box-drawing characters.
    case box
    /// With `+`, `-` and `|`.
    case ascii
    /// With `|` between cells and a rule under the head; where a cell needs several lines, as `box`.
    case pipes
  }

  /// How code is set off.
  public enum CodeStyle: String, Sendable, CaseIterable {
    /// By four spaces.
    case indented
    /// By lines of three backticks.
    case fenced
  }

  /// What ends a line.
  public enum LineEnd: String, Sendable, CaseIterable {
    /// LF.
    case lineFeed = "lf"
    /// CR LF.
    case carriageReturnLineFeed = "crlf"
  }
}
