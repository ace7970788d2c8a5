internal import DocumentAST
internal import Hashing

/// The unique identifier of a book (EPUB 3.3 §5.5.3.1).
package enum BookIdentifier {
  /// The namespace of identifiers computed from content.
  private static let namespace = UUIDv5.Namespace(
    UUIDv5(namespace: .url, name: Array("urn:convert:epub".utf8)))

  /// Returns what the caller or the document gives as the form that packages take, or nil when it is no identifier.
  ///
  /// ISBNs get their URN, UUIDs too; other texts are kept when they are a URN, a DOI or an address.
  package static func normalized(_ written: String, scheme: String = "") -> String? {
    guard let text = written.asFilledLine, !text.contains(" ") else { return nil }
    let lowercased = text.lowercased()
    if scheme == "isbn" || lowercased.hasPrefix("isbn:") || lowercased.hasPrefix("urn:isbn:") {
      return isbn(lowercased).map { "urn:isbn:\($0)" }
    }
    if scheme == "uuid" || lowercased.hasPrefix("urn:uuid:") || isUUID(lowercased) {
      let digits = lowercased.hasPrefix("urn:uuid:") ? lowercased.dropFirst(9) : lowercased[...]
      return isUUID(String(digits)) ? "urn:uuid:\(digits)" : nil
    }
    if scheme == "doi", lowercased.hasPrefix("10.") { return "doi:\(text)" }
    let isKnown = ["http://", "https://", "doi:", "urn:"].contains { lowercased.hasPrefix($0) }
    return isKnown && text.utf8.allSatisfy { (0x21...0x7e).contains($0) } ? text : nil
  }

  /// Returns the identifier of a book that has none of its own: the same content gives the same one on every machine.
  ///
  /// - Complexity: O(n) in the text.
  static func computed(from document: Document) -> String {
    var digest = ContentDigest()
    for run in document.blocks.runs(startingWhere: { $0.position.ordinal & 0xfff == 0 }) {
      var text = run.plainText
      text.withUTF8 { digest.update(UnsafeRawBufferPointer($0)) }
    }
    let names = document.metadata.creators.map(\.name)
    let words = [document.metadata.title ?? ""] + names + [digest.hexadecimal]
    return UUIDv5(namespace: namespace, name: Array(words.joined(separator: "\n").utf8)).urn
  }

  /// The ten or thirteen digits of an ISBN whose check digit is right.
  private static func isbn(_ text: String) -> String? {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "x") }
    let values = digits.map { $0 == UInt8(ascii: "x") ? 10 : Int($0 - 0x30) }
    switch values.count {
    case 10:
      let sum = zip(values, (1...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
      guard sum % 11 == 0, !values.dropLast().contains(10) else { return nil }
    case 13:
      let sum = values.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
      guard sum % 10 == 0, !values.contains(10) else { return nil }
    default: return nil
    }
    return String(decoding: digits, as: UTF8.self).uppercased()
  }

  private static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      switch index {
      case 8, 13, 18, 23: byte == UInt8(ascii: "-")
      case 14: (0x31...0x38).contains(byte)
      case 19: [0x38, 0x39, 0x61, 0x62].contains(byte)
      default: (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
      }
    }
  }
}
