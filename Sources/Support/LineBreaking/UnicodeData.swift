/// The tables of `UnicodeTables` as pointers, so that a scan holds them in registers.
///
/// The pointers lead to constant data of the program, hence `@unchecked Sendable`.
struct UnicodeData: @unchecked Sendable {
  private let blockNumbers = UnicodeTables.blockNumbers.utf8Start
  private let kinds = UnicodeTables.kinds.utf8Start
  private let lineColumns = UnicodeTables.kindLineColumn.utf8Start
  private let clusters = UnicodeTables.kindCluster.utf8Start
  private let widths = UnicodeTables.kindColumns.utf8Start
  private let presentations = UnicodeTables.kindPresentation.utf8Start
  private let traits = UnicodeTables.columnTraits.utf8Start
  private let extras = UnicodeTables.columnExtras.utf8Start

  /// The number of a code point's combination of properties.
  @inline(__always)
  func kind(of code: UInt32) -> Int {
    if code >= UnicodeTables.limit { return Int(UnicodeTables.kindBeyond(code)) }
    let run = Int(code >> 6) &* 2
    let block = Int(blockNumbers[run]) | Int(blockNumbers[run &+ 1]) &<< 7
    return Int(kinds[block &* 64 &+ Int(code & 63)])
  }

  /// As `kind(of:)`: the first two blocks of the table are the ASCII ones.
  @inline(__always)
  func kind(ofASCII byte: UInt8) -> Int { Int(kinds[Int(byte)]) }

  /// The column of the line-breaking automata.
  @inline(__always)
  func lineColumn(_ kind: Int) -> Int { Int(lineColumns[kind]) }

  @inline(__always)
  func cluster(_ kind: Int) -> ClusterClass {
    ClusterClass(rawValue: clusters[kind]) ?? .other
  }

  /// Columns of the scalar by itself: 0, 1 or 2.
  @inline(__always)
  func width(_ kind: Int) -> Int { Int(widths[kind]) }

  @inline(__always)
  func presentation(_ kind: Int) -> Presentation {
    Presentation(rawValue: presentations[kind]) ?? .fixed
  }

  @inline(__always)
  func traits(ofColumn column: Int) -> LineTraits { LineTraits(rawValue: traits[column]) }

  /// What a wide scalar does at a line break.
  @inline(__always)
  func role(ofColumn column: Int) -> WideRole {
    WideRole(rawValue: extras[column] &>> 1) ?? .other
  }

  /// Whether a closing quotation mark before this column closes (LB15b).
  @inline(__always)
  func letsQuotationClose(column: Int) -> Bool { extras[column] & 1 != 0 }
}

/// Grapheme_Cluster_Break, with pictographs as a class of their own (UAX #29, table 2).
enum ClusterClass: UInt8 {
  case other, carriageReturn, lineFeed, control, extend, joiner, regional, prepend, spacingMark
  case leading, vowel, trailing, syllable, closedSyllable, pictograph
}

/// What wide scalars do at line breaks.
enum WideRole: UInt8 {
  case other
  /// Ideographs, kana, Hangul syllables: any two may be parted.
  case syllabic
  /// Brackets that hold to what follows.
  case opening
  /// Brackets, stops, small kana that hold to what comes before.
  case closing
}

/// What variation selectors do to a scalar, or which of them it is.
enum Presentation: UInt8 {
  case fixed, variable, textSelector, emojiSelector
}

/// What the segmenter asks of a column of the automata beyond the rules.
struct LineTraits: OptionSet {
  let rawValue: UInt8
  static let wide = LineTraits(rawValue: 1)
  static let hangul = LineTraits(rawValue: 2)
  static let complex = LineTraits(rawValue: 4)
  static let space = LineTraits(rawValue: 8)
  static let hard = LineTraits(rawValue: 16)
  static let mark = LineTraits(rawValue: 32)
  static let number = LineTraits(rawValue: 64)

  /// The kind of the break between two wide letters.
  @inline(__always)
  static func kind(between left: LineTraits, _ right: LineTraits) -> BreakKind {
    if !left.union(right).contains(.hangul) { return .wide }
    return left.intersection(right).contains(.hangul) ? .hangul : .mixed
  }
}
