/// The element names that CommonMark's HTML blocks go by.
enum HTMLNames {
  private static let blocks: [StaticString] = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  private static let verbatim: [StaticString] = ["pre", "script", "style", "textarea"]

  static func isBlock(_ name: Bytes) -> Bool {
    !name.isEmpty && blocks.contains { name.equalsIgnoringCase($0) }
  }

  static func isVerbatim(_ name: Bytes) -> Bool {
    !name.isEmpty && verbatim.contains { name.equalsIgnoringCase($0) }
  }
}
