/// The rules of a style sheet: what EPUB forbids (EPUB 3.3 §6.3.1.2), and what engines that are still read with stumble over.
struct StyleRules {
  let file: String

  /// Returns the addresses that the style sheet names, and adds what is wrong with it.
  ///
  /// - Complexity: O(n) in the bytes.
  func check(
    _ bytes: [UInt8], _ findings: inout FindingList
  ) -> [(address: ContainerAddress, place: TextPlace)] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      findings.add(.styleEncoding, file, nil, "the style sheet is not in UTF-8")
      return []
    }
    var addresses: [(ContainerAddress, TextPlace)] = []
    for (part, place) in StyleSheetScanner(bytes).parts {
      switch part {
      case .broken(let why): findings.add(.styleSyntax, file, place, why)
      case .selector(let words): check(selector: words, place, &findings)
      case .atRule(let name, let words): check(atRule: name, words, place, &findings)
      case .declaration(let property, let value):
        check(property, value, place, &findings)
        addresses += Self.addresses(in: value).map { (ContainerAddress($0, in: file), place) }
      }
    }
    return addresses
  }

  /// Checks the value of a `style` attribute.
  func check(declarations: String, at place: TextPlace, _ findings: inout FindingList) {
    for (part, _) in StyleSheetScanner(Array(declarations.utf8), isBlock: true).parts {
      switch part {
      case .declaration(let property, let value): check(property, value, place, &findings)
      case .broken(let why): findings.add(.styleSyntax, file, place, why)
      case .selector(let words), .atRule(_, let words):
        findings.add(.styleSyntax, file, place, "“\(words)” is no declaration")
      }
    }
  }

  /// Checks the style sheet in a `style` element.
  func check(element node: Int, of tree: XMLTree, _ findings: inout FindingList) {
    var inside = FindingList()
    _ = check(Array(tree.text(of: node).utf8), &inside)
    for finding in inside.findings {
      guard let rule = BookRule(rawValue: finding.code) else { continue }
      findings.add(rule, file, tree.nodes[node].place, finding.message)
    }
  }

  private func check(selector: String, _ place: TextPlace, _ findings: inout FindingList) {
    for name in [":is(", ":where(", ":has(", ":not("] where selector.contains(name) {
      findings.add(.styleValue, file, place, "older engines do not know \(name)…)")
    }
  }

  private func check(
    atRule name: String, _ words: String, _ place: TextPlace, _ findings: inout FindingList
  ) {
    switch name {
    case "import":
      findings.add(.styleRemote, file, place, "@import brings in another style sheet")
    case "charset", "font-face", "media", "namespace", "page": break
    default: findings.add(.styleRule, file, place, "older engines do not know @\(name)")
    }
  }

  private func check(
    _ property: String, _ value: String, _ place: TextPlace, _ findings: inout FindingList
  ) {
    if property == "direction" || property == "unicode-bidi" {
      return findings.add(
        .styleDirection, file, place, "\(property) belongs to the text, as its dir attribute")
    }
    if !StyleProperties.isKnown(property) {
      findings.add(.styleProperty, file, place, "older engines do not know \(property)")
    }
    let lowercased = value.lowercased()
    if lowercased.contains("url()") {
      findings.add(.styleSyntax, file, place, "url() has no address")
    }
    for function in ["calc(", "min(", "max(", "clamp(", "var(", "env("]
    where lowercased.contains(function) {
      findings.add(.styleValue, file, place, "some engines refuse the book for \(function)…)")
    }
    if property == "position", ["fixed", "absolute"].contains(lowercased) {
      findings.add(.styleValue, file, place, "\(lowercased) positions have no page to stand on")
    }
    if property == "display", ["flex", "grid", "inline-flex", "inline-grid"].contains(lowercased) {
      findings.add(.styleValue, file, place, "older engines do not know display: \(lowercased)")
    }
  }

  /// What stands in `url(…)`.
  private static func addresses(in value: String) -> [String] {
    var addresses: [String] = []
    var rest = value.utf8[...]
    while let start = rest.firstRange(of: "url(") {
      rest = rest[start...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ")")) else { break }
      let quotes: Set<UInt8> = [0x22, 0x27, 0x20]
      let inside = rest[..<end].drop { quotes.contains($0) }
      let length = inside.count - inside.reversed().prefix { quotes.contains($0) }.count
      addresses.append(String(decoding: inside.prefix(length), as: UTF8.self))
      rest = rest[end...]
    }
    return addresses
  }
}

extension Substring.UTF8View {
  /// Where the text begins that stands behind `words`, in any case of letters; nil when they are not there.
  fileprivate func firstRange(of words: StaticString) -> Index? {
    let pattern = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    var place = startIndex
    while place < endIndex {
      let front = self[place...].prefix(pattern.count)
      if front.count == pattern.count,
        zip(front, pattern).allSatisfy({ (0x41...0x5a).contains($0) ? $0 | 0x20 == $1 : $0 == $1 })
      {
        return front.endIndex
      }
      place = index(after: place)
    }
    return nil
  }
}
