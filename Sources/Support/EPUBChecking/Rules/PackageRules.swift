internal import HTMLRendering

/// The rules of the package document's metadata (EPUB 3.3 §5.4, §5.5).
struct PackageRules {
  let package: PackageModel

  func check(_ findings: inout FindingList) {
    let tree = package.tree
    guard tree.isElement(0, "package", .package) else {
      return add(.packageStructure, 0, "the root is not package in its namespace", &findings)
    }
    if tree.value("version", of: 0) != "3.0" {
      add(.packageVersion, 0, "the version is not 3.0", &findings)
    }
    if let tag = tree.value("lang", .xml, of: 0), !tag.isEmpty, !Language.isWellFormed(tag) {
      add(.languageTag, 0, "“\(tag)” is not a language tag", &findings)
    }
    let parts = [package.metadataNode, package.manifestNode, package.spineNode]
    for (name, node) in zip(["metadata", "manifest", "spine"], parts) where node == nil {
      add(.packageStructure, 0, "there is no \(name)", &findings)
    }
    guard let metadata = package.metadataNode else { return }
    checkIdentifiers(metadata, &findings)
    checkTexts(metadata, &findings)
    checkLanguages(metadata, &findings)
    checkDates(metadata, &findings)
    checkRefinements(metadata, &findings)
  }

  private func add(
    _ rule: BookRule, _ node: Int, _ message: String, _ findings: inout FindingList
  ) {
    findings.add(rule, package.file, package.tree.nodes[node].place, message)
  }

  private func checkIdentifiers(_ metadata: Int, _ findings: inout FindingList) {
    let tree = package.tree
    guard let unique = tree.value("unique-identifier", of: 0), !unique.isEmpty else {
      return add(.uniqueIdentifier, 0, "unique-identifier is missing", &findings)
    }
    let identifiers = tree.children(of: metadata, named: "identifier", .dublinCore)
    guard let node = identifiers.first(where: { tree.value("id", of: $0) == unique }) else {
      return add(
        .uniqueIdentifier, 0, "no dc:identifier has the id “\(unique)”", &findings)
    }
    if package.identifier.isEmpty {
      add(.uniqueIdentifier, node, "the unique identifier is empty", &findings)
    }
    for identifier in identifiers {
      let text = tree.text(of: identifier).lowercased()
      if text.hasPrefix("urn:uuid:"), !Self.isUUID(String(text.dropFirst(9))) {
        add(.identifierForm, identifier, "“\(text)” is not a UUID", &findings)
      }
    }
  }

  private func checkTexts(_ metadata: Int, _ findings: inout FindingList) {
    let tree = package.tree
    let children = tree.children(of: metadata).filter { tree.nodes[$0].namespace == .dublinCore }
    for node in children where tree.text(of: node).isEmpty && tree.nodes[node].name != "identifier"
    {
      add(.emptyMetadata, node, "dc:\(tree.nodes[node].name) is empty", &findings)
    }
    if !children.contains(where: { tree.nodes[$0].name == "title" }) {
      add(.titleMissing, metadata, "there is no dc:title", &findings)
    }
    let standIns: Set<String> = ["unknown", "anonymous", "none", "author"]
    for node in children where tree.nodes[node].name == "creator" {
      guard standIns.contains(tree.text(of: node).lowercased()) else { continue }
      add(.placeholderCreator, node, "“\(tree.text(of: node))” is no author's name", &findings)
    }
    for node in children where Self.hasMachinePath(tree.text(of: node)) {
      add(.machinePath, node, "the metadata tell a path on somebody's machine", &findings)
    }
  }

  private func checkLanguages(_ metadata: Int, _ findings: inout FindingList) {
    let tree = package.tree
    let nodes = tree.children(of: metadata, named: "language", .dublinCore)
    if nodes.isEmpty {
      add(.packageLanguage, metadata, "there is no dc:language", &findings)
    }
    for node in nodes where !tree.text(of: node).isEmpty {
      let tag = tree.text(of: node)
      if !Language.isWellFormed(tag) {
        add(.languageTag, node, "“\(tag)” is not a language tag", &findings)
      }
    }
    if let language = Language(package.language), language.isRightToLeft,
      let spine = package.spineNode, tree.value("page-progression-direction", of: spine) != "rtl"
    {
      add(.pageProgression, spine, "the pages of a right-to-left book turn to the right", &findings)
    }
  }

  private func checkDates(_ metadata: Int, _ findings: inout FindingList) {
    let tree = package.tree
    let modified = package.properties.filter { $0.name == "dcterms:modified" }
    if modified.count != 1 {
      add(
        .modified, metadata, "dcterms:modified is there \(modified.count) times, not once",
        &findings)
    }
    for property in modified where !Self.hasForm(property.value, "####-##-##T##:##:##Z") {
      findings.add(
        .modified, package.file, property.place,
        "“\(property.value)” is not of the form YYYY-MM-DDThh:mm:ssZ")
    }
    for node in tree.children(of: metadata, named: "date", .dublinCore) {
      let text = tree.text(of: node)
      let isDate = ["####", "####-##", "####-##-##"].contains { Self.hasForm(text, $0) }
      if !isDate, !Self.hasForm(String(text.prefix(11)), "####-##-##T"), !text.isEmpty {
        add(.dateForm, node, "“\(text)” is not a date of ISO 8601", &findings)
      }
    }
  }

  private func checkRefinements(_ metadata: Int, _ findings: inout FindingList) {
    let tree = package.tree
    let ids = Set(tree.elements.compactMap { tree.value("id", of: $0) })
    for node in tree.children(of: metadata, named: "meta", .package) {
      if let target = tree.value("refines", of: node), target.hasPrefix("#"),
        !ids.contains(String(target.dropFirst()))
      {
        add(.refinement, node, "there is nothing with the id “\(target.dropFirst())”", &findings)
      }
      let isOld = tree.value("name", of: node) != nil
      if !isOld, tree.value("property", of: node)?.xmlWords.count != 1 {
        add(.packageStructure, node, "meta has no property", &findings)
      } else if !isOld, tree.text(of: node).isEmpty {
        add(.emptyMetadata, node, "meta is empty", &findings)
      }
    }
  }

  /// Whether a text has a form in which `#` stands for a digit.
  static func hasForm(_ text: String, _ form: String) -> Bool {
    text.utf8.count == form.utf8.count
      && zip(text.utf8, form.utf8).allSatisfy { byte, sign in
        sign == UInt8(ascii: "#") ? (0x30...0x39).contains(byte) : byte == sign
      }
  }

  private static func isUUID(_ text: String) -> Bool {
    let digits = text.utf8.map { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) ? UInt8(ascii: "#") : byte
    }
    return digits == Array("########-####-####-####-############".utf8)
  }

  private static func hasMachinePath(_ text: String) -> Bool {
    ["file:///", "/home/", "/Users/", ":\\Users\\"].contains { text.contains($0) }
  }
}
