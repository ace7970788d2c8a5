/// The rules of the contents list of EPUB 2 (OPF 2.0.1 §2.4.1).
struct NCXRules {
  let tree: XMLTree
  let file: String
  /// The entries of the contents list, in order.
  private(set) var contents: [ContentsEntry] = []
  /// The entries of the page list, in order.
  private(set) var pages: [ContentsEntry] = []

  init(_ tree: XMLTree, file: String) {
    self.tree = tree
    self.file = file
  }

  mutating func check(identifier: String, _ findings: inout FindingList) {
    guard tree.isElement(0, "ncx", .ncx) else {
      return add(.ncxStructure, 0, "the root is not ncx in its namespace", &findings)
    }
    guard let map = tree.children(of: 0, named: "navMap", .ncx).first else {
      return add(.ncxStructure, 0, "there is no navMap", &findings)
    }
    for node in tree.elements where tree.nodes[node].namespace == .ncx {
      if let fault = Grammar.ncx.fault(of: node, in: tree) {
        add(.ncxStructure, node, fault, &findings)
      }
    }
    checkIdentifiers(identifier, &findings)
    checkOrder(&findings)
    if tree.children(of: 0, named: "docTitle", .ncx).isEmpty {
      add(.ncxStructure, 0, "there is no docTitle", &findings)
    }
    contents = tree.descendants(of: map, named: "navPoint", .ncx).map { entry($0, &findings) }
    pages = tree.descendants(of: 0, named: "pageTarget", .ncx).map { entry($0, &findings) }
    if contents.isEmpty { add(.ncxStructure, map, "the contents list is empty", &findings) }
  }

  private func add(
    _ rule: BookRule, _ node: Int, _ message: String, _ findings: inout FindingList
  ) {
    findings.add(rule, file, tree.nodes[node].place, message)
  }

  private func checkIdentifiers(_ identifier: String, _ findings: inout FindingList) {
    let node = tree.descendants(of: 0, named: "meta", .ncx).first {
      tree.value("name", of: $0) == "dtb:uid"
    }
    let found = node.flatMap { tree.value("content", of: $0) }?.xmlWords.joined(separator: " ")
    if found != identifier {
      add(
        .ncxIdentifier, node ?? 0, "dtb:uid is not the identifier of the package document",
        &findings)
    }
    var ids: Set<String> = []
    for node in tree.elements {
      guard let id = tree.value("id", of: node), !ids.insert(id).inserted else { continue }
      add(.duplicateID, node, "the id “\(id)” is there twice", &findings)
    }
  }

  /// One number stands for one place, and one place has one number.
  private func checkOrder(_ findings: inout FindingList) {
    var placeOfNumber: [String: String] = [:]
    var numberOfPlace: [String: String] = [:]
    for node in tree.elements {
      guard let number = tree.value("playOrder", of: node),
        let content = tree.children(of: node, named: "content", .ncx).first,
        let place = tree.value("src", of: content)
      else { continue }
      if placeOfNumber[number, default: place] != place
        || numberOfPlace[place, default: number] != number
      {
        add(.ncxOrder, node, "playOrder \(number) is not that of this place alone", &findings)
      }
      placeOfNumber[number] = place
      numberOfPlace[place] = number
    }
  }

  private func entry(_ node: Int, _ findings: inout FindingList) -> ContentsEntry {
    let label = tree.children(of: node, named: "navLabel", .ncx).first.map { tree.text(of: $0) }
    if label?.isEmpty ?? true { add(.navigationLabel, node, "the entry has no words", &findings) }
    let content = tree.children(of: node, named: "content", .ncx).first
    let source = content.flatMap { tree.value("src", of: $0) }
    if source == nil { add(.ncxStructure, node, "the entry leads nowhere", &findings) }
    return ContentsEntry(
      label: label ?? "", address: ContainerAddress(source ?? "", in: file),
      place: tree.nodes[node].place)
  }
}
