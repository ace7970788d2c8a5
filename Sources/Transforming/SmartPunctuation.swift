/// Straight quotation marks and typed dashes into typographic ones, piece by piece of running text.
///
/// A value remembers what stood before, so that a mark is judged across emphasis and links; `startBlock()` forgets it.
public struct SmartPunctuation: Sendable {
  /// The quotation marks that straight ones become.
  public var marks: QuotationMarks
  private var previous: UInt32?
  /// Whether a single mark was opened: the next one at the end of a word closes it, and is no apostrophe.
  private var isInnerOpen = false

  /// Creates a value for a language.
  public init(language: String? = nil) { marks = QuotationMarks(language: language) }

  /// Forgets what stood before: at the beginning of a paragraph, heading or cell.
  public mutating func startBlock() {
    previous = nil
    isInnerOpen = false
  }

  /// Takes note of something that is not changed, such as a code span, as if it were a letter.
  public mutating func skip() { previous = 0x61 }

  /// Takes note of a line end, as if it were a space.
  public mutating func space() { previous = 0x20 }

  /// Returns the text with `"…"`, `'…'`, `--`, `---` and `...` replaced.
  ///
  /// - Complexity: O(n) in the scalars.
  public mutating func applied(to text: String) -> String {
    guard text.utf8.contains(where: Self.isCandidate) else {
      previous = text.unicodeScalars.last?.value ?? previous
      return text
    }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      let run = Self.runLength(in: scalars, at: position)
      let next = position + run < scalars.count ? scalars[position + run] : nil
      switch scalar {
      case "\"": result += isOpening(before: next) ? marks.opening : marks.closing
      case "'": result += singleMark(before: next)
      case "-" where run == 2: result += "–"
      case "-" where run == 3: result += "—"
      case "." where run == 3: result += "…"
      default: for offset in 0..<run { result.unicodeScalars.append(scalars[position + offset]) }
      }
      previous = scalar.value
      position += run
    }
    return result
  }

  private static func isCandidate(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// The number of equal dashes or full stops from here; 1 for anything else.
  private static func runLength(in scalars: [Unicode.Scalar], at start: Int) -> Int {
    guard scalars[start] == "-" || scalars[start] == "." else { return 1 }
    var end = start + 1
    while end < scalars.count, scalars[end] == scalars[start] { end += 1 }
    return end - start
  }

  /// A mark opens after nothing, a space, an opening bracket, a dash or another opening mark, when something follows.
  private func isOpening(before next: Unicode.Scalar?) -> Bool {
    if let next, next.properties.isWhitespace { return false }
    guard let previous, let scalar = Unicode.Scalar(previous) else { return true }
    if scalar.properties.isWhitespace { return true }
    return "([{<-–—/\"'¡¿".unicodeScalars.contains(scalar)
  }

  /// An apostrophe in a word, at its end, or before a decade ('90s); else a mark.
  private mutating func singleMark(before next: Unicode.Scalar?) -> String {
    if isOpening(before: next) {
      if let next, ("0"..."9").contains(next) { return "’" }
      isInnerOpen = true
      return marks.innerOpening
    }
    if isInnerOpen, next.map(isLetterOrDigit) != true {
      isInnerOpen = false
      return marks.innerClosing
    }
    return "’"
  }

  private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
