/// How the lexicon lies in the binary: printable characters of six bits each, looked up where they
/// stand, so that nothing is read or hashed at the start.
///
/// The twelve highest bits of a phrase's 48-bit key choose a bucket. Three characters at each bucket
/// say where its words begin; a word is six characters for the rest of its key and two for its
/// entry; an entry is eleven for languages, six for topics and six for those it opens, two for the value.
package enum PackedLexicon {
  package static let buckets = 4096
  package static let keyLength = 6
  package static let wordLength = 8
  package static let entryLength = 25

  /// The 48 bits of a hash that are kept: one false hit in 10¹⁰ look-ups.
  package static func key(_ hash: UInt64) -> UInt64 { hash >> 15 & 0xFFFF_FFFF_FFFF }

  /// The character for six bits: no quotation mark, no control.
  package static func character(_ bits: UInt64) -> UInt8 { 0x30 + UInt8(bits & 63) }

  /// Returns the value of `length` characters, the highest bits first.
  @inline(__always)
  private static func number(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<length { value = value << 6 | UInt64(text[index] &- 0x30) }
    return value
  }

  static func entry(_ hash: UInt64) -> Lexicon.Entry? {
    place(of: hash).map { entry(at: $0) }
  }

  /// Returns the topics of a phrase and those it opens, without the rest of its entry.
  static func topics(_ hash: UInt64) -> (own: Topics, opened: Topics)? {
    guard let place = place(of: hash) else { return nil }
    let text = LexiconTable.entries.utf8Start + place * entryLength
    return (
      Topics(rawValue: UInt32(truncatingIfNeeded: number(text + 11, 6))),
      Topics(rawValue: UInt32(truncatingIfNeeded: number(text + 17, 6)))
    )
  }

  /// Returns where the entry of a phrase is.
  private static func place(of hash: UInt64) -> Int? {
    let key = key(hash)
    let bucket = LexiconTable.buckets.utf8Start + Int(key >> 36) * 3
    let first = Int(number(bucket, 3))
    let last = Int(number(bucket + 3, 3))
    guard first < last else { return nil }
    let wanted = characters(key)
    var word = UnsafeRawPointer(LexiconTable.words.utf8Start + first * wordLength)
    for _ in first..<last {
      let bytes = UInt64(littleEndian: word.loadUnaligned(as: UInt64.self))
      if bytes & 0xFFFF_FFFF_FFFF == wanted {
        let high = (bytes >> 48 & 0xFF) &- 0x30
        return Int(high << 6 | ((bytes >> 56) &- 0x30))
      }
      word += wordLength
    }
    return nil
  }

  /// The characters for the 36 lower bits of a key, as they are loaded.
  @inline(__always)
  private static func characters(_ key: UInt64) -> UInt64 {
    var bytes: UInt64 = 0
    for place in 0..<keyLength {
      bytes = bytes << 8 | ((key >> UInt64(place * 6) & 63) &+ 0x30)
    }
    return bytes
  }

  private static func entry(at index: Int) -> Lexicon.Entry {
    let text = LexiconTable.entries.utf8Start + index * entryLength
    return Lexicon.Entry(
      languages: number(text, 11), topics: Topics(rawValue: UInt32(number(text + 11, 6))),
      opens: Topics(rawValue: UInt32(number(text + 17, 6))),
      value: UInt8(truncatingIfNeeded: number(text + 23, 2)))
  }
}
