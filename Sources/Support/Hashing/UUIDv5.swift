/// A version 5 UUID (RFC 9562 §5.5): 128 bits made from a namespace and a name, the same on every
/// machine and at every time.
///
///     let identifier = UUIDv5(namespace: .url, name: Array("https://example.org/her".utf8))
///     identifier.description          // "8fd1…", lower case, with hyphens
///     identifier.urn                  // "urn:uuid:8fd1…"
public struct UUIDv5: Sendable, Hashable, CustomStringConvertible {
  /// The sixteen bytes in the order in which they are printed.
  public let bytes: [UInt8]

  /// Creates the UUID of `name` in `namespace`.
  /// - Complexity: O(*n*) in the length of the name.
  public init(namespace: Namespace, name: [UInt8]) {
    var digest = SHA1()
    digest.update(namespace.bytes)
    digest.update(name)
    var bytes = Array(digest.finish().prefix(16))
    bytes[6] = bytes[6] & 0x0f | 0x50
    bytes[8] = bytes[8] & 0x3f | 0x80
    self.bytes = bytes
  }

  /// The usual form: 36 characters, lower-case hexadecimal digits and hyphens.
  public var description: String {
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 6 || index == 8 || index == 10 { text.append(UInt8(ascii: "-")) }
      text += [hexadecimalDigit(byte >> 4), hexadecimalDigit(byte & 15)]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The form that a `dc:identifier` takes: `urn:uuid:` and the usual form.
  public var urn: String { "urn:uuid:\(description)" }

  /// What a name is a name in.
  public struct Namespace: Sendable, Hashable {
    /// The sixteen bytes of the namespace's own UUID.
    public let bytes: [UInt8]

    /// Creates a namespace from another UUID, so that a project can have its own.
    public init(_ identifier: UUIDv5) {
      bytes = identifier.bytes
    }

    /// Creates one of the namespaces of RFC 9562 §6.6, which differ in their fourth byte.
    private init(fourthByte: UInt8) {
      bytes = [
        0x6b, 0xa7, 0xb8, fourthByte, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4,
        0x30, 0xc8,
      ]
    }

    /// Names are fully qualified domain names.
    public static let domainName = Namespace(fourthByte: 0x10)
    /// Names are URLs.
    public static let url = Namespace(fourthByte: 0x11)
  }
}

/// Returns the digits of `bytes` in lower case, two for each byte, as digests are usually printed.
/// - Complexity: O(*n*).
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  var digits: [UInt8] = []
  digits.reserveCapacity(bytes.underestimatedCount * 2)
  for byte in bytes {
    digits.append(hexadecimalDigit(byte >> 4))
    digits.append(hexadecimalDigit(byte & 15))
  }
  return String(decoding: digits, as: UTF8.self)
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
