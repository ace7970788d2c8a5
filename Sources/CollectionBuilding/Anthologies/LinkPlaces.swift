internal import DocumentAST
internal import HTMLRendering

/// The places in an anthology that links from other members may lead to.
///
/// A member is linked to before its text is known; so links to headings get an address that follows from what they say, and are
/// set right at the end.
struct LinkPlaces {
  private var identifiers: Set<String> = []
  /// Identifiers by what links call their headings.
  private var aliases: [String: String] = [:]
  /// The addresses given out that may not be identifiers.
  private var asked: [String: Int] = [:]

  /// Notes an identifier of the book.
  mutating func add(id: String) { identifiers.insert(id) }

  /// Notes the identifier of a heading, and what links may call it.
  mutating func add(id: String, member: Int, words: String) {
    identifiers.insert(id)
    let prefix = MemberNames.identifier(ofMember: member) + "-"
    for name in [siteFragment(of: words), TagKey(words).text] where aliases[prefix + name] == nil {
      aliases[prefix + name] = id
    }
  }

  /// The address of a member, or of a place in it.
  mutating func address(member: Int, fragment: String?) -> String {
    let id = MemberNames.identifier(ofMember: member)
    guard let fragment else { return "#" + id }
    asked["\(id)-\(fragment)"] = member
    return "#\(id)-\(fragment)"
  }

  /// Returns the book with the links between members leading to what they say, or to the beginning of the member.
  ///
  /// - Complexity: O(n) in the nodes and text, when there are such links; else O(1).
  func resolvingLinks(in document: Document) -> Document {
    var corrections: [String: String] = [:]
    for (name, member) in asked where !identifiers.contains(name) {
      let part = MemberNames.identifier(ofMember: member)
      let folded = "\(part)-\(TagKey(String(name.dropFirst(part.count + 1))).text)"
      corrections["#" + name] = "#" + (aliases[name] ?? aliases[folded] ?? part)
    }
    guard !corrections.isEmpty else { return document }
    var changed = document
    changed.blocks = document.blocks.adjusting { item in
      guard case .inline(.link(let link)) = item,
        let address = corrections[link.destination.description]
      else { return nil }
      return NodeAdjustment(address: address)
    }
    return changed
  }
}
