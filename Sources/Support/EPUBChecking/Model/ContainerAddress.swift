import HTMLRendering

/// An address in a file of a book, resolved against the place where it stands (URL standard; EPUB 3.3 §4.2.5).
enum ContainerAddress: Hashable {
  /// A file of the book by its name, and the fragment with its percent escapes decoded; nil without one.
  case file(String, fragment: String?)
  /// An address with a scheme, in lower case.
  case remote(scheme: String)
  /// One that leads out of the book, or is no address at all; why.
  case invalid(String)

  /// Resolves an address as it is written in a file.
  init(_ written: String, in file: String) {
    let text = written.xmlWords.joined(separator: " ")
    if let scheme = Self.scheme(of: text) {
      self = .remote(scheme: scheme)
      return
    }
    let parts = text.utf8.split(
      separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(decoding: parts[0], as: UTF8.self)
    let fragment =
      parts.count > 1 ? SafeURL.percentDecoded(String(decoding: parts[1], as: UTF8.self)) : nil
    if path.isEmpty {
      self = .file(file, fragment: fragment)
    } else if path.hasPrefix("/") {
      self = .invalid("it begins with a slash")
    } else if path.utf8.contains(UInt8(ascii: "?")) {
      self = .invalid("it has a query")
    } else if let name = Self.resolved(SafeURL.percentDecoded(path), against: file) {
      self = .file(name, fragment: fragment)
    } else {
      self = .invalid("it leads out of the book")
    }
  }

  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text[..<colon].utf8
    guard let first = name.first, (0x61...0x7a).contains(first | 0x20),
      name.allSatisfy({ byte in
        (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
          || [0x2b, 0x2d, 0x2e].contains(byte)
      })
    else { return nil }
    return text[..<colon].lowercased()
  }

  private static func resolved(_ path: String, against file: String) -> String? {
    var parts = file.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { Array($0) }
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else if !part.elementsEqual(".".utf8) {
        parts.append(Array(part))
      }
    }
    return String(
      decoding: Array(parts.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }
}
