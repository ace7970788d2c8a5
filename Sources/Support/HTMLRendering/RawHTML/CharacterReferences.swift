/// Decodes the character references of raw HTML: numeric ones and the names that people write by hand.
enum CharacterReferences {
  /// Names and what they stand for, sorted by name.
  private static let named: [(name: String, text: String)] = [
    ("AElig", "Æ"), ("Aacute", "Á"), ("Agrave", "À"), ("Aring", "Å"), ("Auml", "Ä"),
    ("Ccedil", "Ç"), ("Eacute", "É"), ("Egrave", "È"), ("Ntilde", "Ñ"), ("Ouml", "Ö"),
    ("Uuml", "Ü"), ("aacute", "á"), ("acirc", "â"), ("aelig", "æ"), ("agrave", "à"),
    ("alpha", "α"), ("amp", "&"), ("apos", "'"), ("aring", "å"), ("asymp", "≈"), ("atilde", "ã"),
    ("auml", "ä"), ("bdquo", "„"), ("beta", "β"), ("bull", "•"), ("ccedil", "ç"), ("cent", "¢"),
    ("check", "✓"), ("copy", "©"), ("dagger", "†"), ("darr", "↓"), ("deg", "°"), ("delta", "δ"),
    ("divide", "÷"), ("eacute", "é"), ("ecirc", "ê"), ("egrave", "è"), ("emsp", "\u{2003}"),
    ("ensp", "\u{2002}"), ("euml", "ë"), ("euro", "€"), ("frac12", "½"), ("frac14", "¼"),
    ("frac34", "¾"), ("gamma", "γ"), ("ge", "≥"), ("gt", ">"), ("harr", "↔"), ("hearts", "♥"),
    ("hellip", "…"), ("iacute", "í"), ("icirc", "î"), ("iexcl", "¡"), ("infin", "∞"),
    ("iquest", "¿"), ("iuml", "ï"), ("lambda", "λ"), ("laquo", "«"), ("larr", "←"), ("ldquo", "“"),
    ("le", "≤"), ("lsaquo", "‹"), ("lsquo", "‘"), ("lt", "<"), ("mdash", "—"), ("micro", "µ"),
    ("middot", "·"), ("minus", "−"), ("mu", "μ"), ("nbsp", "\u{a0}"), ("ndash", "–"), ("ne", "≠"),
    ("not", "¬"), ("ntilde", "ñ"), ("oacute", "ó"), ("ocirc", "ô"), ("oelig", "œ"),
    ("ograve", "ò"), ("omega", "ω"), ("oslash", "ø"), ("otilde", "õ"), ("ouml", "ö"),
    ("para", "¶"), ("permil", "‰"), ("pi", "π"), ("plusmn", "±"), ("pound", "£"), ("quot", "\""),
    ("raquo", "»"), ("rarr", "→"), ("rdquo", "”"), ("reg", "®"), ("rsaquo", "›"), ("rsquo", "’"),
    ("sbquo", "‚"), ("sect", "§"), ("shy", "\u{ad}"), ("sigma", "σ"), ("szlig", "ß"),
    ("thinsp", "\u{2009}"), ("times", "×"), ("trade", "™"), ("uacute", "ú"), ("uarr", "↑"),
    ("ucirc", "û"), ("ugrave", "ù"), ("uuml", "ü"), ("yen", "¥"), ("zwj", "\u{200d}"),
    ("zwnj", "\u{200c}"),
  ]

  /// Returns text with its character references decoded; what is none stays as it is.
  static func decoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let (text, end) = reference(bytes, at: index) {
        result += text.utf8
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func reference(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, at start: Int
  ) -> (String, Int)? {
    var end = start + 1
    while end < bytes.endIndex, end - start < 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    if name.hasPrefix("#") { return numeric(name.dropFirst()).map { ($0, end + 1) } }
    var low = 0
    var high = named.count
    while low < high {
      let middle = (low + high) / 2
      if named[middle].name.utf8.lexicographicallyPrecedes(name.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < named.count, named[low].name == name else { return nil }
    return (named[low].text, end + 1)
  }

  private static func numeric(_ digits: Substring) -> String? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value else { return nil }
    let scalar = Unicode.Scalar(value == 0 ? 0xfffd : value) ?? "\u{fffd}"
    return String(scalar)
  }
}
