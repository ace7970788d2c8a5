/// Fits paragraphs of UTF-8 text into lines of a width in display columns.
///
/// Keep one and use it for paragraph after paragraph: it keeps its working memory.
public struct LineBreaker: Sendable {
  /// How lines are chosen.
  public enum Fit: Sendable {
    /// Each line takes what fits.
    case greedy
    /// The paragraph as a whole has the least sum of squared slack, its last line aside, and does
    /// not end in a stub. Dynamic programming over windows of 1,024 segments: exact for shorter
    /// paragraphs up to the bound on slack that `OptimalFit` documents.
    case optimal
  }

  /// What happens at a space between letters of scripts without spaces, or between Hangul syllables
  /// where lines end inside words: such lines are joined without a space.
  public enum AmbiguousSpaces: Sendable {
    /// Lines end there as at any space.
    case broken
    /// No line ends there unless its word would not fit otherwise.
    case held
    /// A line that ends there says so by `BreakKind.keptSpace`.
    case kept
  }

  /// What to fit, and how.
  public struct Options: Sendable {
    /// Columns of a line, 1 or more.
    public var width: Int
    /// Columns of the first line, where it differs.
    public var firstWidth: Int
    /// How lines are chosen.
    public var fit: Fit
    /// The kinds of break to use.
    public var kinds: BreakKinds
    /// The rules of UAX #14.
    public var rules: LineBreakRules
    /// The kinds of break to use inside a word wider than a line.
    public var wideWordKinds: BreakKinds
    /// Whether no line but the first begins with what looks like a list marker, a heading or a note:
    /// such text would not read back as a paragraph.
    public var avoidsMarkers: Bool
    /// What happens at spaces that joining the lines would not put back.
    public var ambiguousSpaces: AmbiguousSpaces

    /// Options for lines of `width` columns.
    public init(
      width: Int, firstWidth: Int? = nil, fit: Fit = .optimal, kinds: BreakKinds = .prose,
      rules: LineBreakRules = .prose, wideWordKinds: BreakKinds = .all,
      avoidsMarkers: Bool = false, ambiguousSpaces: AmbiguousSpaces = .broken
    ) {
      self.width = max(1, width)
      self.firstWidth = max(1, firstWidth ?? width)
      self.fit = fit
      self.kinds = kinds
      self.rules = rules
      self.wideWordKinds = wideWordKinds
      self.avoidsMarkers = avoidsMarkers
      self.ambiguousSpaces = ambiguousSpaces
    }
  }

  /// One line: bytes `start..<end` of the paragraph, without the spaces at its end.
  public struct Line: Equatable, Sendable {
    /// Offset of the first byte.
    public var start: Int
    /// Offset after the last byte.
    public var end: Int
    /// Columns, the hyphen of `softHyphen` and the space of `keptSpace` included.
    public var columns: Int
    /// What the line ends with.
    public var kind: BreakKind
  }

  private var optimal = OptimalFit()

  /// A breaker with no working memory yet.
  public init() {}

  /// Returns the columns of the widest piece of `bytes` that no line break of such kinds can part.
  ///
  /// - Complexity: O(*n*).
  public static func widestPiece(
    of bytes: UnsafeBufferPointer<UInt8>, _ kinds: BreakKinds = .prose
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var segmenter = Segmenter(base, 0..<bytes.count, .prose, kinds)
    var widest = 0
    while let segment = segmenter.next() { widest = max(widest, segment.width) }
    return widest
  }

  /// Calls `body` with each line of `bytes`, in order; empty text has no line.
  ///
  /// Runs of spaces inside a line stay as they are; a line feed ends a line. A word that cannot be
  /// cut is a line of its own, wider than asked for.
  ///
  /// - Complexity: O(*n*); memory does not grow with *n*.
  public mutating func breakLines(
    _ bytes: UnsafeBufferPointer<UInt8>, _ options: Options, body: (Line) -> Void
  ) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    var source = SegmentSource(bytes, base, options)
    switch options.fit {
    case .greedy: GreedyFit.run(&source, options, body)
    case .optimal: optimal.run(&source, options, body)
    }
  }
}
