/// The rules about the words of the package document: elements, attributes, properties and their prefixes (EPUB 3.3 §5).
struct VocabularyRules {
  let package: PackageModel

  /// - Complexity: O(n) in the nodes.
  func check(_ findings: inout FindingList) {
    let tree = package.tree
    for node in tree.elements {
      switch tree.nodes[node].namespace {
      case .package:
        if let fault = Grammar.package.fault(of: node, in: tree) {
          add(.packageStructure, node, fault, &findings)
        }
      case .dublinCore:
        let name = tree.nodes[node].name
        if !Grammar.dublinCore.contains(name) {
          add(.packageStructure, node, "there is no element <dc:\(name)>", &findings)
        }
      default: break
      }
    }
    checkOrder(&findings)
    checkProperties(&findings)
    checkGuide(&findings)
  }

  private func add(
    _ rule: BookRule, _ node: Int, _ message: String, _ findings: inout FindingList
  ) {
    findings.add(rule, package.file, package.tree.nodes[node].place, message)
  }

  /// Metadata, manifest and spine come once each, in this order.
  private func checkOrder(_ findings: inout FindingList) {
    let tree = package.tree
    let order = ["metadata", "manifest", "spine", "guide", "bindings", "collection"]
    var last = -1
    for node in tree.children(of: 0) {
      guard let place = order.firstIndex(of: tree.nodes[node].name) else { continue }
      if place < last || place == last && place < 4 {
        add(.packageStructure, node, "<\(order[place])> does not belong here", &findings)
      }
      last = Swift.max(last, place)
    }
  }

  // MARK: Properties

  private func checkProperties(_ findings: inout FindingList) {
    let tree = package.tree
    let vocabulary = MetadataVocabulary(declaration: tree.value("prefix", of: 0))
    if let fault = vocabulary.declarationFault { add(.metadataProperty, 0, fault, &findings) }
    let names = Dictionary(
      tree.elements.compactMap { node in tree.value("id", of: node).map { ($0, node) } },
      uniquingKeysWith: { first, _ in first })
    for node in tree.elements where tree.nodes[node].namespace == .package {
      switch tree.nodes[node].name {
      case "meta": checkMeta(node, vocabulary, names, &findings)
      case "link": check(node, "rel", MetadataVocabulary.link, vocabulary, &findings)
      case "itemref": check(node, "properties", MetadataVocabulary.spine, vocabulary, &findings)
      default: break
      }
    }
  }

  private func check(
    _ node: Int, _ attribute: String, _ plain: Set<String>, _ vocabulary: MetadataVocabulary,
    _ findings: inout FindingList
  ) {
    for property in package.tree.words(attribute, of: node) {
      if let fault = vocabulary.fault(of: property, plain: plain) {
        add(.metadataProperty, node, fault, &findings)
      }
    }
  }

  private func checkMeta(
    _ node: Int, _ vocabulary: MetadataVocabulary, _ names: [String: Int],
    _ findings: inout FindingList
  ) {
    let tree = package.tree
    check(node, "property", MetadataVocabulary.meta, vocabulary, &findings)
    check(node, "scheme", [], vocabulary, &findings)
    guard let property = tree.value("property", of: node)?.xmlWords.first else { return }
    if let fault = MetadataVocabulary.fault(of: property, value: tree.text(of: node)) {
      add(.metadataProperty, node, fault, &findings)
    }
    guard let wanted = MetadataVocabulary.refinable(by: property) else { return }
    let target = tree.value("refines", of: node).flatMap { names[String($0.dropFirst())] }
    if target.map({ !wanted.contains(tree.nodes[$0].name) }) ?? true {
      add(
        .refinement, node,
        "\(property) says more of \(wanted.sorted().joined(separator: ", ")) only",
        &findings)
    }
  }

  /// The places that EPUB 2 calls by their kind lead to documents of the book.
  private func checkGuide(_ findings: inout FindingList) {
    let tree = package.tree
    for node in tree.descendants(of: 0, named: "reference", .package) {
      guard let href = tree.value("href", of: node) else { continue }
      guard case .file(let name, _) = ContainerAddress(href, in: package.file),
        package.item(ofFile: name) != nil
      else {
        add(.linkBroken, node, "\(href) is not in the manifest", &findings)
        continue
      }
    }
  }
}
