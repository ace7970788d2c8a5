internal import DocumentAST
internal import HTMLRendering

/// Finds the member of an anthology that a link in another member leads to.
struct MemberTargets {
  private var numberOfPath: [String: Int] = [:]
  private var numberOfPage: [TagKey: Int] = [:]

  /// Where a link leads.
  enum Target: Equatable {
    /// To a member, by number from 1, and a place in it.
    case member(Int, fragment: String?)
    /// To a file that is not in the book.
    case outside
    /// To an address on its own.
    case address
  }

  /// - Complexity: O(n log n) in the members.
  init(_ members: [CatalogueEntry]) {
    for (place, member) in members.enumerated() {
      let path = member.source
      numberOfPath[path] = place + 1
      let stem = Self.withoutExtension(path)
      // A link without an ending, or with that of a built site, means the text too; the first of several wins.
      for name in [stem, stem + ".html"] where numberOfPath[name] == nil {
        numberOfPath[name] = place + 1
      }
      for name in [CatalogueEntry.stem(of: path), stem, member.title] {
        let key = TagKey(name)
        if numberOfPage[key] == nil { numberOfPage[key] = place + 1 }
      }
    }
  }

  /// Where the destination of a link leads, seen from the file that it stands in.
  ///
  /// - Complexity: O(n) in the destination.
  func target(of destination: String, from source: String) -> Target {
    if destination.isEmpty || Self.hasScheme(destination) || destination.hasPrefix("//") {
      return .address
    }
    let (path, fragment) = Self.parts(of: destination)
    guard !path.isEmpty else { return .address }
    let folder = source.split(separator: "/").dropLast().map(String.init)
    for candidate in [SafeURL.percentDecoded(path), path] {
      if let full = Self.resolved(candidate, in: folder), let number = numberOfPath[full] {
        return .member(number, fragment: fragment.map { SafeURL.percentDecoded($0) })
      }
    }
    return .outside
  }

  /// Where a `[[wikilink]]` leads: to the member with that file name, path or title.
  func target(ofPage page: String) -> Target {
    let (name, fragment) = Self.parts(of: page)
    guard !name.isEmpty else { return .address }
    let candidates = [name, Self.withoutExtension(name)]
    for candidate in candidates {
      if let number = numberOfPage[TagKey(candidate)] {
        return .member(number, fragment: fragment)
      }
    }
    return .outside
  }

  private static func parts(of destination: String) -> (path: String, fragment: String?) {
    guard let hash = destination.firstIndex(of: "#") else {
      let path = destination.prefix { $0 != "?" }
      return (String(path), nil)
    }
    let fragment = destination[destination.index(after: hash)...]
    let path = destination[..<hash].prefix { $0 != "?" }
    return (String(path), fragment.isEmpty ? nil : String(fragment))
  }

  private static func hasScheme(_ destination: String) -> Bool {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let name = destination.utf8[..<colon]
    return name.count > 1
      && name.allSatisfy { byte in
        (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
          || [0x2b, 0x2d, 0x2e].contains(byte)
      }
  }

  /// The path inside the collection; nil when it leads out of it.
  private static func resolved(_ path: String, in folder: [String]) -> String? {
    var names = path.hasPrefix("/") ? [] : folder
    for name in path.split(separator: "/") where name != "." {
      if name == ".." {
        guard names.popLast() != nil else { return nil }
      } else {
        names.append(String(name))
      }
    }
    return names.joined(separator: "/")
  }

  private static func withoutExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), dot > path.startIndex
    else { return path }
    return String(path[..<dot])
  }
}
