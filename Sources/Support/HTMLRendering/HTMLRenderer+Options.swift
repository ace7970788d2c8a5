extension HTMLRenderer {
  /// How a document is rendered.
  public struct Options: Sendable {
    /// How much markup there is.
    public enum Detail: Sendable {
      /// What CommonMark and GFM print, and no more.
      case plain
      /// Identifiers, roles, languages of parts, notes with links back: what pages and books need.
      case full
    }

    /// Where and how notes are shown.
    public enum NoteStyle: Sendable {
      /// A numbered list at the end.
      case endnotes
      /// An `aside` a note, which reading systems show as a pop-up.
      case footnotes
    }

    /// How the words of code are told apart.
    public enum CodeStyle: Sendable {
      /// Not at all.
      case plain
      /// By weight and slope: `b` for keywords, keys and tags, `i` for comments, `ins` and `del` for changed lines.
      case weighted
      /// By weight and slope, and by classes that a style sheet gives colors to: strings `s`, numbers `n`, types `t`, calls `f`,
      /// directives `d`, variables `v`.
      case colored
    }

    /// HTML or XHTML.
    public var syntax: XMLWriter.Syntax = .html
    /// How much markup there is.
    public var detail = Detail.full
    /// Whether raw HTML and all addresses go through as they are. Only for text from a trusted source.
    public var isTrusted = false
    /// What is added to the level of each heading; the sum is kept between 1 and 6.
    public var headingShift = 0
    /// How the words of code are told apart, where the language is known.
    public var codeStyle = CodeStyle.plain
    /// The language of the surroundings; text in another script is marked with its own.
    public var language = Language.english
    /// Where and how notes are shown.
    public var noteStyle = NoteStyle.endnotes
    /// Whether licence texts, site notices and the like are shown.
    public var includesBoilerplate = false
    /// Whether containers of the title block are shown; pages and books make a header of their own from it.
    public var includesTitleBlock = true
    /// Blocks that are left out, by ordinal: such as the heading that a page shows as its title.
    public var omittedBlocks: Set<Int> = []
    /// The schemes that links may have, in lower case.
    public var schemes: Set<String> = ["http", "https", "mailto", "tel"]
    /// Returns the file in which a node is, by ordinal, such as `chapter-2.xhtml`; nil for the file that is being written. For
    /// books of several files.
    public var file: (@Sendable (Int) -> String?)?
    /// Returns what an address without a scheme leads to, or nil when it leads nowhere and the link is to become plain text.
    /// Without it such addresses stay.
    public var relativeLink: (@Sendable (String) -> String?)?
    /// Returns how an image is shown, or nil when it cannot be: then its text alternative stands in its place, linked to the
    /// address if that is safe. Without it no image is shown but those with a safe address.
    public var image: (@Sendable (String) -> ImageSource?)?
    /// What stands at a contents marker: with `depth` levels of headings, or nothing.
    public var showsContents = false

    /// Creates the options for a page or book in English.
    public init() {}

    /// The options under which the output is, byte for byte, what the CommonMark specification prints for its examples.
    public static var commonMark: Options {
      var options = Options()
      options.syntax = .commonMark
      options.detail = .plain
      options.schemes.insert("ftp")
      return options
    }
  }

  /// How an image is shown.
  public struct ImageSource: Sendable, Hashable {
    /// The address in the output, such as `images/1.png` or a `data:` address that the caller made.
    public var address: String
    /// The size in pixels, both or neither.
    public var size: Size?
    /// The media type, when the image has a substitute.
    public var mediaType: String?
    /// The address of an image that is shown where the one at `address` cannot be.
    public var fallback: String?

    /// A size in pixels.
    public struct Size: Sendable, Hashable {
      /// The width in pixels.
      public var width: Int
      /// The height in pixels.
      public var height: Int

      /// Creates a size.
      public init(width: Int, height: Int) {
        self.width = width
        self.height = height
      }
    }

    /// Creates a value from its parts.
    public init(
      address: String, size: Size? = nil, mediaType: String? = nil, fallback: String? = nil
    ) {
      self.address = address
      self.size = size
      self.mediaType = mediaType
      self.fallback = fallback
    }
  }
}
