internal import HTMLRendering

/// The rules of one content document (EPUB 3.3 §6.1), and what others need to know of it.
struct ContentRules {
  let tree: XMLTree
  let file: String
  private(set) var facts: DocumentFacts
  private var lastLevel = 0

  init(_ tree: XMLTree, file: String) {
    self.tree = tree
    self.file = file
    facts = DocumentFacts(file: file)
  }

  /// Checks the document.
  ///
  /// - Complexity: O(n) in the nodes, and in the depth for links and notes.
  mutating func check(_ findings: inout FindingList) {
    checkRoot(&findings)
    for node in tree.elements {
      checkIdentity(node, &findings)
      switch tree.nodes[node].namespace {
      case .xhtml: checkElement(node, &findings)
      case .mathML where tree.nodes[node].name == "math": checkMath(node, &findings)
      case .svg: checkDrawing(node, &findings)
      default: break
      }
    }
  }

  private func add(
    _ rule: BookRule, _ node: Int, _ message: String, _ findings: inout FindingList
  ) {
    findings.add(rule, file, tree.nodes[node].place, message)
  }

  // MARK: The document

  private func checkRoot(_ findings: inout FindingList) {
    guard tree.isElement(0, "html", .xhtml) else {
      return add(.textRoot, 0, "the root is not html in its namespace", &findings)
    }
    if let type = tree.documentType {
      let isPlain =
        type.root == "html" && type.entities.isEmpty
        && (type.systemIdentifier ?? "about:legacy-compat") == "about:legacy-compat"
      if !isPlain {
        findings.add(
          .documentType, file, type.place, "the document type is not <!DOCTYPE html> alone")
      }
    }
    let children = tree.children(of: 0)
    let head = children.first { tree.isElement($0, "head", .xhtml) }
    if !children.contains(where: { tree.isElement($0, "body", .xhtml) }) {
      add(.textRoot, 0, "there is no body", &findings)
    }
    let title = head.flatMap { tree.children(of: $0, named: "title", .xhtml).first }
    if title.map({ tree.text(of: $0).isEmpty }) ?? true {
      add(.textTitle, head ?? 0, "the document has no title", &findings)
    }
    let tags = [tree.value("lang", of: 0), tree.value("lang", .xml, of: 0)]
    if tags.allSatisfy({ $0 == nil }) {
      add(.textLanguage, 0, "the document says no language", &findings)
    }
  }

  private mutating func checkIdentity(_ node: Int, _ findings: inout FindingList) {
    if let id = tree.value("id", of: node) {
      if !facts.ids.insert(id).inserted {
        add(.duplicateID, node, "the id “\(id)” is there twice", &findings)
      }
    }
    let plain = tree.value("lang", of: node)
    let xml = tree.value("lang", .xml, of: node)
    for tag in [plain, xml] {
      guard let tag, !tag.isEmpty, !Language.isWellFormed(tag) else { continue }
      add(.textLanguageTag, node, "“\(tag)” is not a language tag", &findings)
    }
    if let plain, let xml, plain.lowercased() != xml.lowercased() {
      add(.textLanguageTwins, node, "lang and xml:lang differ", &findings)
    }
    if tree.nodes[node].namespace != .svg, tree.value("style", of: node) != nil {
      add(.inlineStyle, node, "the style stands in the text", &findings)
    }
  }

  // MARK: Elements

  private mutating func checkElement(_ node: Int, _ findings: inout FindingList) {
    let name = tree.nodes[node].name
    if let fault = ContentModel(tree: tree).fault(of: node) {
      add(.contentModel, node, fault, &findings)
    }
    checkBehaviour(node, name, &findings)
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": checkHeading(node, &findings)
    case "a": checkLink(node, &findings)
    case "img": checkImage(node, &findings)
    case "table": checkTable(node, &findings)
    case "ruby": facts.hasRuby = true
    case "link": checkHeadLink(node)
    case "audio", "video", "source", "track", "iframe", "embed": addResource("src", of: node)
    case "object": addResource("data", of: node)
    default: break
    }
    let types = tree.words("type", .ops, of: node)
    let roles = tree.words("role", of: node)
    if types.contains("pagebreak") || roles.contains("doc-pagebreak") { facts.pageBreakCount += 1 }
    noteNote(node, types, roles)
  }

  private static let obsolete: Set<String> = [
    "font", "center", "strike", "big", "tt", "acronym", "marquee", "blink", "frame", "frameset",
    "applet", "basefont", "dir", "noframes",
  ]

  private mutating func checkBehaviour(
    _ node: Int, _ name: String, _ findings: inout FindingList
  ) {
    if Self.obsolete.contains(name) {
      add(.obsoleteElement, node, "HTML has no <\(name)> any more", &findings)
    }
    let handlers = tree.attributes[tree.nodes[node].attributes].filter {
      $0.namespace == .none && $0.name.hasPrefix("on")
    }
    let isScript = name == "script" && Self.isActive(tree.value("type", of: node))
    if isScript || name == "form" || !handlers.isEmpty {
      facts.hasScript = true
      add(.scripted, node, "few reading systems run scripts or send forms", &findings)
    }
  }

  /// Whether a `script` element runs: other types are data.
  private static func isActive(_ type: String?) -> Bool {
    guard let type = type?.lowercased(), !type.isEmpty else { return true }
    return type == "module" || type.hasSuffix("javascript") || type.hasSuffix("ecmascript")
  }

  private mutating func checkHeading(_ node: Int, _ findings: inout FindingList) {
    let level = Int(tree.nodes[node].name.dropFirst()) ?? 1
    let text = tree.text(of: node)
    let hasImage = !tree.descendants(of: node, named: "img", .xhtml).isEmpty
    if text.isEmpty, !hasImage {
      add(.headingEmpty, node, "the heading is empty", &findings)
    }
    if lastLevel > 0, level > lastLevel + 1 {
      add(.headingOrder, node, "h\(level) follows h\(lastLevel)", &findings)
    }
    lastLevel = level
    facts.headings.append(
      DocumentFacts.Heading(
        level: level, text: text, id: tree.value("id", of: node), place: tree.nodes[node].place))
  }

  private mutating func checkImage(_ node: Int, _ findings: inout FindingList) {
    facts.imageCount += 1
    if let text = tree.value("alt", of: node) {
      if text.xmlWords.isEmpty { facts.decorativeImageCount += 1 }
    } else {
      facts.undescribedImageCount += 1
      add(.imageAlternative, node, "the image has no alternative text", &findings)
    }
    addResource("src", of: node)
  }

  private func checkTable(_ node: Int, _ findings: inout FindingList) {
    let isPlain = ["presentation", "none"].contains(tree.value("role", of: node) ?? "")
    if !isPlain, tree.descendants(of: node, named: "th", .xhtml).isEmpty {
      add(.tableHeader, node, "the table has no header cell", &findings)
    }
  }

  private mutating func checkMath(_ node: Int, _ findings: inout FindingList) {
    facts.hasMathML = true
    let text = tree.value("alttext", of: node) ?? tree.value("aria-label", of: node) ?? ""
    if text.xmlWords.isEmpty {
      facts.undescribedMathCount += 1
      add(.mathAlternative, node, "the formula has no alttext", &findings)
    }
  }

  private mutating func checkDrawing(_ node: Int, _ findings: inout FindingList) {
    switch tree.nodes[node].name {
    case "svg":
      facts.hasSVG = true
      facts.imageCount += 1
      let isHidden = tree.value("aria-hidden", of: node) == "true"
      let isNamed =
        tree.value("aria-label", of: node) != nil
        || tree.value("aria-labelledby", of: node) != nil
        || !tree.children(of: node, named: "title", .svg).isEmpty
      if isHidden {
        facts.decorativeImageCount += 1
      } else if !isNamed {
        facts.undescribedImageCount += 1
        add(.imageAlternative, node, "the drawing has no name", &findings)
      }
    case "script":
      facts.hasScript = true
      add(.scripted, node, "few reading systems run scripts", &findings)
    case "image", "use":
      addResource("href", of: node)
      addResource("href", .xlink, of: node)
    case "a": addLink(tree.value("href", .xlink, of: node) ?? tree.value("href", of: node), node)
    default: break
    }
  }

  // MARK: Addresses

  private mutating func checkHeadLink(_ node: Int) {
    let relations = tree.words("rel", of: node).map { $0.lowercased() }
    guard relations.contains("stylesheet"), let href = tree.value("href", of: node) else { return }
    add(reference: .styleSheet, href, node)
  }

  private mutating func checkLink(_ node: Int, _ findings: inout FindingList) {
    if tree.hasAncestor(node, where: { tree.isElement($0, "a", .xhtml) }) {
      add(.nestedLink, node, "there is a link inside a link", &findings)
    }
    guard let href = tree.value("href", of: node) else { return }
    if href.xmlWords.isEmpty {
      return add(.linkEmpty, node, "the link leads nowhere", &findings)
    }
    addLink(href, node)
  }

  private mutating func addLink(_ href: String?, _ node: Int) {
    guard let href else { return }
    add(reference: .link, href, node)
    let isTyped = tree.words("type", .ops, of: node).contains("noteref")
    let hasRole = tree.words("role", of: node).contains("doc-noteref")
    facts.references[facts.references.count - 1].isNoteReference = isTyped || hasRole
  }

  private mutating func addResource(
    _ attribute: String, _ namespace: XMLNamespace = .none, of node: Int
  ) {
    guard let written = tree.value(attribute, namespace, of: node) else { return }
    add(reference: .resource, written, node)
  }

  private mutating func add(
    reference use: DocumentFacts.Reference.Use, _ written: String, _ node: Int
  ) {
    let address = ContainerAddress(written, in: file)
    if case .remote(let scheme) = address, use != .link, scheme != "data" {
      facts.hasRemoteResources = true
    }
    facts.references.append(
      DocumentFacts.Reference(
        use: use, address: address, written: written, place: tree.nodes[node].place))
  }

  // MARK: Notes

  private mutating func noteNote(_ node: Int, _ types: [String], _ roles: [String]) {
    guard let id = tree.value("id", of: node) else { return }
    let isTyped = types.contains { ["footnote", "endnote", "rearnote"].contains($0) }
    let isRoled = roles.contains { ["doc-footnote", "doc-endnote"].contains($0) }
    guard isTyped || isRoled else { return }
    let isInList = tree.hasAncestor(node) { ancestor in
      tree.words("role", of: ancestor).contains("doc-endnotes")
    }
    let hasBackLink = tree.descendants(of: node, named: "a", .xhtml).contains { link in
      tree.words("role", of: link).contains("doc-backlink")
    }
    facts.notes[id] = (isTyped && (isRoled || isInList), hasBackLink)
  }
}
