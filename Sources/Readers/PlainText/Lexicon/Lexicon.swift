/// What words of many languages are used for: chapter words, month names, rating words and so on.
///
/// The words live in `Lexicon+LANGUAGE.swift`, one text literal per language, which a contributor
/// extends without touching code. A line is `topic: word, several words, word/abbreviation`; the
/// position in a `months`, `weekdays` or `numbers` line is the value (1-based), and `/` separates
/// spellings of one value. All languages are looked up together: texts mix them.
struct Lexicon {
  struct Entry {
    // The widest first: 16 bytes instead of 24 in a table of thousands.
    var languages: UInt64 = 0
    var topics: Topics = []
    var value: UInt8 = 0
  }

  /// The languages in the order of their bits in `Entry.languages`.
  private(set) var languages: [String] = []
  private var keys: [UInt64]
  private var entries: [Entry]
  private let mask: Int

  /// The lexicon of all built-in languages, made on first use.
  static let builtIn = Lexicon(sources: sources)

  init(sources: [StaticString]) {
    let capacity = 8192
    keys = Array(repeating: 0, count: capacity)
    entries = Array(repeating: Entry(), count: capacity)
    mask = capacity - 1
    for text in sources {
      text.withUTF8Buffer { read(Source(bytes: $0)) }
    }
  }

  /// Returns what is known of the phrase with this hash, or nil.
  func entry(_ hash: UInt64) -> Entry? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return entries[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Returns what is known of the whole phrase in `range`, folded in case, width and spaces.
  func entry(in source: Source, _ range: Range<Int>) -> Entry? {
    var hash = PhraseHash()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      hash.add(next.value)
      offset += next.length
    }
    return entry(hash.value)
  }

  func has(_ topic: Topics, in source: Source, _ range: Range<Int>) -> Bool {
    guard range.count <= 80 else { return false }
    return entry(in: source, range)?.topics.isDisjoint(with: topic) == false
  }

  /// Returns the end of the longest phrase of up to `words` words that begins `range` and has one
  /// of `topics`, with its entry. A phrase ends at a space, a digit or punctuation.
  func prefix(
    _ topics: Topics, in source: Source, _ range: Range<Int>, words: Int = 4
  ) -> (end: Int, entry: Entry)? {
    var hash = PhraseHash()
    var offset = range.lowerBound
    var found: (end: Int, entry: Entry)?
    var seen = 0
    let limit = min(range.upperBound, range.lowerBound + 96)
    while offset < limit, seen < words {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if !class_.isLetter && class_ != .mark && next.value != 0x27 && next.value != 0x2019 {
        if let known = entry(hash.value), !known.topics.isDisjoint(with: topics) {
          found = (offset, known)
        }
        seen += 1
      }
      hash.add(next.value)
      offset += next.length
    }
    if offset >= range.upperBound, seen < words, let known = entry(hash.value),
      !known.topics.isDisjoint(with: topics)
    {
      found = (range.upperBound, known)
    }
    return found
  }

  private mutating func insert(_ hash: UInt64, _ entry: Entry) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
    keys[slot] = hash
    entries[slot].topics.formUnion(entry.topics)
    entries[slot].languages |= entry.languages
    if entry.value != 0 { entries[slot].value = entry.value }
  }

  private mutating func read(_ text: Source) {
    var offset = 0
    var language: UInt64 = 0
    while offset < text.count {
      var end = offset
      while end < text.count, text[end] != 0x0A { end += 1 }
      var colon = offset
      while colon < end, text[colon] != 0x3A { colon += 1 }
      if colon < end {
        let name = text.string(offset..<colon)
        if name == "language" {
          language = 1 << UInt64(languages.count & 63)
          languages.append(text.string(text.trimmed(colon + 1..<end)))
        } else {
          readWords(text, colon + 1..<end, Topics(named: name), language)
        }
      }
      offset = end + 1
    }
  }

  private mutating func readWords(
    _ text: Source, _ range: Range<Int>, _ topics: Topics, _ language: UInt64
  ) {
    var start = range.lowerBound
    var value: UInt8 = 1
    var offset = start
    while offset <= range.upperBound {
      let byte = offset < range.upperBound ? text[offset] : 0x2C
      if byte == 0x2C || byte == 0x2F {
        let word = text.trimmed(start..<offset)
        if !word.isEmpty {
          let counted =
            topics.contains(.month) || topics.contains(.weekday) || topics.contains(.number)
          let entry = Entry(languages: language, topics: topics, value: counted ? value : 0)
          insert(PhraseHash(text, word).value, entry)
        }
        if byte == 0x2C { value &+= 1 }
        start = offset + 1
      }
      offset += 1
    }
  }
}

/// FNV-1a over folded scalars, runs of spaces as one: the key of a phrase.
struct PhraseHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var pendingSpace = false
  private var isEmpty = true

  init() {}

  init(_ source: Source, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = source.bytes[offset]
      if byte > 0x20, byte < 0x80 {
        addVisibleASCII(byte)
        offset += 1
      } else {
        let next = source.scalar(at: offset)
        add(next.value)
        offset += next.length
      }
    }
  }

  /// Does what `add` does, without its questions: half of the words in the lexicon are ASCII.
  private mutating func addVisibleASCII(_ byte: UInt8) {
    if pendingSpace { mix(0x20) }
    pendingSpace = false
    isEmpty = false
    let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    mix(UInt32(isCapital ? byte | 0x20 : byte))
  }

  /// Never 0, which marks a free place.
  var value: UInt64 { hash | 1 << 63 }

  mutating func add(_ scalar: UInt32) {
    let folded = Scalars.folded(scalar)
    if folded == 0x20 || folded == 0x09 {
      pendingSpace = !isEmpty
      return
    }
    if Self.mayBeIgnorable(folded), ScalarClass.of(folded) == .ignorable { return }
    if pendingSpace { mix(0x20) }
    pendingSpace = false
    isEmpty = false
    mix(folded)
  }

  /// Whether a scalar is outside the blocks that hold letters and signs only: looking up its class costs more than all the rest.
  private static func mayBeIgnorable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0xAD, 0xAE..<0x600, 0x620..<0x6DD, 0x900..<0x1000, 0x3040..<0xD800: false
    default: true
    }
  }

  private mutating func mix(_ scalar: UInt32) {
    hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    hash ^= hash >> 29
  }
}
