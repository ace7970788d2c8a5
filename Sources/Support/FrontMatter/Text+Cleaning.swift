extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var view = unicodeScalars[...]
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(String.UnicodeScalarView(view))
  }

  /// With single spaces between words, in one line, without control characters: escapes of YAML and
  /// TOML can name characters that no output can hold.
  var asLine: String {
    split { $0.isWhitespace }.map { String($0).withoutControls }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Without control characters but line feeds and tabs.
  var withoutControls: String {
    guard unicodeScalars.contains(where: Self.isForbidden) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !Self.isForbidden($0) }))
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0a: false
    case 0...0x1f, 0x7f...0x9f, 0xfdd0...0xfdef: true
    default: scalar.value & 0xfffe == 0xfffe
    }
  }

  /// The text before and behind the first place of a character, trimmed.
  func cut(at separator: Character) -> (head: String, tail: String)? {
    guard let index = firstIndex(of: separator) else { return nil }
    return (String(self[..<index]).trimmed, String(self[self.index(after: index)...]).trimmed)
  }
}
