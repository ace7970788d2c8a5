/// Where a content document leads, and what is drawn and noted in it.
extension ContentRules {
  mutating func checkDrawing(_ node: Int, _ findings: inout FindingList) {
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

  mutating func checkHeadLink(_ node: Int) {
    let relations = tree.words("rel", of: node).map { $0.lowercased() }
    guard relations.contains("stylesheet"), let href = tree.value("href", of: node) else { return }
    add(reference: .styleSheet, href, node)
  }

  mutating func checkLink(_ node: Int, _ findings: inout FindingList) {
    if tree.hasAncestor(node, where: { tree.isElement($0, "a", .xhtml) }) {
      add(.nestedLink, node, "there is a link inside a link", &findings)
    }
    guard let href = tree.value("href", of: node) else { return }
    if href.xmlWords.isEmpty {
      return add(.linkEmpty, node, "the link leads nowhere", &findings)
    }
    addLink(href, node)
  }

  mutating func addLink(_ href: String?, _ node: Int) {
    guard let href else { return }
    add(reference: .link, href, node)
    let isTyped = tree.words("type", .ops, of: node).contains("noteref")
    let hasRole = tree.words("role", of: node).contains("doc-noteref")
    facts.references[facts.references.count - 1].isNoteReference = isTyped || hasRole
  }

  mutating func addResource(
    _ attribute: String, _ namespace: XMLNamespace = .none, of node: Int
  ) {
    guard let written = tree.value(attribute, namespace, of: node) else { return }
    add(reference: .resource, written, node)
  }

  mutating func add(
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

  mutating func noteNote(_ node: Int, _ types: [String], _ roles: [String]) {
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
