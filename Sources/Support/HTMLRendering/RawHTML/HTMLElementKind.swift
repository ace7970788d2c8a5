/// What an element of raw HTML becomes in a document.
enum HTMLElementKind {
  /// Only a boundary between blocks.
  case division
  case paragraph
  case heading(Int)
  case quote
  case list(isOrdered: Bool)
  case item
  case definitionList
  case term
  case definition
  case preformatted
  case rule
  case details
  case summary
  case caption
  case table
  case tableSection
  case row
  case cell(isHeader: Bool)
  case style(String)
  case role(String)
  case link
  case image
  case lineBreak
  case ruby
  case rubyText
  /// Goes with all that is in it.
  case forbidden
  /// Has no content and means nothing here.
  case ignored
  /// Its tags go, its content stays.
  case transparent

  init(_ name: String) {
    switch name {
    case "div", "section", "article", "main", "header", "footer", "aside", "nav", "center":
      self = .division
    case "address", "fieldset", "form", "hgroup", "body", "figure", "dialog": self = .division
    case "p": self = .paragraph
    case "h1", "h2", "h3", "h4", "h5", "h6": self = .heading(Int(name.dropFirst()) ?? 6)
    case "blockquote": self = .quote
    case "ul", "menu", "dir": self = .list(isOrdered: false)
    case "ol": self = .list(isOrdered: true)
    case "li": self = .item
    case "dl": self = .definitionList
    case "dt": self = .term
    case "dd": self = .definition
    case "pre", "xmp", "listing": self = .preformatted
    case "hr": self = .rule
    case "details": self = .details
    case "summary": self = .summary
    case "figcaption", "caption", "legend": self = .caption
    case "table": self = .table
    case "thead", "tbody", "tfoot": self = .tableSection
    case "tr": self = .row
    case "td": self = .cell(isHeader: false)
    case "th": self = .cell(isHeader: true)
    case "b", "strong": self = .style("strong")
    case "i", "em", "cite", "dfn", "var": self = .style("emphasis")
    case "s", "strike", "del": self = .style("strikethrough")
    case "u", "ins": self = .style("inserted")
    case "mark": self = .style("highlight")
    case "sub": self = .style("subscript")
    case "sup": self = .style("superscript")
    case "code", "tt", "samp": self = .role("code")
    case "kbd": self = .role("key")
    case "abbr", "acronym": self = .role("abbreviation")
    case "q": self = .role("quotation")
    case "span", "bdi", "bdo", "font": self = .role("")
    case "a": self = .link
    case "img": self = .image
    case "br": self = .lineBreak
    case "ruby": self = .ruby
    case "rt": self = .rubyText
    case "script", "style", "iframe", "object", "embed", "applet", "template", "svg", "math":
      self = .forbidden
    case "textarea", "title", "select", "head", "rp", "noembed", "noframes", "canvas":
      self = .forbidden
    case "meta", "link", "base", "input", "source", "track", "param", "area", "col", "wbr":
      self = .ignored
    case "basefont", "bgsound", "frame", "keygen": self = .ignored
    default: self = .transparent
    }
  }
}
