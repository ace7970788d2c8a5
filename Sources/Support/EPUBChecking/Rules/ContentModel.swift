/// Which elements and attributes of HTML may stand where: the commonest mistakes, not the whole grammar (HTML §4).
struct ContentModel {
  let tree: XMLTree

  /// What is wrong with an element of HTML in its place; nil when nothing is found.
  ///
  /// - Complexity: O(1), but for lists of definitions, which are looked through.
  func fault(of node: Int) -> String? {
    let name = tree.nodes[node].name
    if let parent = tree.nodes[node].parent, tree.nodes[parent].namespace == .xhtml,
      let fault = fault(of: name, in: tree.nodes[parent].name, isIn: parent)
    {
      return fault
    }
    if name == "dl", let first = tree.children(of: node).first,
      tree.isElement(first, "dd", .xhtml)
    {
      return "<dl> begins with a definition without a term"
    }
    return attributeFault(of: node, name)
  }

  private func fault(of name: String, in parent: String, isIn place: Int) -> String? {
    if let allowed = Self.children[parent], !allowed.contains(name),
      !["script", "template"].contains(name)
    {
      return "<\(parent)> may not hold <\(name)>"
    }
    if let wanted = Self.parents[name], !wanted.contains(parent) {
      return "<\(name)> may not stand in <\(parent)>"
    }
    if Self.blocks.contains(name), Self.phrasing.contains(parent) {
      return "<\(parent)> holds running text only, not <\(name)>"
    }
    return nil
  }

  private func attributeFault(of node: Int, _ name: String) -> String? {
    for attribute in tree.attributes[tree.nodes[node].attributes] {
      if attribute.namespace == .none, Self.obsoleteAttributes.contains(attribute.name) {
        return "HTML has no attribute “\(attribute.name)” any more"
      }
      if attribute.namespace == .ops, !["type", "prefix"].contains(attribute.name) {
        return "EPUB has no attribute “epub:\(attribute.name)”"
      }
    }
    guard name == "img" else { return nil }
    for side in ["width", "height"] {
      let isNumber = tree.value(side, of: node)?.utf8.allSatisfy { (0x30...0x39).contains($0) }
      if isNumber == false { return "the \(side) of the picture is not a whole number" }
    }
    return nil
  }

  private static let children: [String: Set<String>] = [
    "ul": ["li"], "ol": ["li"], "dl": ["dt", "dd", "div"], "tr": ["td", "th"], "thead": ["tr"],
    "tbody": ["tr"], "tfoot": ["tr"], "colgroup": ["col"],
    "table": ["caption", "colgroup", "thead", "tbody", "tfoot", "tr"],
  ]

  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol", "menu"], "td": ["tr"], "th": ["tr"], "col": ["colgroup"],
    "tr": ["table", "thead", "tbody", "tfoot"], "dt": ["dl", "div"], "dd": ["dl", "div"],
    "caption": ["table"], "figcaption": ["figure"], "summary": ["details"], "title": ["head"],
    "thead": ["table"], "tbody": ["table"], "tfoot": ["table"], "base": ["head"],
  ]

  private static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "dl", "table", "section", "article", "aside", "nav", "header", "footer",
    "main", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "hr", "address",
    "details", "form", "fieldset",
  ]

  private static let phrasing: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "span", "em", "strong", "b", "i", "u", "s",
    "sub", "sup", "code", "kbd", "samp", "var", "cite", "q", "abbr", "small", "mark", "dfn",
  ]

  private static let obsoleteAttributes: Set<String> = [
    "align", "bgcolor", "valign", "cellpadding", "cellspacing", "nowrap", "hspace", "vspace",
    "alink", "vlink",
  ]
}
