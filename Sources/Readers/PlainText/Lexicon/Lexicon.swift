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
    package var languages: UInt64 = 0
    package var topics: Topics = []
    /// The topics of the longer phrases that this is the first word of.
    package var opens: Topics = []
    package var value: UInt8 = 0

    package init(
      languages: UInt64 = 0, topics: Topics = [], opens: Topics = [], value: UInt8 = 0
    ) {
      self.languages = languages
      self.topics = topics
      self.opens = opens
      self.value = value
    }
  }

  /// The lexicon of all built-in languages.
  static let builtIn = Lexicon()

  /// The languages in the order of their bits in `Entry.languages`; earlier wins a tie.
  let languages: [String] = LexiconTable.languages.split(separator: " ").map(String.init)

  /// Returns what is known of the phrase with this hash, or nil.
  func entry(_ hash: UInt64) -> Entry? { PackedLexicon.entry(hash) }

  /// Returns the topics of the phrase with this hash, none where it is unknown.
  func topics(_ hash: UInt64) -> Topics { PackedLexicon.topics(hash)?.own ?? [] }

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

  /// Whether a scalar belongs to the word it stands in, for phrases.
  @inline(__always)
  package static func isWord(_ scalar: UInt32) -> Bool {
    let class_ = ScalarClass.of(scalar)
    return class_.isLetter || class_ == .mark || scalar == 0x27 || scalar == 0x2019
  }

  /// Returns the topics of all phrases whose first word is the one that begins `range`: of any
  /// other, none begins here. Where no word begins, nothing is ruled out.
  func topics(openedIn source: Source, _ range: Range<Int>) -> Topics {
    var hash = PhraseHash()
    var offset = range.lowerBound
    var length = 0
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      guard Lexicon.isWord(next.value) else {
        // What is invisible is no part of a phrase: the word may go on behind it.
        if ScalarClass.of(next.value) == .ignorable { return Topics(rawValue: .max) }
        break
      }
      hash.add(next.value)
      offset += next.length
      length += 1
      if length > LexiconTable.longestWord { return [] }
    }
    guard length > 0 else { return Topics(rawValue: .max) }
    guard let found = PackedLexicon.topics(hash.value) else { return [] }
    return found.own.union(found.opened)
  }

  /// Returns the end of the longest phrase of up to `words` words that begins `range` and has one
  /// of `topics`, with its entry. A phrase ends at a space, a digit or punctuation.
  func prefix(
    _ topics: Topics, in source: Source, _ range: Range<Int>, words: Int = 4
  ) -> (end: Int, entry: Entry)? {
    guard !self.topics(openedIn: source, range).isDisjoint(with: topics) else { return nil }
    return longestPrefix(topics, in: source, range, words: words)
  }

  /// Does what `prefix` does where a phrase of the topics may begin.
  func longestPrefix(
    _ topics: Topics, in source: Source, _ range: Range<Int>, words: Int
  ) -> (end: Int, entry: Entry)? {
    var hash = PhraseHash()
    var offset = range.lowerBound
    var found: (end: Int, entry: Entry)?
    var seen = 0
    let limit = min(range.upperBound, range.lowerBound + 96)
    while offset < limit, seen < words {
      let next = source.scalar(at: offset)
      if !Lexicon.isWord(next.value) {
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
