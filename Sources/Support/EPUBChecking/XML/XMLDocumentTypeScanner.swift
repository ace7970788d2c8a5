/// Goes through a document type declaration (XML 1.0 §2.8) without following or expanding anything.
struct XMLDocumentTypeScanner {
  private let bytes: [UInt8]
  /// Where the scanner stands; behind the declaration at the end.
  private(set) var index: Int

  init(_ bytes: [UInt8], at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// Returns what the declaration says; nil when it is broken.
  mutating func scan(at place: TextPlace) -> XMLTree.DocumentType? {
    guard let root = word() else { return nil }
    var type = XMLTree.DocumentType(root: root, place: place)
    switch peekedWord() {
    case "PUBLIC":
      _ = word()
      guard let publicIdentifier = literal(), let systemIdentifier = literal() else { return nil }
      type.publicIdentifier = publicIdentifier
      type.systemIdentifier = systemIdentifier
    case "SYSTEM":
      _ = word()
      guard let systemIdentifier = literal() else { return nil }
      type.systemIdentifier = systemIdentifier
    default: break
    }
    skipSpace()
    if current == UInt8(ascii: "[") {
      guard let entities = subset() else { return nil }
      type.entities = entities
      skipSpace()
    }
    guard current == UInt8(ascii: ">") else { return nil }
    index += 1
    return type
  }

  /// The names of the entities that the part in brackets declares; nil when the part has no end.
  private mutating func subset() -> Set<String>? {
    var entities: Set<String> = []
    index += 1
    while let byte = current {
      switch byte {
      case UInt8(ascii: "]"):
        index += 1
        return entities
      case 0x22, 0x27: guard literal() != nil else { return nil }
      case UInt8(ascii: "<"):
        if skip("<!--") {
          guard skipBehind("-->") else { return nil }
        } else if skip("<?") {
          guard skipBehind("?>") else { return nil }
        } else if skip("<!ENTITY") {
          guard let name = word() else { return nil }
          entities.insert(name)
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    return nil
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = current, XMLCharacters.isSpace(byte) { index += 1 }
  }

  private mutating func word() -> String? {
    skipSpace()
    let start = index
    while let byte = current, XMLCharacters.isNameByte(byte) { index += 1 }
    return index > start ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
  }

  private func peekedWord() -> String? {
    var copy = self
    return copy.word()
  }

  private mutating func literal() -> String? {
    skipSpace()
    guard let quote = current, quote == 0x22 || quote == 0x27,
      let end = bytes[(index + 1)...].firstIndex(of: quote)
    else { return nil }
    defer { index = end + 1 }
    return String(decoding: bytes[index + 1..<end], as: UTF8.self)
  }

  private mutating func skip(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func skipBehind(_ text: String) -> Bool {
    while index < bytes.count {
      if skip(text) { return true }
      index += 1
    }
    return false
  }
}
