/// A way to write text in quotes.
struct StringForm: Sendable {
  /// What it begins with, and what ends it.
  let open: [UInt8]
  let close: [UInt8]
  /// Whether a backslash takes its meaning from the byte behind it.
  let hasEscapes: Bool
  /// Whether the closing quote, written twice, stands for itself.
  let doublesQuote: Bool
  /// Whether it goes on over line ends; if not, a line end closes it.
  let isMultiline: Bool
  /// What begins code in the text, such as `${`, and the brackets around that code.
  let interpolation: Interpolation?
  /// Whether `#` before the opening quote, as many as behind the closing one, make it raw.
  let takesHashes: Bool

  /// Code within text.
  struct Interpolation: Sendable {
    let open: [UInt8]
    let opening: UInt8
    let closing: UInt8
    /// A letter that must stand before the opening quote, in either case.
    let prefix: UInt8?
  }

  init(
    _ open: String, _ close: String? = nil, escapes: Bool = true, doubles: Bool = false,
    multiline: Bool = false, code: String? = nil, prefix: Unicode.Scalar? = nil,
    hashes: Bool = false
  ) {
    self.open = Array(open.utf8)
    self.close = Array((close ?? open).utf8)
    hasEscapes = escapes
    doublesQuote = doubles
    isMultiline = multiline
    takesHashes = hashes
    interpolation = code.flatMap { code in
      guard let opening = code.utf8.last else { return nil }
      return Interpolation(
        open: Array(code.utf8), opening: opening,
        closing: opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}"),
        prefix: prefix.map { UInt8(ascii: $0) })
    }
  }
}

/// A remark between two marks.
struct BlockComment: Sendable {
  let open: [UInt8]
  let close: [UInt8]
  /// Whether one within another counts.
  let nests: Bool

  init(_ open: String, _ close: String, nests: Bool = false) {
    self.open = Array(open.utf8)
    self.close = Array(close.utf8)
    self.nests = nests
  }
}
