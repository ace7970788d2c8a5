/// The rules that concern several files: where links, pictures and entries of contents lists lead.
struct LinkRules {
  let package: PackageModel
  let files: BookFiles
  /// What is known of each content document, by file.
  let documents: [String: DocumentFacts]
  /// The content documents that could not be read: what they have is not known.
  let unread: Set<String>

  func check(_ findings: inout FindingList) {
    var cited: Set<ContainerAddress> = []
    for name in package.items.compactMap(\.file) {
      for reference in documents[name]?.references ?? [] {
        check(reference, from: name, &findings)
        if reference.isNoteReference { cited.insert(reference.address) }
      }
    }
    for name in package.items.compactMap(\.file) {
      if let facts = documents[name] { checkNotes(facts, cited, &findings) }
    }
    checkReachable(&findings)
  }

  /// Checks where the entries of a contents list lead.
  func check(
    _ entries: [ContentsEntry], of file: String, _ rule: BookRule, _ findings: inout FindingList
  ) {
    for entry in entries {
      switch entry.address {
      case .remote:
        findings.add(rule, file, entry.place, "the entry leads out of the book")
      case .invalid(let why):
        findings.add(rule, file, entry.place, "the entry leads nowhere: \(why)")
      case .file(let name, let fragment):
        if !files.contains(name) {
          findings.add(rule, file, entry.place, "there is no file \(name)")
        } else if !package.spineFileSet.contains(name) {
          findings.add(rule, file, entry.place, "\(name) is not in the reading order")
        } else if isMissing(fragment, in: name) {
          findings.add(rule, file, entry.place, "\(name) has no id “\(fragment ?? "")”")
        }
      }
    }
  }

  /// Checks that a contents list follows the reading order (EPUB 3.3 §7.4.2).
  func checkOrder(
    of entries: [ContentsEntry], in file: String, _ findings: inout FindingList
  ) {
    let places = Dictionary(
      package.spineFiles.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var last = 0
    for entry in entries {
      guard case .file(let name, _) = entry.address, let place = places[name] else { continue }
      if place < last {
        findings.add(
          .navigationOrder, file, entry.place, "“\(entry.label)” comes before what stands above it")
      }
      last = Swift.max(last, place)
    }
  }

  private func isMissing(_ fragment: String?, in name: String) -> Bool {
    guard let fragment, !fragment.isEmpty, !unread.contains(name), let facts = documents[name]
    else { return false }
    // Parts of drawings and media fragments are no ids.
    guard !fragment.hasPrefix("epubcfi("), !fragment.contains("=") else { return false }
    return !facts.ids.contains(fragment)
  }

  private func check(
    _ reference: DocumentFacts.Reference, from file: String, _ findings: inout FindingList
  ) {
    switch (reference.address, reference.use) {
    case (.invalid(let why), _):
      findings.add(
        .linkBroken, file, reference.place, "\(reference.written) is no place in the book: \(why)")
    case (.remote(let scheme), .link):
      if ["file", "javascript", "data", "vbscript"].contains(scheme) {
        findings.add(
          .linkScheme, file, reference.place, "no reading system follows a \(scheme): address")
      } else if !Self.hasGoodHost(reference.written, scheme) {
        findings.add(
          .linkBroken, file, reference.place, "\(reference.written) is no address on the web")
      }
    case (.remote(let scheme), _):
      if scheme != "data" {
        findings.add(
          .remoteResource, file, reference.place, "\(reference.written) is not in the book")
      }
    case (.file(let name, let fragment), .link):
      checkLink(reference, to: name, fragment, from: file, &findings)
    case (.file(let name, _), .resource), (.file(let name, _), .styleSheet):
      checkResource(reference, name, from: file, &findings)
    }
  }

  private func checkLink(
    _ reference: DocumentFacts.Reference, to name: String, _ fragment: String?, from file: String,
    _ findings: inout FindingList
  ) {
    guard files.contains(name) else {
      return findings.add(.linkBroken, file, reference.place, "there is no file \(name)")
    }
    if let item = package.item(ofFile: name), !package.isContentDocument(name),
      item.mediaType != "image/svg+xml", item.fallback == nil
    {
      findings.add(
        .linkTarget, file, reference.place,
        "the link leads to \(item.mediaType), not to a document of the book")
    } else if name == package.file {
      findings.add(
        .linkTarget, file, reference.place, "the link leads to the package document")
    }
    if package.isContentDocument(name), !package.spineFileSet.contains(name) {
      findings.add(
        .spineMissingDocument, file, reference.place, "\(name) is linked but not in the spine")
    }
    if isMissing(fragment, in: name) {
      findings.add(
        .fragmentBroken, file, reference.place, "\(name) has no id “\(fragment ?? "")”")
    } else if reference.isNoteReference, let fragment, let facts = documents[name],
      facts.notes[fragment] == nil
    {
      findings.add(
        .noteRoles, file, reference.place, "“\(fragment)” is cited as a note and is none")
    }
  }

  /// Whether what stands between `//` and the path of a web address can be the name of a machine.
  private static func hasGoodHost(_ written: String, _ scheme: String) -> Bool {
    guard scheme == "http" || scheme == "https" else { return true }
    let rest = written.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst()
    guard rest.starts(with: "//".utf8) else { return false }
    let host = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    return !host.isEmpty && !host.contains { " <>\\^`{|}\"\t\n".utf8.contains($0) }
  }

  private func checkResource(
    _ reference: DocumentFacts.Reference, _ name: String, from file: String,
    _ findings: inout FindingList
  ) {
    if !files.contains(name) {
      findings.add(.resourceMissing, file, reference.place, "there is no file \(name)")
    } else if package.item(ofFile: name) == nil {
      findings.add(.resourceMissing, file, reference.place, "\(name) is not in the manifest")
    } else if let item = package.item(ofFile: name), reference.use == .resource,
      item.mediaType.hasPrefix("image/"), !Self.coreImages.contains(item.mediaType),
      item.fallback == nil
    {
      findings.add(
        .itemFallback, file, reference.place, "\(item.mediaType) needs a fallback to be shown")
    }
  }

  /// EPUB 3.3 §3.2.
  private static let coreImages: Set<String> = [
    "image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp",
  ]

  private func checkNotes(
    _ facts: DocumentFacts, _ cited: Set<ContainerAddress>, _ findings: inout FindingList
  ) {
    for (id, note) in facts.notes.sorted(by: { $0.key < $1.key })
    where cited.contains(.file(facts.file, fragment: id)) {
      if !note.hasRole {
        findings.add(.noteRoles, facts.file, nil, "the note “\(id)” lacks its epub:type or role")
      }
      if !note.hasBackLink {
        findings.add(.noteBackLink, facts.file, nil, "the note “\(id)” has no link back")
      }
    }
  }

  /// What is not in the main reading order must be linked from somewhere (EPUB 3.3 §5.7.2).
  private func checkReachable(_ findings: inout FindingList) {
    var linked: Set<String> = []
    for facts in documents.values {
      for reference in facts.references where reference.use == .link {
        if case .file(let name, _) = reference.address { linked.insert(name) }
      }
    }
    for step in package.spine where !step.isLinear {
      guard let file = package.item(withID: step.id)?.file, !linked.contains(file) else { continue }
      findings.add(
        .spineReachable, package.file, step.place, "nothing leads to \(file), which is not linear")
    }
  }
}
