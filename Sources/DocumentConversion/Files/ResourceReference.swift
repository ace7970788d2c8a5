/// What a reference to an image can mean.
enum ResourceReference {
  /// Paths to try in this order, relative to the text's folder.
  case paths([String])
  /// The bytes are in the reference itself.
  case data(DataURL)
  /// Another computer.
  case remote
  /// An absolute path or a file URL.
  case outside

  init(_ reference: String) {
    if let data = DataURL(reference) {
      self = .data(data)
    } else if reference.hasPrefix("//") || reference.hasPrefix("\\\\") {
      self = .remote
    } else if let scheme = Self.scheme(of: reference) {
      // One letter is a drive of Windows.
      self = scheme == "file" || scheme.utf8.count == 1 ? .outside : .remote
    } else if reference.hasPrefix("/") || Self.decoded(reference)?.hasPrefix("/") == true {
      self = .outside
    } else {
      self = .paths(Self.candidates(reference))
    }
  }

  private static func candidates(_ reference: String) -> [String] {
    let bare = String(reference.prefix { $0 != "?" && $0 != "#" })
    var names: [String] = []
    for name in [decoded(reference), reference, decoded(bare)] {
      guard let name, !name.isEmpty, !names.contains(name) else { continue }
      names.append(name)
    }
    return names
  }

  /// Returns the scheme in lower case (RFC 3986 §3.1), or nil if there is none.
  private static func scheme(of reference: String) -> String? {
    var name: [UInt8] = []
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): name.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        guard !name.isEmpty else { return nil }
        name.append(byte)
      case UInt8(ascii: ":"): return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      default: return nil
      }
    }
    return nil
  }

  /// Undoes percent-encoding once; nil if the result is not UTF-8 or holds a zero byte.
  static func decoded(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output.contains(0) ? nil : String(validating: output, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
