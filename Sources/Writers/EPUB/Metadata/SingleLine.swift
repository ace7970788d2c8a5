extension String {
  /// The string as one line of plain text: every run of white space and control characters becomes one space, ends are trimmed,
  /// and what XML 1.0 forbids or what would turn the direction of the text around it is left out.
  ///
  /// - Complexity: O(n).
  package var asSingleLine: String {
    guard !isSingleLine else { return self }
    var line = ""
    var isGapPending = false
    for scalar in unicodeScalars {
      switch LineCharacter(scalar) {
      case .shown:
        if isGapPending, !line.isEmpty { line.unicodeScalars.append(" ") }
        isGapPending = false
        line.unicodeScalars.append(scalar)
      case .gap: isGapPending = true
      case .dropped: break
      }
    }
    return line
  }

  /// Whether nothing of the string would change, as of nearly all titles and headings, told from its bytes.
  ///
  /// It says no too often for a few scripts; those go the long way.
  private var isSingleLine: Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      var last = UInt8(ascii: " ")
      for (place, byte) in bytes.enumerated() {
        switch byte {
        case 0x20: if last == 0x20 { return false }
        case 0x21..<0x7f, 0x80..<0xc2, 0xc3..<0xe2, 0xe3..<0xef: break
        // General punctuation: quotation marks and dashes stay, separators and marks of direction do not.
        case 0xe2:
          let isPlain =
            bytes[place + 1] > 0x81 || bytes[place + 1] == 0x80 && bytes[place + 2] < 0xa8
          if !isPlain { return false }
        default: return false
        }
        last = byte
      }
      return last != 0x20
    }
  }

  /// The single line, or nil when nothing of it is left.
  package var asFilledLine: String? {
    let line = asSingleLine
    return line.isEmpty ? nil : line
  }

  /// Whether two strings differ in nothing but signs and spaces.
  ///
  /// - Complexity: O(n).
  func hasSameLetters(as other: String) -> Bool {
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
    return letters(self) == letters(other)
  }

  /// The string, or its front up to a word's end and an ellipsis when it is longer than `limit` characters.
  ///
  /// - Complexity: O(`limit`).
  package func shortened(to limit: Int) -> String {
    guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
      return self
    }
    let front = self[..<end]
    let wordEnd = front.lastIndex(of: " ") ?? end
    return String(self[..<wordEnd]) + "…"
  }
}

/// What becomes of a scalar in a line of plain text.
private enum LineCharacter {
  case shown, gap, dropped

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0...0x20, 0x7f...0x9f, 0x2028, 0x2029: self = .gap
    // Embeddings, overrides and isolates: left open they would reverse all that follows in a contents list.
    case 0x202a...0x202e, 0x2066...0x2069, 0xfeff: self = .dropped
    case 0xfdd0...0xfdef: self = .dropped
    case let value where value & 0xfffe == 0xfffe: self = .dropped
    default: self = .shown
    }
  }
}
