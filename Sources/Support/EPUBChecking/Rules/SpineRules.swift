/// The rules of the reading order (EPUB 3.3 §5.7).
struct SpineRules {
  let package: PackageModel

  func check(_ findings: inout FindingList) {
    guard let spine = package.spineNode else { return }
    if package.spine.isEmpty {
      findings.add(
        .spineEmpty, package.file, package.tree.nodes[spine].place, "the spine is empty")
    } else if !package.spine.contains(where: \.isLinear) {
      findings.add(
        .spineLinear, package.file, package.tree.nodes[spine].place,
        "no document of the spine is in the main reading order")
    }
    var seen: Set<String> = []
    for step in package.spine {
      if !seen.insert(step.id).inserted {
        findings.add(.spineTwice, package.file, step.place, "“\(step.id)” is there twice")
      }
      check(step, &findings)
    }
    checkNCX(spine, &findings)
  }

  private func check(_ step: PackageModel.Step, _ findings: inout FindingList) {
    guard let item = package.item(withID: step.id) else {
      return findings.add(
        .spineItem, package.file, step.place, "there is no item “\(step.id)” in the manifest")
    }
    if !leadsToContent(item) {
      findings.add(
        .spineMediaType, package.file, step.place,
        "\(item.mediaType) is neither XHTML nor SVG, and has no such fallback")
    }
  }

  private func leadsToContent(_ item: PackageModel.Item) -> Bool {
    var next: PackageModel.Item? = item
    for _ in 0...package.items.count {
      guard let item = next else { return false }
      if ["application/xhtml+xml", "image/svg+xml"].contains(item.mediaType) { return true }
      next = item.fallback.flatMap { package.item(withID: $0) }
    }
    return false
  }

  /// EPUB 2 reading systems find their contents list by this attribute only (OPF 2.0.1 §2.4).
  private func checkNCX(_ spine: Int, _ findings: inout FindingList) {
    let place = package.tree.nodes[spine].place
    let type = "application/x-dtbncx+xml"
    if let id = package.tree.value("toc", of: spine) {
      if package.item(withID: id)?.mediaType != type {
        findings.add(.ncxStructure, package.file, place, "toc=\"\(id)\" is no NCX")
      }
    } else {
      findings.add(
        .spineNCX, package.file, place, "there is no NCX for reading systems of EPUB 2")
    }
  }
}
