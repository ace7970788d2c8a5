/// Finds the encoding that a text names itself: "Character set encoding: ISO-8859-1",
/// `charset=koi8-r`, `encoding="…"`, `coding: …`.
enum DeclaredEncoding {
  /// Declarations stand at the beginning.
  private static let reach = 4096

  private static let introductions = ["character set encoding", "charset", "encoding", "coding"]

  /// Returns the first encoding named that is known; an encoding of Unicode is not believed, since
  /// the bytes have said otherwise.
  static func encoding(of buffer: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let head = buffer.prefix(reach).map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    for index in head.indices {
      for word in introductions where head[index...].starts(with: word.utf8) {
        guard let name = name(in: head, from: index + word.utf8.count),
          let encoding = TextEncoding(label: name), !encoding.name.hasPrefix("UTF-")
        else { continue }
        return encoding
      }
    }
    return nil
  }

  /// Returns the name behind `=` or `:` and perhaps a quotation mark.
  private static func name(in head: [UInt8], from start: Int) -> String? {
    var index = start
    func skip(_ bytes: String) -> Bool {
      let first = index
      while index < head.count, bytes.utf8.contains(head[index]) { index += 1 }
      return index > first
    }
    _ = skip(" \t")
    guard skip("=:") else { return nil }
    _ = skip(" \t\"'")
    let name = head[index...].prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
