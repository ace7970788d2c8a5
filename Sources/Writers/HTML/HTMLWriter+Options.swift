extension HTMLWriter {
  /// How a page is made.
  public struct Options: Sendable, Hashable {
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
    /// How the page looks.
    public var styleSheet = StyleSheet.standard
    /// Whether there is a contents list; nil for "when there are three headings or more".
    public var showsContents: Bool?
    /// Whether the words of code are told apart; nil for "on a page, but not in a fragment", which is for programs and other
    /// style sheets.
    public var highlightsCode: Bool?
    /// Whether licence texts, site notices and the like are shown.
    public var includesBoilerplate = false

    /// Where the style of a page comes from.
    public enum StyleSheet: Sendable, Hashable {
      /// Ours.
      case standard
      /// Ours, and then rules of the caller.
      case adding(String)
      /// The caller's alone.
      case replacing(String)
    }

    /// Creates the usual options.
    public init() {}
  }
}
