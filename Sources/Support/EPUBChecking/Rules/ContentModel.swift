/// Which elements of HTML may stand where, and in what order (HTML §4).
struct ContentModel {
  let tree: XMLTree

  /// What is wrong with an element of HTML in its place; nil when nothing is found.
  ///
  /// - Complexity: O(k) in the children and O(d) in the depth.
  func fault(of node: Int) -> String? {
    let name = tree.nodes[node].name
    if let parent = tree.nodes[node].parent, tree.nodes[parent].namespace == .xhtml,
      let fault = fault(of: node, name, in: tree.nodes[parent].name)
    {
      return fault
    }
    return textFault(of: node, name) ?? orderFault(of: node, name) ?? nestingFault(of: node, name)
      ?? attributeFault(of: node)
  }

  private func fault(of node: Int, _ name: String, in parent: String) -> String? {
    if let allowed = Self.children[parent], !allowed.contains(name),
      !["script", "template"].contains(name)
    {
      return "<\(parent)> may not hold <\(name)>"
    }
    if let wanted = Self.parents[name], !wanted.contains(parent) {
      return "<\(name)> may not stand in <\(parent)>"
    }
    if name == "meta", parent != "head", tree.value("property", of: node) == nil,
      tree.value("itemprop", of: node) == nil
    {
      return "<meta> may not stand in <\(parent)>"
    }
    if Self.blocks.contains(name), Self.phrasing.contains(parent) {
      return "<\(parent)> holds running text only, not <\(name)>"
    }
    return nil
  }

  /// Elements without content, and those that hold other elements only.
  private func textFault(of node: Int, _ name: String) -> String? {
    if Self.void.contains(name) {
      return tree.nodes[node].end > node + 1 ? "<\(name)> may not hold anything" : nil
    }
    guard Self.withoutText.contains(name), tree.hasOwnText(node) else { return nil }
    return "there is text in <\(name)>"
  }

  // MARK: Order

  private func orderFault(of node: Int, _ name: String) -> String? {
    guard Self.ordered.contains(name) else { return nil }
    let names = tree.children(of: node).map { tree.nodes[$0].name }
    switch name {
    case "html":
      return names == ["head", "body"] ? nil : "<html> does not hold one head and one body"
    case "head":
      return names.count { $0 == "title" } > 1 ? "there are two titles" : nil
    case "table": return Self.isSorted(names) ? nil : "the parts of the table are out of order"
    case "details":
      return names.first == "summary" && names.count { $0 == "summary" } == 1
        ? nil : "<details> does not begin with one summary"
    case "figure": return figureFault(names)
    case "dl": return listFault(names)
    default: return nil
    }
  }

  private func figureFault(_ names: [String]) -> String? {
    let places = names.indices.filter { names[$0] == "figcaption" }
    if places.count > 1 { return "there are two captions" }
    guard let place = places.first else { return nil }
    return place == 0 || place == names.count - 1 ? nil : "the caption is neither first nor last"
  }

  private func listFault(_ names: [String]) -> String? {
    let parts = names.filter { $0 == "dt" || $0 == "dd" }
    if parts.first == "dd" { return "<dl> begins with a definition without a term" }
    return parts.last == "dt" ? "<dl> ends with a term without a definition" : nil
  }

  private static func isSorted(_ names: [String]) -> Bool {
    let ranks = names.compactMap { tableRanks[$0] }
    return zip(ranks, ranks.dropFirst()).allSatisfy { $0 <= $1 }
      && names.count { $0 == "caption" } <= 1 && names.count { $0 == "thead" } <= 1
  }

  private static let ordered: Set<String> = ["html", "head", "table", "details", "figure", "dl"]

  private static let tableRanks = [
    "caption": 0, "colgroup": 1, "thead": 2, "tbody": 3, "tr": 3, "tfoot": 4,
  ]

  // MARK: Nesting

  /// What people act on does not stand in what they act on (HTML §3.2.5.2.7).
  private func nestingFault(of node: Int, _ name: String) -> String? {
    let outer: Set<String>
    switch name {
    case "button", "select", "textarea", "input", "iframe", "embed": outer = ["a", "button"]
    case "label": outer = ["label", "a", "button"]
    case "form": outer = ["form"]
    case "dfn": outer = ["dfn"]
    default: return nil
    }
    let isNested = tree.hasAncestor(node) { ancestor in
      tree.nodes[ancestor].namespace == .xhtml && outer.contains(tree.nodes[ancestor].name)
    }
    return isNested ? "<\(name)> stands in something else to act on" : nil
  }

  private func attributeFault(of node: Int) -> String? {
    for attribute in tree.attributes[tree.nodes[node].attributes]
    where attribute.namespace == .ops && !["type", "prefix"].contains(attribute.name) {
      return "EPUB has no attribute “epub:\(attribute.name)”"
    }
    return nil
  }

  // MARK: Tables

  private static let children: [String: Set<String>] = [
    "ul": ["li"], "ol": ["li"], "dl": ["dt", "dd", "div"], "tr": ["td", "th"], "thead": ["tr"],
    "tbody": ["tr"], "tfoot": ["tr"], "colgroup": ["col"], "html": ["head", "body"],
    "table": ["caption", "colgroup", "thead", "tbody", "tfoot", "tr"],
    "head": ["title", "meta", "link", "style", "base", "noscript"],
  ]

  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol", "menu"], "td": ["tr"], "th": ["tr"], "col": ["colgroup"],
    "tr": ["table", "thead", "tbody", "tfoot"], "dt": ["dl", "div"], "dd": ["dl", "div"],
    "caption": ["table"], "figcaption": ["figure"], "summary": ["details"], "title": ["head"],
    "thead": ["table"], "tbody": ["table"], "tfoot": ["table"], "base": ["head"],
    "style": ["head", "noscript"], "rt": ["ruby", "rtc"], "rp": ["ruby"], "rtc": ["ruby"],
    "head": ["html"], "body": ["html"], "legend": ["fieldset"],
    "option": ["select", "datalist", "optgroup"], "source": ["audio", "video", "picture"],
    "track": ["audio", "video"],
  ]

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  private static let withoutText: Set<String> = [
    "html", "head", "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "colgroup",
    "picture", "select", "optgroup",
  ]

  private static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "dl", "table", "section", "article", "aside", "nav", "header", "footer",
    "main", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "hr", "address",
    "details", "form", "fieldset", "hgroup", "menu", "dialog", "search",
  ]

  private static let phrasing: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "span", "em", "strong", "b", "i", "u", "s",
    "sub", "sup", "code", "kbd", "samp", "var", "cite", "q", "abbr", "small", "mark", "dfn", "bdi",
    "bdo", "data", "time", "label", "button", "ruby", "rt",
  ]
}
