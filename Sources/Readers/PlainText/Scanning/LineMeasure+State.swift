extension LineMeasure {
  /// What was found in a line up to some scalar.
  struct State {
    var width = 0
    var words = 0
    var capitalised = 0
    var longWords = 0
    var uppers = 0
    var lowers = 0
    var uncased = 0
    var digits = 0
    var symbols = 0
    var signs = 0
    var columnGaps = 0
    var tabs = 0
    var spaces = 0
    var firstWordWidth = 0
    var wordLetters = 0
    var wordIsCapitalised = false
    var inWord = false
    var sawPeriodInside = false
    var first: ScalarClass?
    var firstWord: ScalarClass?
    var firstScalar: UInt32 = 0
    var last = ScalarClass.other
    var lastScalar: UInt32 = 0
    var lastBeforeClosers = ScalarClass.other
    var previousScalar: UInt32 = 0
    var sameScalar = true
    var distinct = 0
    var flags: LineFlags = []

    /// Does what `add` does for words of letters from a to z with single spaces between them, and
    /// returns where the last of them ends: three in four bytes of English are such.
    @inline(__always)
    mutating func addSmallWords(
      _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Int {
      var offset = start
      var spaceCount = 0
      beginWord(.lower, UInt32(bytes[start]))
      var letters = wordLetters
      while true {
        let run = ByteRuns.smallLetters(bytes, offset, end)
        letters += run - offset
        offset = run
        guard run + 1 < end, bytes[run] == 0x20, ByteRuns.isSmallLetter(bytes[run + 1]) else {
          break
        }
        if letters > 3 { longWords += 1 }
        if spaceCount == 0, wordIsCapitalised { capitalised += 1 }
        if firstWordWidth == 0 { firstWordWidth = width + run - start + 1 }
        letters = 0
        spaceCount += 1
        offset += 1
      }
      if spaceCount > 0 { wordIsCapitalised = false }
      wordLetters = letters
      words += spaceCount
      width += offset - start
      lowers += offset - start - spaceCount
      sawPeriodInside = false
      spaces = 0
      flags.remove(.endsWithEmoji)
      lowerBefore = true
      let isAlone = offset - start == 1
      let before = isAlone ? lastScalar : UInt32(bytes[offset - 2])
      previousScalar = before == 0x20 ? UInt32(bytes[offset - 3]) : before
      last = .lower
      lastScalar = UInt32(bytes[offset - 1])
      return offset
    }

    /// Does what `add` does for a letter of the East Asian scripts.
    @inline(__always)
    mutating func addWideLetter(_ scalar: UInt32) {
      sawPeriodInside = false
      spaces = 0
      width += 2
      uncased += 1
      beginWord(.letter, scalar)
      wordLetters += 1
      flags.remove(.endsWithEmoji)
      lowerBefore = true
      previousScalar = lastScalar
      last = .letter
      lastScalar = scalar
    }

    /// Does what `add` does for a space.
    @inline(__always)
    mutating func addSpace() {
      spaces += 1
      width += 1
      if spaces > 1 {
        flags.insert(.doubleSpace)
        let ends = last == .terminal || last == .closer || last == .quote
        if spaces == (ends ? 3 : 2) { columnGaps += 1 }
      }
      endWord()
      if firstWordWidth == 0 { firstWordWidth = width }
    }

    /// Opens a word with a letter that is no capital, unless one is open.
    @inline(__always)
    private mutating func beginWord(_ class_: ScalarClass, _ scalar: UInt32) {
      if first == nil {
        first = class_
        firstScalar = scalar
      }
      if firstWord == nil { firstWord = class_ }
      guard !inWord else { return }
      inWord = true
      words += 1
      wordLetters = 0
      wordIsCapitalised = false
    }

    mutating func add(_ scalar: UInt32, _ class_: ScalarClass, isWide: Bool) {
      switch class_ {
      case .space:
        if scalar == 0x09 { tabs += 1 }
        if scalar == 0x3000 { width += 1 }
        addSpace()
        return
      case .ignorable, .mark, .control:
        if class_ == .mark && scalar < 0xFE00 { lastScalar = scalar }
        return
      default: break
      }
      if sawPeriodInside && class_ == .upper && spaces > 0 { flags.insert(.endsSentenceInside) }
      if class_.isLetter { sawPeriodInside = false }
      spaces = 0
      width += isWide ? 2 : 1
      if first == nil {
        first = class_
        firstScalar = scalar
      } else if scalar != firstScalar {
        sameScalar = false
      }
      count(scalar, class_)
      note(scalar, class_)
    }

    private mutating func count(_ scalar: UInt32, _ class_: ScalarClass) {
      switch class_ {
      case .upper: uppers += 1
      case .lower: lowers += 1
      case .letter: uncased += 1
      case .digit: digits += 1
      default:
        if class_ != .emoji { symbols += 1 }
        if class_ == .dash { flags.insert(.dash) }
        if LineMeasure.isCodeSign(scalar) { signs += 1 }
        if class_ != .quote && scalar != 0x2019 && class_ != .dash { endWord() }
        return
      }
      if firstWord == nil { firstWord = class_ }
      if !inWord {
        inWord = true
        words += 1
        wordLetters = 0
        wordIsCapitalised = class_ == .upper
      }
      wordLetters += 1
      if scalar >= 0x0E00 && scalar < 0x0E80 { flags.insert(.thai) }
      if scalar >= 0x5D0 && scalar < 0x700 { flags.insert(.rightToLeft) }
    }

    mutating func endWord() {
      guard inWord else { return }
      inWord = false
      if wordIsCapitalised { capitalised += 1 }
      if wordLetters > 3 { longWords += 1 }
    }

    private mutating func note(_ scalar: UInt32, _ class_: ScalarClass) {
      switch scalar {
      case 0x7C:
        flags.insert(.pipe)
        if width < 16 { flags.insert(.hasColon) }
      case 0x2F: if width < 16 { flags.insert(.hasColon) }
      case 0x3A, 0xFF1A, 0xFF0F, 0xFF5C, 0x30FB: flags.insert(.hasColon)
      case 0x23, 0xFF03: flags.insert(.hasHash)
      case 0x5F: flags.insert(.underscored)
      case 0x28, 0xFF08, 0x5B, 0xD7: break
      case 0x29, 0xFF09, 0x5D:
        if last == .digit { flags.insert(.hasCount) }
      default: break
      }
      if class_ == .emoji {
        flags.insert(.endsWithEmoji)
        if first == .emoji && words == 0 { flags.insert(.startsWithEmoji) }
        return
      }
      flags.remove(.endsWithEmoji)
      if class_ == .terminal {
        sawPeriodInside = lowerBefore
        lowerBefore = false
      } else if class_.isLetter {
        lowerBefore = class_ != .upper
      }
      if class_ == .closer || class_ == .quote {
        if last != .closer && last != .quote { lastBeforeClosers = last }
      }
      previousScalar = lastScalar
      last = class_
      lastScalar = scalar
    }

    var lowerBefore = false

    func store(in line: inout Line) {
      line.width = UInt16(clamping: width)
      line.words = UInt16(clamping: words)
      line.capitalisedWords = UInt16(clamping: capitalised)
      line.longWords = UInt16(clamping: longWords)
      line.uppers = UInt16(clamping: uppers)
      line.lowers = UInt16(clamping: lowers)
      line.uncased = UInt16(clamping: uncased)
      line.digits = UInt16(clamping: digits)
      line.symbols = UInt16(clamping: symbols)
      line.signs = UInt16(clamping: signs)
      line.columnGaps = UInt8(clamping: columnGaps)
      line.tabs = UInt8(clamping: tabs)
      // Text in Thai and the like can be broken at syllables, in Chinese and Japanese anywhere.
      let first =
        Scalars.joinsWithoutSpace(firstScalar)
        ? firstScalar < 0x2000 ? 8 : 2 : firstWordWidth == 0 ? width : firstWordWidth - 1
      line.firstWordWidth = UInt16(clamping: first)
      line.first = self.first ?? .other
      line.firstWord = firstWord ?? .other
      line.last = last
      line.lastBeforeClosers = lastBeforeClosers
      line.flags.formUnion(flags)
      storeEnds(in: &line)
    }

    private func storeEnds(in line: inout Line) {
      if words == 0 { line.flags.insert(.symbolsOnly) }
      if words == 0 && first != nil && sameScalar && width >= 3 { line.flags.insert(.rule) }
      if LineMeasure.isQuoteOpener(firstScalar) { line.flags.insert(.opensQuote) }
      if LineMeasure.isQuoteCloser(lastScalar) { line.flags.insert(.closesQuote) }
      if firstScalar == 0x3E { line.flags.insert(.quoteMark) }
      if firstWordWidth == 0 { line.flags.insert(.noSpaces) }
      if lastScalar == 0x2D || lastScalar == 0x2010 || lastScalar == 0xAC {
        if ScalarClass.of(previousScalar).isLetter { line.flags.insert(.hyphenated) }
      }
      let ending = line.endsSentence && last != .terminal ? previousScalar : lastScalar
      switch ending {
      case 0x2026: line.flags.insert(.endsWithEllipsis)
      case 0x3F, 0xFF1F, 0x61F, 0x21, 0xFF01, 0x37E: line.flags.insert(.endsWithQuestion)
      case 0x2E, 0x3002, 0x964, 0x6D4, 0xFF0E:
        line.flags.insert(
          previousScalar == 0x2E && ending == lastScalar ? .endsWithEllipsis : .endsWithPeriod)
      default: break
      }
    }
  }
}
