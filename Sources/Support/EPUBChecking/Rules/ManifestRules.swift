internal import ImageInspecting

/// The rules of the manifest (EPUB 3.3 §5.6): one line for each file, and each line true.
struct ManifestRules {
  let package: PackageModel

  /// Checks what needs no file to be opened.
  func check(_ files: BookFiles, _ findings: inout FindingList) {
    checkIDs(&findings)
    var seen: Set<String> = []
    for item in package.items {
      checkAttributes(of: item, &findings)
      guard let name = item.file else { continue }
      if name == package.file || name.hasPrefix("META-INF/") || name == "mimetype" {
        add(.itemAddress, item, "\(name) must not be in the manifest", &findings)
      } else if !files.contains(name) {
        add(.itemMissing, item, "there is no file \(name)", &findings)
      }
      if !seen.insert(name).inserted { add(.itemTwice, item, "\(name) is there twice", &findings) }
      checkProperties(of: item, &findings)
    }
    checkAddresses(&findings)
    checkFallbacks(&findings)
    for name in files.names where !seen.contains(name) && Self.mustBeDeclared(name, package.file) {
      findings.add(.undeclaredFile, name, nil, "the file is not in the manifest")
    }
    let covers = package.items.filter { $0.properties.contains("cover-image") }
    checkCover(covers, &findings)
  }

  /// Checks that the bytes of a file are what the manifest says.
  func check(
    _ item: PackageModel.Item, _ bytes: [UInt8], _ findings: inout FindingList
  ) {
    guard let name = item.file, item.mediaType.hasPrefix("image/") else { return }
    guard let image = ImageInformation(of: bytes) else {
      if ImageFormat.allCases.contains(where: { $0.mediaType == item.mediaType }) {
        findings.add(
          .imageFormat, name, nil, "the file is not the \(item.mediaType) it is said to be")
      }
      return
    }
    if image.format.mediaType != item.mediaType {
      add(
        .mediaType, item, "\(name) is \(image.format.mediaType), not \(item.mediaType)", &findings)
    }
    if let size = image.size, image.format != .svg, size.width * size.height > 5_600_000 {
      findings.add(
        .imagePixels, name, nil,
        "\(size.width) × \(size.height) pixels are more than some stores accept")
    }
    let ending = name.utf8.split(separator: UInt8(ascii: ".")).last.map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    let isUsual = ending == image.format.fileExtension || ending == image.format.rawValue
    if !isUsual {
      findings.add(
        .imageName, name, nil, "the name does not end like that of a \(image.format) file")
    }
  }

  private func add(
    _ rule: BookRule, _ item: PackageModel.Item, _ message: String, _ findings: inout FindingList
  ) {
    findings.add(rule, package.file, item.place, message)
  }

  private func checkIDs(_ findings: inout FindingList) {
    var ids: Set<String> = []
    for node in package.tree.elements {
      guard let id = package.tree.value("id", of: node) else { continue }
      if !ids.insert(id).inserted {
        findings.add(
          .duplicateID, package.file, package.tree.nodes[node].place,
          "the id “\(id)” is there twice")
      }
    }
  }

  private func checkAttributes(of item: PackageModel.Item, _ findings: inout FindingList) {
    if item.id.isEmpty { add(.itemAttributes, item, "the item has no id", &findings) }
    let parts = item.mediaType.utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.count != 2 || parts.contains(where: \.isEmpty) {
      add(.itemAttributes, item, "the item has no media type", &findings)
    }
  }

  private func checkAddresses(_ findings: inout FindingList) {
    guard let manifest = package.manifestNode else { return }
    let tree = package.tree
    for node in tree.children(of: manifest, named: "item", .package) {
      let place = tree.nodes[node].place
      guard let href = tree.value("href", of: node), !href.isEmpty else {
        findings.add(.itemAttributes, package.file, place, "the item has no href")
        continue
      }
      switch ContainerAddress(href, in: package.file) {
      case .file(_, let fragment):
        if fragment != nil {
          findings.add(.itemAddress, package.file, place, "\(href) has a fragment")
        }
      case .invalid(let why):
        findings.add(.itemAddress, package.file, place, "\(href) is no place in the book: \(why)")
      case .remote(let scheme):
        let isAllowed =
          ["http", "https"].contains(scheme)
          && ["audio/", "video/", "font/"].contains {
            (tree.value("media-type", of: node) ?? "").hasPrefix($0)
          }
        if !isAllowed {
          findings.add(.remoteItem, package.file, place, "\(href) is not in the book")
        }
      }
    }
  }

  private static let knownProperties: Set<String> = [
    "cover-image", "mathml", "nav", "remote-resources", "scripted", "svg", "switch",
  ]

  private func checkProperties(of item: PackageModel.Item, _ findings: inout FindingList) {
    for property in item.properties where !property.contains(":") {
      if !Self.knownProperties.contains(property) {
        add(.propertyUnknown, item, "there is no property “\(property)”", &findings)
      }
    }
    if item.properties.contains("nav"), item.mediaType != "application/xhtml+xml" {
      add(.propertySurplus, item, "only XHTML can be the navigation document", &findings)
    }
  }

  /// Foreign resources lead to a core media type in the end, and no chain goes round (EPUB 3.3 §3.5).
  private func checkFallbacks(_ findings: inout FindingList) {
    for item in package.items {
      guard let fallback = item.fallback else { continue }
      guard package.item(withID: fallback) != nil else {
        add(.itemFallback, item, "there is no item “\(fallback)” to fall back to", &findings)
        continue
      }
      // Half the steps for one runner: when both meet, the chain goes round.
      var slow = item
      var fast: PackageModel.Item? = item
      while let next = fast.flatMap(following), let afterNext = following(next) {
        slow = following(slow) ?? slow
        fast = afterNext
        if slow.id == afterNext.id {
          add(.itemFallback, item, "the fallbacks go round in a circle", &findings)
          break
        }
      }
    }
  }

  private func following(_ item: PackageModel.Item) -> PackageModel.Item? {
    item.fallback.flatMap { package.item(withID: $0) }
  }

  private func checkCover(_ covers: [PackageModel.Item], _ findings: inout FindingList) {
    guard let cover = covers.first else {
      return findings.add(.coverMissing, package.file, nil, "the book has no cover image")
    }
    for item in covers where !item.mediaType.hasPrefix("image/") {
      add(.coverImage, item, "the cover is no image", &findings)
    }
    if covers.count > 1 { add(.coverImage, covers[1], "there are several covers", &findings) }
    let tree = package.tree
    let legacy = package.metadataNode.map { metadata in
      tree.children(of: metadata, named: "meta", .package).contains { node in
        tree.value("name", of: node) == "cover" && tree.value("content", of: node) == cover.id
      }
    }
    if legacy != true {
      add(
        .coverLegacy, cover, "no <meta name=\"cover\"> tells older reading systems of the cover",
        &findings)
    }
  }

  private static func mustBeDeclared(_ name: String, _ package: String) -> Bool {
    name != "mimetype" && name != package && !name.hasPrefix("META-INF/")
  }
}
