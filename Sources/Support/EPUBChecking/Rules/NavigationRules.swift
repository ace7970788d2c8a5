/// The rules of the navigation document (EPUB 3.3 §7).
struct NavigationRules {
  let tree: XMLTree
  let file: String
  /// The contents list, in order.
  private(set) var contents: [ContentsEntry] = []
  /// The entries of the page list, in order.
  private(set) var pages: [ContentsEntry] = []
  /// All entries of all lists.
  private(set) var entries: [ContentsEntry] = []

  init(_ tree: XMLTree, file: String) {
    self.tree = tree
    self.file = file
  }

  /// Checks the structure of every list.
  ///
  /// - Complexity: O(n d) in the nodes and their depth, which the parser limits.
  mutating func check(_ findings: inout FindingList) {
    let navs = tree.elements.filter { tree.isElement($0, "nav", .xhtml) }
    var counts: [String: Int] = [:]
    for nav in navs {
      let types = tree.words("type", .ops, of: nav)
      for type in types { counts[type, default: 0] += 1 }
      guard !types.isEmpty else { continue }
      let list = entries(of: nav, &findings)
      entries += list
      if types.contains("toc"), counts["toc"] == 1 { contents = list }
      if types.contains("page-list") { pages = list }
      if types.contains("landmarks") { checkLandmarks(nav, &findings) }
    }
    if counts["toc"] != 1 {
      findings.add(
        .navigationContents, file, nil, "there are \(counts["toc"] ?? 0) contents lists, not one")
    } else if contents.isEmpty {
      findings.add(.navigationContents, file, nil, "the contents list is empty")
    }
    for type in ["landmarks", "page-list"] where counts[type, default: 0] > 1 {
      findings.add(.navigationStructure, file, nil, "there are two lists of the type \(type)")
    }
  }

  private func add(
    _ rule: BookRule, _ node: Int, _ message: String, _ findings: inout FindingList
  ) {
    findings.add(rule, file, tree.nodes[node].place, message)
  }

  /// The links of a list in reading order, and what is wrong with its structure: one `ol`, in it `li`, in each a link, or words
  /// with a list under them.
  private func entries(of nav: Int, _ findings: inout FindingList) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    checkParts(of: nav, &findings)
    for node in nav + 1..<tree.nodes[nav].end where tree.nodes[node].isElement {
      switch tree.nodes[node].name {
      case "ol": checkList(node, &findings)
      case "li": checkItem(node, &findings)
      case "a":
        let label = label(of: node)
        if label.isEmpty { add(.navigationLabel, node, "the entry has no words", &findings) }
        let address = ContainerAddress(tree.value("href", of: node) ?? "", in: file)
        entries.append(ContentsEntry(label: label, address: address, place: tree.nodes[node].place))
      default: break
      }
    }
    return entries
  }

  /// A heading, which the lists that every reading system knows can do without, and one `ol` behind it (EPUB 3.3 §7.3).
  private func checkParts(of nav: Int, _ findings: inout FindingList) {
    var parts = tree.children(of: nav)
    let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "hgroup"]
    if let first = parts.first, headings.contains(tree.nodes[first].name) {
      parts.removeFirst()
      if label(of: first).isEmpty {
        add(.navigationStructure, first, "the heading of the list is empty", &findings)
      }
    } else if Set(tree.words("type", .ops, of: nav)).isDisjoint(with: Self.knownLists) {
      add(.navigationStructure, nav, "the list has no heading", &findings)
    }
    if parts.map({ tree.nodes[$0].name }) != ["ol"] {
      add(
        .navigationStructure, nav, "the list is not a heading, if any, and one ol", &findings)
    }
  }

  private static let knownLists: Set<String> = ["toc", "landmarks", "page-list"]

  private func checkList(_ list: Int, _ findings: inout FindingList) {
    let items = tree.children(of: list)
    if items.isEmpty || items.contains(where: { !tree.isElement($0, "li", .xhtml) }) {
      add(.navigationStructure, list, "a list has something else than items in it", &findings)
    }
  }

  private func checkItem(_ item: Int, _ findings: inout FindingList) {
    let names = tree.children(of: item).map { tree.nodes[$0].name }
    guard [["a"], ["a", "ol"], ["span", "ol"]].contains(names) else {
      return add(
        .navigationStructure, item, "an item is neither a link nor words with a list", &findings)
    }
    if tree.hasOwnText(item) {
      add(.navigationStructure, item, "there is text beside the link", &findings)
    }
    if names.first == "span", let words = tree.children(of: item).first, label(of: words).isEmpty {
      add(.navigationLabel, words, "the entry has no words", &findings)
    }
  }

  /// The words of an entry; those of an image are its alternative text.
  private func label(of node: Int) -> String {
    let words = tree.text(of: node)
    guard words.isEmpty else { return words }
    return tree.descendants(of: node, named: "img", .xhtml)
      .compactMap { tree.value("alt", of: $0) }.joined(separator: " ")
      .xmlWords.joined(separator: " ")
  }

  private func checkLandmarks(_ nav: Int, _ findings: inout FindingList) {
    var seen: Set<String> = []
    for link in tree.descendants(of: nav, named: "a", .xhtml) {
      let types = tree.words("type", .ops, of: link)
      if types.isEmpty {
        add(.navigationStructure, link, "the landmark has no epub:type", &findings)
      }
      seen.formUnion(types)
    }
    for type in ["toc", "bodymatter"] where !seen.contains(type) {
      add(.navigationLandmarks, nav, "there is no landmark of the type \(type)", &findings)
    }
  }
}
