/// The rules of `META-INF` (EPUB 3.3 §4.2.6): where the package document is.
struct ContainerRules {
  private static let path = "META-INF/container.xml"
  private static let packageType = "application/oebps-package+xml"

  /// Returns the name of the package document; nil, with a finding, when there is none.
  func packageName(in files: inout BookFiles, _ findings: inout FindingList) -> String? {
    if files.contains("META-INF/encryption.xml") {
      findings.add(
        .containerEncryption, "META-INF/encryption.xml", nil,
        "some files are encrypted or obfuscated; they are not looked at")
    }
    guard files.contains(Self.path) else {
      findings.add(.containerMissing, "", nil, "there is no \(Self.path)")
      return nil
    }
    guard let tree = files.tree(of: Self.path, &findings) else { return nil }
    guard tree.isElement(0, "container", .container) else {
      findings.add(
        .containerStructure, Self.path, tree.nodes[0].place,
        "the root is not container in its namespace")
      return nil
    }
    if tree.value("version", of: 0) != "1.0" {
      findings.add(.containerStructure, Self.path, tree.nodes[0].place, "the version is not 1.0")
    }
    return packageName(from: tree, files, &findings)
  }

  private func packageName(
    from tree: XMLTree, _ files: BookFiles, _ findings: inout FindingList
  ) -> String? {
    var found: String?
    for node in tree.descendants(of: 0, named: "rootfile", .container) {
      let place = tree.nodes[node].place
      let path = tree.value("full-path", of: node) ?? ""
      if tree.value("media-type", of: node) != Self.packageType {
        findings.add(
          .containerRootfile, Self.path, place, "the media type is not \(Self.packageType)")
      }
      if path.isEmpty {
        findings.add(.containerRootfile, Self.path, place, "full-path is missing")
      } else if !files.contains(path) {
        findings.add(.containerRootfile, Self.path, place, "there is no file \(path)")
      } else if found == nil {
        found = path
      }
    }
    if found == nil, findings.count(of: .containerRootfile) == 0 {
      findings.add(.containerRootfile, Self.path, nil, "no package document is named")
    }
    return found
  }
}
