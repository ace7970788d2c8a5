internal import HTMLRendering

/// The rules of one content document (EPUB 3.3 §6.1), and what others need to know of it.
struct ContentRules {
  let tree: XMLTree
  let file: String
  var facts: DocumentFacts
  private var lastLevel = 0
  /// The ids that states of ARIA lead to, with the elements that have them.
  private var ariaReferences: [(id: String, node: Int)] = []

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
      checkForeignNames(node, &findings)
      switch tree.nodes[node].namespace {
      case .xhtml: checkElement(node, &findings)
      case .mathML: checkFormula(node, &findings)
      case .svg: checkDrawing(node, &findings)
      default: break
      }
    }
    for (id, node) in ariaReferences where !facts.ids.contains(id) {
      add(.aria, node, "an element with the id “\(id)” is not in the document", &findings)
    }
  }

  /// Elements and attributes of vocabularies that EPUB does not have (EPUB 3.3 §6.1.2).
  private func checkForeignNames(_ node: Int, _ findings: inout FindingList) {
    let isForeign = [.other, .none, .ops].contains(tree.nodes[node].namespace)
    if isForeign, !isInAnnotation(node) {
      add(.contentModel, node, "<\(tree.nodes[node].name)> is no element of HTML", &findings)
    }
    let attributes = tree.attributes[tree.nodes[node].attributes]
    if tree.nodes[node].namespace == .xhtml, attributes.contains(where: { $0.namespace == .other })
    {
      add(.contentModel, node, "there is an attribute of a foreign vocabulary", &findings)
    }
  }

  private func isInAnnotation(_ node: Int) -> Bool {
    tree.hasAncestor(node) { ancestor in
      tree.isElement(ancestor, "annotation-xml", .mathML)
        || tree.nodes[ancestor].namespace == .svg
    }
  }

  func add(
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
    guard let style = tree.value("style", of: node) else { return }
    if tree.nodes[node].namespace != .svg {
      add(.inlineStyle, node, "the style stands in the text", &findings)
    }
    StyleRules(file: file).check(declarations: style, at: tree.nodes[node].place, &findings)
  }

  // MARK: Elements

  private mutating func checkElement(_ node: Int, _ findings: inout FindingList) {
    let name = tree.nodes[node].name
    if let fault = ContentModel(tree: tree).fault(of: node) {
      add(.contentModel, node, fault, &findings)
    }
    if !Self.obsolete.contains(name), let fault = HTMLVocabulary.fault(of: node, in: tree) {
      add(.contentModel, node, fault, &findings)
    }
    checkRoles(node, &findings)
    checkBehaviour(node, name, &findings)
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": checkHeading(node, &findings)
    case "a": checkLink(node, &findings)
    case "img": checkImage(node, &findings)
    case "table": checkTable(node, &findings)
    case "ruby": facts.hasRuby = true
    case "link": checkHeadLink(node)
    case "style": StyleRules(file: file).check(element: node, of: tree, &findings)
    case "audio", "video", "source", "track", "iframe", "embed": addResource("src", of: node)
    case "object": addResource("data", of: node)
    default: break
    }
    let types = tree.words("type", .ops, of: node)
    let roles = tree.words("role", of: node)
    if types.contains("pagebreak") || roles.contains("doc-pagebreak") { facts.pageBreakCount += 1 }
    noteNote(node, types, roles)
  }

  private mutating func checkRoles(_ node: Int, _ findings: inout FindingList) {
    if let fault = AriaVocabulary.fault(of: node, in: tree) { add(.aria, node, fault, &findings) }
    ariaReferences += AriaVocabulary.references(of: node, in: tree).map { ($0, node) }
    for type in tree.words("type", .ops, of: node) {
      let vocabulary = MetadataVocabulary(declaration: tree.value("prefix", .ops, of: 0))
      guard type.contains(":"), !type.hasPrefix("msv:"), !type.hasPrefix("prism:"),
        let fault = vocabulary.fault(of: type, plain: [])
      else { continue }
      add(.contentModel, node, fault, &findings)
    }
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

  private mutating func checkFormula(_ node: Int, _ findings: inout FindingList) {
    let name = tree.nodes[node].name
    if name == "math" { checkMath(node, &findings) }
    let isInAnnotation = tree.hasAncestor(node) { tree.isElement($0, "annotation-xml", .mathML) }
    guard !isInAnnotation else { return }
    if let fault = Grammar.math.fault(of: node, in: tree) {
      add(.mathContent, node, fault, &findings)
    } else if let count = Grammar.mathParts[name], tree.children(of: node).count != count {
      add(.mathContent, node, "<\(name)> takes \(count) parts", &findings)
    } else if name != "mtext",
      let child = tree.children(of: node).first(where: { child in
        ![.mathML, .svg].contains(tree.nodes[child].namespace)
      }), name != "annotation-xml"
    {
      add(.mathContent, child, "<\(name)> holds formulas only", &findings)
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
}
