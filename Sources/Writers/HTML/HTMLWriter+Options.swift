public import Templates

extension HTMLWriter {
  /// The templates that pages are made from; see `Templates`.
  public static let templateNames = ["page.html", "page.css"]

  /// How a page is made.
  public struct Options: Sendable {
    /// Only the blocks, without head, style sheet and title, as CommonMark prints them.
    public var isFragment = false
    /// Whether raw HTML and all addresses go through as they are. Only for text from a trusted source.
    public var isTrusted = false
    /// The title, in place of the document's.
    public var title: String?
    /// The author, in place of the document's creators.
    public var author: String?
    /// The language as a BCP 47 tag, in place of the document's.
    public var language: String?
    /// The date in ISO 8601, in place of the document's.
    public var date: String?
    /// The title of a document that has none: the name of its file, for example.
    public var fallbackTitle: String?
    /// The templates of the page, which have `templateNames`; nil for those of the standard theme.
    public var templates: ThemedTemplates?
    /// What is added to the style sheet, or takes its place.
    public var styleSheet = StyleSheet.standard
    /// Whether there is a contents list; nil for "when there are three headings or more".
    public var showsContents: Bool?
    /// Whether lines run from top to bottom, on a page in Chinese, Japanese or Korean.
    public var isVertical = false
    /// Whether the words of code are told apart; nil for "on a page, but not in a fragment", which is for programs and other
    /// style sheets.
    public var highlightsCode: Bool?
    /// Whether the page tells search engines what its text is, as microdata of schema.org: not where it is a list of others.
    public var describesText = true
    /// Whether licence texts, site notices and the like are shown.
    public var includesBoilerplate = false
    /// A box that narrows the lists of the page; the only script there can be in a page.
    public var filter: ListFilter?

    /// Where the style of a page comes from.
    public enum StyleSheet: Sendable, Hashable {
      /// That of the templates.
      case standard
      /// That of the templates, and then rules of the caller.
      case adding(String)
      /// The caller's alone.
      case replacing(String)
    }

    /// Creates the usual options.
    public init() {}
  }
}
