/// An address that is safe to follow and well-formed: what `href` and `src` get, unless the caller trusts the input.
///
/// Made only by a check: the scheme must be on a list, controls and white space that browsers skip are gone, and what addresses
/// may not hold (RFC 3986 §2, WHATWG URL) is in percent form. Character references must have been decoded.
public struct SafeURL: Sendable, Hashable {
  /// The address in UTF-8.
  public let bytes: [UInt8]
  /// The scheme in lower case; nil for a relative address or a fragment.
  public let scheme: String?

  /// The address as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it is only a fragment of the same document.
  public var isFragment: Bool { bytes.first == UInt8(ascii: "#") }

  /// The fragment with its percent escapes decoded; nil when there is none.
  public var fragment: String? {
    guard let hash = bytes.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    return String(decoding: Self.percentDecoded(bytes[(hash + 1)...]), as: UTF8.self)
  }

  /// Creates an address from text; nil when it is empty, has a scheme that is not allowed (in lower case), or no host where the
  /// scheme needs one. With `schemes` nil all schemes are allowed.
  ///
  /// - Complexity: O(n).
  public init?(_ text: some Sequence<UInt8>, schemes: Set<String>?) {
    let visible = text.filter { $0 > 0x20 || $0 == 0x20 && $0 != 0x7f }
    let trimmed = Self.trimmingSpaces(visible)
    guard !trimmed.isEmpty else { return nil }
    let colon = trimmed.firstIndex { [0x3a, 0x2f, 0x3f, 0x23].contains($0) }
    if let colon, trimmed[colon] == UInt8(ascii: ":") {
      let name = String(decoding: trimmed[..<colon], as: UTF8.self).lowercased()
      guard Self.isScheme(name), schemes?.contains(name) ?? true else { return nil }
      guard !["http", "https", "ftp"].contains(name) || Self.hasHost(trimmed[(colon + 1)...])
      else { return nil }
      scheme = name
    } else {
      guard !Self.leavesTheSite(trimmed) else { return nil }
      scheme = nil
    }
    bytes = Self.encoded(trimmed)
  }

  private static func trimmingSpaces(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 != 0x20 } ?? bytes.endIndex
    let end = (bytes.lastIndex { $0 != 0x20 } ?? start - 1) + 1
    return bytes[start..<Swift.max(start, end)]
  }

  private static func isScheme(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7a).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
        || [0x2b, 0x2d, 0x2e].contains(byte)
    }
  }

  /// Whether `//host` follows, with a host of letters, digits, dots and hyphens (or letters beyond ASCII) and a port if any.
  private static func hasHost(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.starts(with: [0x2f, 0x2f]) else { return false }
    let authority = rest.dropFirst(2).prefix { ![0x2f, 0x3f, 0x23, 0x5c].contains($0) }
    let hostAndPort = authority.split(separator: UInt8(ascii: "@")).last ?? []
    let parts = hostAndPort.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return false }
    if parts.count == 2 {
      guard parts[1].count <= 5, parts[1].allSatisfy({ (0x30...0x39).contains($0) }) else {
        return false
      }
    }
    return host.allSatisfy(isHostByte) && host.contains { $0 != 0x2e }
      && !host.starts(with: [0x2e])
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
      || byte == 0x2d || byte == 0x2e || byte == 0x5f
  }

  /// `//host/path`, also written with backslashes, takes the scheme of the page: nothing that a text means to say.
  private static func leavesTheSite(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.prefix(2).map { $0 == 0x5c ? 0x2f : $0 }
    return start == [0x2f, 0x2f]
  }

  /// What may stand in an address as it is, but for `%` and `#`.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7a, 0x41...0x5a, 0x30...0x39: true
    case 0x21, 0x24, 0x26...0x2f, 0x3a, 0x3b, 0x3d, 0x3f, 0x40, 0x5f, 0x7e: true
    default: false
    }
  }

  private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var hasFragment = false
    for index in bytes.indices {
      let byte = bytes[index]
      let isEscape = byte == 0x25 && isHexadecimal(bytes, at: index + 1)
      let isFragmentSign = byte == 0x23 && !hasFragment
      if isPlain(byte) || isEscape || isFragmentSign {
        result.append(byte)
        hasFragment = hasFragment || isFragmentSign
      } else {
        result += [0x25, hexadecimalDigit(byte >> 4), hexadecimalDigit(byte & 0xf)]
      }
    }
    return result
  }

  private static func isHexadecimal(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard index + 1 < bytes.endIndex else { return false }
    return value(ofDigit: bytes[index]) != nil && value(ofDigit: bytes[index + 1]) != nil
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  /// Returns text with each percent escape replaced by its byte.
  package static func percentDecoded(_ text: String) -> String {
    String(decoding: percentDecoded(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// Returns bytes with each percent escape replaced by its byte.
  static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x25, isHexadecimal(bytes, at: index + 1),
        let high = value(ofDigit: bytes[index + 1]), let low = value(ofDigit: bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
