/// What words of many languages are used for: chapter words, month names, rating words and so on.
///
/// The words live in `Words/TAG.txt`, one file per language, which a contributor extends without
/// touching code. A line is `topic: word, several words, word/abbreviation`; the position in a
/// `months`, `weekdays` or `numbers` line is the value (1-based), and `/` separates spellings of one
/// value. All languages are looked up together: texts mix them.
///
/// `LexiconTable` is made from these files: hashing five thousand words took a sixth of the time
/// that a short text takes altogether. `ACCEPT=1 swift test --filter LexiconTests` makes it anew,
/// and without `ACCEPT` the same test says whether it is up to date.
package struct Lexicon {
  package struct Entry: Hashable {
    // The widest first: 16 bytes instead of 24.
    package var languages: UInt64 = 0
    package var topics: Topics = []
    package var value: UInt8 = 0

    package init(languages: UInt64 = 0, topics: Topics = [], value: UInt8 = 0) {
      self.languages = languages
      self.topics = topics
      self.value = value
    }
  }

  /// The lexicon of all built-in languages.
  static let builtIn = Lexicon()

  /// The languages in the order of their bits in `Entry.languages`; earlier wins a tie.
  let languages: [String] = LexiconTable.languages.split(separator: " ").map(String.init)

  /// Returns what is known of the phrase with this hash, or nil.
  func entry(_ hash: UInt64) -> Entry? { PackedLexicon.entry(hash) }

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
}
