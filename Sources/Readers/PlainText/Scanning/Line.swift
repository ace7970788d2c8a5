/// What one pass over a non-blank source line found. Counts saturate; offsets are bytes.
struct Line {
  /// The zero-based number of the line in the source.
  var number: Int32 = 0
  /// The trimmed text.
  var start: UInt32 = 0
  var end: UInt32 = 0
  /// Blank lines between this line and the one before.
  var gap: UInt16 = 0
  /// Columns before the text, tabs to stops of eight.
  var indent: UInt16 = 0
  /// Display columns of the trimmed text.
  var width: UInt16 = 0
  var words: UInt16 = 0
  var capitalisedWords: UInt16 = 0
  var longWords: UInt16 = 0
  var uppers: UInt16 = 0
  var lowers: UInt16 = 0
  /// Letters of scripts without case.
  var uncased: UInt16 = 0
  var digits: UInt16 = 0
  var symbols: UInt16 = 0
  /// ASCII signs that are frequent in code and rare in prose.
  var signs: UInt16 = 0
  /// Display columns of the first word, to judge whether it would have fitted on the line before.
  var firstWordWidth: UInt16 = 0
  /// Runs of two or more spaces inside the text.
  var columnGaps: UInt8 = 0
  var tabs: UInt8 = 0
  var first = ScalarClass.other
  /// The class of the first letter or digit.
  var firstWord = ScalarClass.other
  /// The last scalar that is neither emoji, mark nor invisible, and the one before closing marks.
  var last = ScalarClass.other
  var lastBeforeClosers = ScalarClass.other
  var flags: LineFlags = []
  var form: LineForm = []
  var marker = ListMarker()
  /// Part 1, chapter 2, section 3; 0 where no division word stands with a number.
  var divisionRank: UInt8 = 0
  /// The folded key of a `Key: value` line; 0 where there is none.
  var keyHash: UInt32 = 0
  var divisionValue: Int32 = 0

  var range: Range<Int> { Int(start)..<Int(end) }
  var letters: Int { Int(uppers) + Int(lowers) + Int(uncased) }
  var column: Int { Int(indent) }
  var columns: Int { Int(width) }
  /// The column after the last character.
  var reach: Int { Int(indent) + Int(width) }
  /// Twice the column of its middle, to compare centred lines.
  var doubledMiddle: Int { column + reach }
  var isAllCapitals: Bool { uppers >= 2 && lowers == 0 && uncased <= uppers / 2 }
  var endsSentence: Bool {
    last == .terminal || ((last == .closer || last == .quote) && lastBeforeClosers == .terminal)
  }
  /// A line of head matter with a form of its own.
  var hasHeadForm: Bool { !form.isDisjoint(with: [.date, .rating, .byline, .knownKey]) }
  /// Most words that can begin with a capital do.
  var isTitleCase: Bool {
    capitalisedWords >= 2 && Int(capitalisedWords) * 2 > Int(words)
      && capitalisedWords >= longWords
  }
}

/// Facts of the characters of a line.
struct LineFlags: OptionSet {
  let rawValue: UInt32
  static let endsWithEmoji = LineFlags(rawValue: 1 << 0)
  static let startsWithEmoji = LineFlags(rawValue: 1 << 1)
  static let symbolsOnly = LineFlags(rawValue: 1 << 2)
  static let rule = LineFlags(rawValue: 1 << 3)
  static let opensQuote = LineFlags(rawValue: 1 << 4)
  static let closesQuote = LineFlags(rawValue: 1 << 5)
  static let quoteMark = LineFlags(rawValue: 1 << 6)
  static let ideographicIndent = LineFlags(rawValue: 1 << 7)
  static let tabIndent = LineFlags(rawValue: 1 << 8)
  static let hyphenated = LineFlags(rawValue: 1 << 9)
  static let pipe = LineFlags(rawValue: 1 << 10)
  static let noSpaces = LineFlags(rawValue: 1 << 11)
  static let endsWithEllipsis = LineFlags(rawValue: 1 << 12)
  static let endsWithQuestion = LineFlags(rawValue: 1 << 13)
  static let endsWithPeriod = LineFlags(rawValue: 1 << 14)
  static let rightToLeft = LineFlags(rawValue: 1 << 15)
  static let hasColon = LineFlags(rawValue: 1 << 16)
  static let hasCount = LineFlags(rawValue: 1 << 17)
  static let hasHash = LineFlags(rawValue: 1 << 18)
  static let endsSentenceInside = LineFlags(rawValue: 1 << 19)
  static let thai = LineFlags(rawValue: 1 << 20)
  static let underscored = LineFlags(rawValue: 1 << 21)
  static let formFeed = LineFlags(rawValue: 1 << 22)
  static let dash = LineFlags(rawValue: 1 << 23)
  /// Two spaces of any kind in a row.
  static let doubleSpace = LineFlags(rawValue: 1 << 24)
  /// A sign beyond ASCII that could be a star or half a star.
  static let pictogram = LineFlags(rawValue: 1 << 25)
}

/// What the words of a line say it is, found only where the line is short enough to be one.
struct LineForm: OptionSet {
  let rawValue: UInt32
  static let date = LineForm(rawValue: 1 << 0)
  static let rating = LineForm(rawValue: 1 << 1)
  static let byline = LineForm(rawValue: 1 << 2)
  static let nameLike = LineForm(rawValue: 1 << 3)
  static let tagLine = LineForm(rawValue: 1 << 4)
  static let tagCloud = LineForm(rawValue: 1 << 5)
  static let address = LineForm(rawValue: 1 << 6)
  static let keyValue = LineForm(rawValue: 1 << 7)
  static let knownKey = LineForm(rawValue: 1 << 8)
  static let mailKey = LineForm(rawValue: 1 << 9)
  static let titleKey = LineForm(rawValue: 1 << 10)
  static let chapterWord = LineForm(rawValue: 1 << 11)
  static let contentsWord = LineForm(rawValue: 1 << 12)
  static let matterWord = LineForm(rawValue: 1 << 13)
  static let notesWord = LineForm(rawValue: 1 << 14)
  static let numeral = LineForm(rawValue: 1 << 15)
  static let noteBody = LineForm(rawValue: 1 << 16)
  static let caption = LineForm(rawValue: 1 << 17)
  static let boilerplate = LineForm(rawValue: 1 << 18)
  static let spoiler = LineForm(rawValue: 1 << 19)
  static let ending = LineForm(rawValue: 1 << 20)
  static let attribution = LineForm(rawValue: 1 << 21)
  static let leader = LineForm(rawValue: 1 << 22)
  static let term = LineForm(rawValue: 1 << 23)
  static let bracketed = LineForm(rawValue: 1 << 24)
  static let ornament = LineForm(rawValue: 1 << 25)
  static let codeLike = LineForm(rawValue: 1 << 26)
  static let pageNumber = LineForm(rawValue: 1 << 27)
  static let markupHeading = LineForm(rawValue: 1 << 29)
  static let speaker = LineForm(rawValue: 1 << 30)
}
