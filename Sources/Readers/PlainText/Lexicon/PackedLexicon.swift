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
    let key = key(hash)
    let bucket = LexiconTable.buckets.utf8Start + Int(key >> 36) * 3
    let first = Int(number(bucket, 3))
    let last = Int(number(bucket + 3, 3))
    let rest = key & 0xF_FFFF_FFFF
    for index in first..<max(first, last) {
      let word = LexiconTable.words.utf8Start + index * wordLength
      if number(word, keyLength) == rest { return entry(at: Int(number(word + keyLength, 2))) }
    }
    return nil
  }

  private static func entry(at index: Int) -> Lexicon.Entry {
    let text = LexiconTable.entries.utf8Start + index * entryLength
    return Lexicon.Entry(
      languages: number(text, 11), topics: Topics(rawValue: UInt32(number(text + 11, 6))),
      opens: Topics(rawValue: UInt32(number(text + 17, 6))),
      value: UInt8(truncatingIfNeeded: number(text + 23, 2)))
  }
}
