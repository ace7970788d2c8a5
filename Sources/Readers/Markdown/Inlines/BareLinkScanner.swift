/// Finds addresses without angle brackets (GFM 0.29 §6.9).
struct BareLinkScanner {
  private let text: Bytes
  /// Bytes before this belong to something else.
  private let floor: Int
  /// Whether a link may be open, whose `]` then ends the address.
  private let isInBrackets: Bool

  init(_ text: Bytes, from floor: Int, isInBrackets: Bool) {
    self.text = text
    self.floor = floor
    self.isInBrackets = isInBrackets
  }

  /// `www.` at `start`, with its domain and path.
  func webAddress(at start: Int, failures: inout ScanFailures) -> Range<Int>? {
    guard start >= floor, text.part(start..<start + 4).equalsIgnoringCase("www."),
      isBoundary(start), hasDomain(from: start, isShortAllowed: false, failures: &failures)
    else { return nil }
    return trimmed(start, start + 4)
  }

  /// `http://`, `https://` or `ftp://` with its colon at `colon`.
  func schemeAddress(at colon: Int, failures: inout ScanFailures) -> Range<Int>? {
    guard colon + 3 < text.count, text[colon + 1] == .slash, text[colon + 2] == .slash else {
      return nil
    }
    var start = colon
    while start > floor, colon - start < 6, text[start - 1].isLetter { start -= 1 }
    let scheme = text.part(start..<colon)
    guard
      scheme.equalsIgnoringCase("http") || scheme.equalsIgnoringCase("https")
        || scheme.equalsIgnoringCase("ftp"),
      hasDomain(from: colon + 3, isShortAllowed: true, failures: &failures)
    else { return nil }
    return trimmed(start, colon + 3)
  }

  private func isBoundary(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let byte = text[start - 1]
    return byte.isBlank || byte == .asterisk || byte == .underscore || byte == .tilde
      || byte == .openParenthesis || byte == .openBracket
  }

  /// Whether a domain begins here: segments of letters, digits, hyphens; no underscore in the last two.
  private func hasDomain(
    from start: Int, isShortAllowed: Bool, failures: inout ScanFailures
  ) -> Bool {
    guard start >= failures.domainEnd, start < text.count, isDomainByte(text[start]) else {
      return false
    }
    var index = start
    var periods = 0
    var underscores = (0, 0)
    while index < text.count {
      let byte = text[index]
      if byte == .underscore {
        underscores.1 += 1
      } else if byte == .period {
        underscores = (underscores.1, 0)
        periods += 1
      } else if !isDomainByte(byte) {
        break
      }
      index += 1
    }
    let isDomain = underscores.0 == 0 && underscores.1 == 0
    if !isDomain { failures.domainEnd = index }
    return isDomain && (isShortAllowed || periods > 0)
  }

  private func isDomainByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == .hyphen || !byte.isASCII
  }

  /// The address up to white space or `<`, without the punctuation that belongs to the sentence.
  private func trimmed(_ start: Int, _ from: Int) -> Range<Int>? {
    var end = from
    var surplus = 0
    while end < text.count, !text[end].isBlank, text[end] != .less, text[end] != .nul {
      if isInBrackets, text[end] == .closeBracket { break }
      if text[end] == .openParenthesis { surplus -= 1 }
      if text[end] == .closeParenthesis { surplus += 1 }
      end += 1
    }
    trimming: while end > from {
      switch text[end - 1] {
      case .question, .exclamation, .period, 44, .colon, .asterisk, .underscore, .tilde, .quote,
        .apostrophe:
        end -= 1
      case .closeParenthesis where surplus > 0:
        surplus -= 1
        end -= 1
      case .semicolon:
        end = withoutEntity(end, from)
      default: break trimming
      }
    }
    return end > from ? start..<end : nil
  }

  /// `&name;` at the end is a character reference, not part of the address.
  private func withoutEntity(_ end: Int, _ from: Int) -> Int {
    var index = end - 1
    while index > from, text[index - 1].isLetterOrDigit { index -= 1 }
    let isEntity = index < end - 1 && index > from && text[index - 1] == .ampersand
    return isEntity ? index - 1 : end - 1
  }

  /// An address around the `@`, with `mailto:` or `xmpp:` before it if it stands there.
  func mailAddress(at place: Int) -> (range: Range<Int>, hasScheme: Bool)? {
    var start = place
    while start > floor, isLocalByte(text[start - 1]) { start -= 1 }
    guard start < place else { return nil }
    guard var end = mailEnd(place + 1) else { return nil }
    guard start > floor, text[start - 1] == .colon else { return (start..<end, false) }
    for scheme in ["mailto:", "xmpp:"] as [StaticString] {
      let length = scheme.utf8CodeUnitCount
      guard start - length >= floor,
        text.part(start - length..<start).equalsIgnoringCase(scheme)
      else { continue }
      if length == 5 { end = resourceEnd(end) }
      return (start - length..<end, true)
    }
    return (start..<end, false)
  }

  private func isLocalByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == .period || byte == .plus || byte == .hyphen
      || byte == .underscore
  }

  private func mailEnd(_ start: Int) -> Int? {
    var end = start
    var periods = 0
    while end < text.count {
      let byte = text[end]
      if byte == .period, end + 1 < text.count, text[end + 1].isLetterOrDigit {
        periods += 1
      } else if !byte.isLetterOrDigit, byte != .hyphen, byte != .underscore {
        break
      }
      end += 1
    }
    guard end > start, periods > 0, text[end - 1].isLetterOrDigit else { return nil }
    return end
  }

  /// `xmpp:a@b.c/resource`.
  private func resourceEnd(_ start: Int) -> Int {
    guard start + 1 < text.count, text[start] == .slash else { return start }
    var end = start + 1
    while end < text.count,
      text[end].isLetterOrDigit || text[end] == .at || text[end] == .period
    { end += 1 }
    while end > start + 1, text[end - 1] == .period { end -= 1 }
    return end > start + 1 ? end : start
  }
}
