internal import ZipArchiving

/// One check of one book, from the archive to the links between its files.
struct CheckRun {
  var findings = FindingList()
  private var files: BookFiles
  private var documents: [String: DocumentFacts] = [:]
  /// Documents that could not be read.
  private var unread: Set<String> = []
  private var navigation: NavigationRules?
  private var ncx: NCXRules?

  /// The bytes of a content document that old engines take.
  private static let maximumDocumentSize = 260_000

  init(_ archive: ZipReader) { files = BookFiles(archive) }

  mutating func check(_ archive: ZipReader) {
    ArchiveRules(archive: archive).check(&findings)
    guard let name = ContainerRules().packageName(in: &files, &findings),
      let tree = files.tree(of: name, &findings)
    else { return }
    let package = PackageModel(tree, file: name)
    PackageRules(package: package).check(&findings)
    VocabularyRules(package: package).check(&findings)
    let manifest = ManifestRules(package: package)
    manifest.check(files, &findings)
    SpineRules(package: package).check(&findings)
    checkItems(of: package, manifest)
    checkLists(of: package)
    AccessibilityRules(
      package: package,
      documents: package.items.compactMap { $0.file.flatMap { documents[$0] } },
      isComplete: unread.isEmpty
    ).check(&findings)
  }

  // MARK: File by file

  private mutating func checkItems(of package: PackageModel, _ manifest: ManifestRules) {
    var seen: Set<String> = []
    for item in package.items {
      guard let name = item.file, files.contains(name), seen.insert(name).inserted else { continue }
      switch item.mediaType {
      case "application/xhtml+xml": checkDocument(item, name)
      case "application/x-dtbncx+xml": checkNCX(name, package)
      case "text/css": checkStyleSheet(name, package)
      case let type where type.hasPrefix("image/"):
        if let bytes = files.bytes(of: name, &findings) { manifest.check(item, bytes, &findings) }
        if type == "image/svg+xml" { _ = files.tree(of: name, &findings) }
      default: _ = files.bytes(of: name, &findings)
      }
      checkProperties(of: item, package)
    }
  }

  private mutating func checkDocument(_ item: PackageModel.Item, _ name: String) {
    guard let tree = files.tree(of: name, &findings) else {
      unread.insert(name)
      return
    }
    var rules = ContentRules(tree, file: name)
    rules.check(&findings)
    documents[name] = rules.facts
    if item.properties.contains("nav"), navigation == nil {
      var rules = NavigationRules(tree, file: name)
      rules.check(&findings)
      navigation = rules
    } else if files.size(of: name) > Self.maximumDocumentSize {
      findings.add(
        .documentSize, name, nil,
        "\(files.size(of: name)) bytes in one document are slow or fail in older engines")
    }
  }

  private mutating func checkNCX(_ name: String, _ package: PackageModel) {
    guard let tree = files.tree(of: name, &findings) else { return }
    var rules = NCXRules(tree, file: name)
    rules.check(identifier: package.identifier, &findings)
    ncx = ncx ?? rules
  }

  private mutating func checkStyleSheet(_ name: String, _ package: PackageModel) {
    guard let bytes = files.bytes(of: name, &findings) else { return }
    for (address, place) in StyleRules(file: name).check(bytes, &findings) {
      switch address {
      case .remote(let scheme):
        if scheme != "data" {
          findings.add(.styleRemote, name, place, "the style sheet needs something from outside")
        }
      case .invalid(let why):
        findings.add(.styleResource, name, place, "an address is no place in the book: \(why)")
      case .file(let target, _):
        if package.item(ofFile: target) == nil || !files.contains(target) {
          findings.add(.styleResource, name, place, "there is no file \(target) in the manifest")
        }
      }
    }
  }

  /// Whether the properties of an item say what is in it (EPUB 3.3 §5.6.2.1).
  private mutating func checkProperties(of item: PackageModel.Item, _ package: PackageModel) {
    guard let name = item.file, let facts = documents[name] else { return }
    let content = [
      ("mathml", facts.hasMathML), ("svg", facts.hasSVG), ("scripted", facts.hasScript),
      ("remote-resources", facts.hasRemoteResources),
    ]
    for (property, isThere) in content where isThere != item.properties.contains(property) {
      if isThere {
        findings.add(
          .propertyMissing, package.file, item.place, "\(name) needs the property \(property)")
      } else {
        findings.add(
          .propertySurplus, package.file, item.place, "\(name) has the property \(property) in vain"
        )
      }
    }
  }

  // MARK: Between files

  private mutating func checkLists(of package: PackageModel) {
    let links = LinkRules(package: package, files: files, documents: documents, unread: unread)
    links.check(&findings)
    let navItems = package.items.filter { $0.properties.contains("nav") }
    if navItems.count != 1 {
      findings.add(
        .navigationMissing, package.file, nil,
        "there are \(navItems.count) navigation documents, not one")
    }
    if let navigation {
      links.check(navigation.entries, of: navigation.file, .navigationTarget, &findings)
      links.checkOrder(of: navigation.contents, in: navigation.file, &findings)
      let breaks = documents.values.reduce(0) { $0 + $1.pageBreakCount }
      if breaks > 0, navigation.pages.isEmpty {
        findings.add(
          .navigationPages, navigation.file, nil, "\(breaks) page breaks are in no page list")
      }
    }
    guard let ncx else { return }
    links.check(ncx.contents + ncx.pages, of: ncx.file, .ncxTarget, &findings)
    if let navigation, ncx.contents.map(\.label) != navigation.contents.map(\.label) {
      findings.add(
        .ncxDiffers, ncx.file, nil,
        "the entries are not those of the contents list in \(navigation.file)")
    }
  }
}
