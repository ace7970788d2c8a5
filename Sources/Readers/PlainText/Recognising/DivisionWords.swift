extension LineForms {
  /// Finds a division word together with a number: "Chapter IV", "Erstes Kapitel", "第三章", "1화.",
  /// "الفصل الأول". Sets the rank and value that decide levels and sequences.
  func recogniseDivision(_ line: inout Line, _ range: Range<Int>) {
    if recogniseIdeographicDivision(&line, range) { return }
    guard hasDivisionWord(range) else { return }
    var words: [(range: Range<Int>, entry: Lexicon.Entry?)] = []
    var offset = range.lowerBound
    while offset < range.upperBound, words.count < 4 {
      guard let word = nextWord(from: offset, range) else { break }
      words.append((word, Lexicon.builtIn.entry(in: source, word)))
      offset = word.upperBound
    }
    guard
      let index = words.prefix(3).firstIndex(where: {
        $0.entry?.topics.isDisjoint(with: .division) == false
      })
    else { return }
    let topics = words[index].entry?.topics ?? []
    let value = numberNear(index, words)
    guard let value else { return }
    line.form.insert(.chapterWord)
    line.divisionRank = topics.contains(.part) ? 1 : topics.contains(.chapter) ? 2 : 3
    line.divisionValue = Int32(clamping: value)
  }

  /// The word or sign that counts a division, as a key: "Section" in "Section. 4.", 節 in 第四節.
  /// 0 where there is none.
  func divisionWord(in range: Range<Int>) -> UInt64 {
    var offset = range.lowerBound
    for _ in 0..<4 {
      guard let word = nextWord(from: offset, range) else { break }
      offset = word.upperBound
      let hash = PhraseHash(source, word).value
      if !Lexicon.builtIn.topics(hash).isDisjoint(with: .division) { return hash }
    }
    return divisionSign(in: range)
  }

  /// The next word at or after `offset`; nil where there is none.
  private func nextWord(from offset: Int, _ range: Range<Int>) -> Range<Int>? {
    let start = skipSigns(offset, range)
    var end = start
    while end < range.upperBound {
      let next = source.scalar(at: end)
      let class_ = ScalarClass.of(next.value)
      guard class_.isWord || class_ == .mark || next.value == 0x27 else { break }
      end += next.length
    }
    return end > start ? start..<end : nil
  }

  /// The unit behind a number in Chinese, Japanese and Korean.
  private func divisionSign(in range: Range<Int>) -> UInt64 {
    var offset = range.lowerBound
    var hasNumber = false
    for _ in 0..<20 where offset < range.upperBound {
      let next = source.scalar(at: offset)
      let isNumber =
        Scalars.digit(next.value) != nil || Scalars.chineseNumeral(next.value) != nil
      if hasNumber, !isNumber, next.value != 0x20 { return UInt64(next.value) }
      hasNumber = hasNumber || isNumber
      offset += next.length
    }
    return 0
  }

  /// Whether one of the first three words is the name of a division, asked before they are gathered.
  private func hasDivisionWord(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    for word in 0..<3 {
      guard let next = nextWord(from: offset, range) else { return false }
      offset = next.upperBound
      // What is asked about the first word takes a curved apostrophe to be part of it.
      let isFirstWord =
        next.lowerBound == range.lowerBound && source.scalar(at: offset).value != 0x2019
      if word == 0, isFirstWord, !mayOpen(.division) { continue }
      let topics = Lexicon.builtIn.topics(PhraseHash(source, next).value)
      if !topics.isDisjoint(with: .division) { return true }
    }
    return false
  }

  private func numberNear(_ index: Int, _ words: [(range: Range<Int>, entry: Lexicon.Entry?)])
    -> Int?
  {
    if index + 1 < words.count {
      if let value = number(words[index + 1].range) { return value }
      // "Chapter the First", "Kapitel das erste"
      let isArticle = words[index + 1].entry?.topics.contains(.function) == true
      if isArticle, index + 2 < words.count, let value = number(words[index + 2].range) {
        return value
      }
    }
    // "Un chant oublié" counts no cantos: the words of a sentence follow.
    guard index > 0, !isFollowedBySmallLetter(words[index].range.upperBound) else { return nil }
    return number(words[index - 1].range)
  }

  private func isFollowedBySmallLetter(_ end: Int) -> Bool {
    source[end] == 0x20 && ScalarClass.of(source.scalar(at: end + 1).value) == .lower
  }

  private func skipSigns(_ start: Int, _ range: Range<Int>) -> Int {
    var offset = start
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      if class_.isWord { break }
      offset += next.length
    }
    return offset
  }

  /// 第 + number + unit; a number + unit at the start in Korean, with or without 제; Thai บทที่ ๑.
  private func recogniseIdeographicDivision(_ line: inout Line, _ range: Range<Int>) -> Bool {
    guard line.uncased > 0 else { return false }
    var offset = range.lowerBound
    // A bracket or ornament may open the line.
    let lead = ScalarClass.of(source.scalar(at: offset).value)
    if lead == .opener || lead == .bullet { offset += source.scalar(at: offset).length }
    let first = source.scalar(at: offset)
    let isMarked = first.value == 0x7B2C || first.value == 0xC81C
    if isMarked { offset += first.length }
    while source[offset] == 0x20 { offset += 1 }
    let start = offset
    while offset < range.upperBound, offset - start < 15 {
      let next = source.scalar(at: offset)
      guard Scalars.digit(next.value) != nil || Scalars.chineseNumeral(next.value) != nil else {
        break
      }
      offset += next.length
    }
    guard offset > start, let value = number(start..<offset) else {
      return thaiDivision(&line, range)
    }
    while source[offset] == 0x20 { offset += 1 }
    let unit = source.scalar(at: offset)
    let isHangul = unit.value >= 0xAC00 && unit.value <= 0xD7A3
    guard isMarked || isHangul,
      let entry = Lexicon.builtIn.entry(in: source, offset..<offset + unit.length),
      !entry.topics.isDisjoint(with: .division)
    else { return false }
    let after = source.scalar(at: offset + unit.length)
    let end = offset + unit.length
    let class_ = ScalarClass.of(after.value)
    let isClosed = end >= range.upperBound || !(class_.isWord || class_ == .mark)
    guard isClosed || (isMarked && !isHangul && line.columns <= 40 && !line.endsSentence) else {
      return false
    }
    line.form.insert(.chapterWord)
    line.divisionRank = entry.topics.contains(.part) ? 1 : entry.topics.contains(.chapter) ? 2 : 3
    line.divisionValue = Int32(clamping: value)
    return true
  }

  private func thaiDivision(_ line: inout Line, _ range: Range<Int>) -> Bool {
    guard line.flags.contains(.thai),
      let word = prefix(.division, range, words: 1)
    else { return false }
    var offset = word.end
    while source[offset] == 0x20 { offset += 1 }
    var end = offset
    while end < range.upperBound, Scalars.digit(source.scalar(at: end).value) != nil {
      end += source.scalar(at: end).length
    }
    guard end > offset, let value = number(offset..<end) else { return false }
    line.form.insert(.chapterWord)
    line.divisionRank =
      word.entry.topics.contains(.part) ? 1 : word.entry.topics.contains(.chapter) ? 2 : 3
    line.divisionValue = Int32(clamping: value)
    return true
  }
}
