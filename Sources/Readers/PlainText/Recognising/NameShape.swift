/// Whether a few words look like the name of a person.
struct NameShape {
  let source: Source

  /// Two to five words that begin with a capital (or are initials or particles), no figures, no
  /// function words; or a few ideographs, syllables or words of a script without case.
  func isName(_ range: Range<Int>, allowsSingleWord: Bool = false) -> Bool {
    var words = 0
    var cased = 0
    var uncased = 0
    var initials = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      var letters = 0
      while offset < range.upperBound {
        let next = source.scalar(at: offset)
        let class_ = ScalarClass.of(next.value)
        if class_ == .space || next.value == 0x30FB || next.value == 0xB7 { break }
        guard isNameScalar(next.value, class_) else { return false }
        if class_.isLetter { letters += 1 }
        offset += next.length
      }
      if offset > start {
        words += 1
        let first = ScalarClass.of(source.scalar(at: start).value)
        switch kind(start..<offset, first, letters) {
        case .capital: cased += 1
        case .initial: initials += 1
        case .particle: break
        case .uncased: uncased += letters
        case .no: return false
        }
      }
      if offset < range.upperBound { offset += source.scalar(at: offset).length }
    }
    if uncased > 0 {
      return cased == 0 && initials == 0 && words <= 4 && uncased <= 24 && (uncased >= 2)
    }
    let total = cased + initials
    return words <= 6 && cased >= 1 && (total >= 2 || (allowsSingleWord && words == 1))
  }

  private enum Kind { case capital, initial, particle, uncased, no }

  private func kind(_ range: Range<Int>, _ first: ScalarClass, _ letters: Int) -> Kind {
    // Cheap refusals first: most lines that are asked are sentences. No name of a script without
    // case has more than 24 letters.
    if first == .lower, letters > LexiconTable.longestParticle { return .no }
    if first == .letter, letters > 24 { return .no }
    let topics = Lexicon.builtIn.topics(PhraseHash(source, range).value)
    if first == .lower { return topics.contains(.particle) ? .particle : .no }
    if first == .letter {
      return topics.isDisjoint(with: [.chapter, .matter, .ending]) ? .uncased : .no
    }
    guard first == .upper else { return .no }
    if letters == 1 || (source[range.upperBound - 1] == 0x2E && letters <= 3) { return .initial }
    if topics.contains(.function) && !topics.contains(.particle) { return .no }
    let banned: Topics = [.chapter, .part, .matter, .contents, .notes, .ending, .weekday, .number]
    if !topics.isDisjoint(with: banned) { return .no }
    return topics.contains(.particle) && letters <= 3 ? .particle : .capital
  }

  private func isNameScalar(_ scalar: UInt32, _ class_: ScalarClass) -> Bool {
    class_.isLetter || class_ == .mark || class_ == .ignorable
      || class_ == .dash && scalar != 0x2014 && scalar != 0x2013
      || scalar == 0x2E || scalar == 0x27 || scalar == 0x2019 || scalar == 0x26
  }
}
