import DocumentAST

/// Words longer than a line, such as addresses, in books.
///
/// Engines in use (MuPDF, those of older e-ink readers) know no `overflow-wrap` or `wbr`: they cut such words off at the edge of
/// the page, and the reader loses the rest. A zero-width space is the one break opportunity that all of them take.
extension HTMLRenderer {
  /// Writes text in the language in force.
  @inline(__always)
  mutating func words(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count <= LongWords.limit || options.syntax != .xml || !isFull {
      xml.text(bytes)
    } else {
      breakWords(bytes)
    }
  }

  @inline(never)
  private mutating func breakWords(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while let word = LongWords.next(in: bytes, from: position) {
      xml.text(UnsafeBufferPointer(rebasing: bytes[position..<word.lowerBound]))
      let letters = String(decoding: UnsafeBufferPointer(rebasing: bytes[word]), as: UTF8.self)
      for piece in LongWords.pieces(of: letters) { xml.text(piece) }
      position = word.upperBound
    }
    xml.text(UnsafeBufferPointer(rebasing: bytes[position...]))
  }
}

/// Finds words that fit in no line, and divides them.
enum LongWords {
  /// The bytes that a word may have.
  static let limit = 100

  private static let pieceLength = 30
  /// A piece may end this early behind a sign that divides addresses.
  private static let shortestPiece = 16

  /// Returns the next word over the limit.
  ///
  /// - Complexity: O(k) in the bytes passed over; for text of ordinary words a few bytes in each hundred.
  static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var lower = start
    while lower + limit < bytes.count {
      var probe = lower + limit
      while probe >= lower, !isBreak(bytes, at: probe) { probe -= 1 }
      if probe >= lower {
        lower = probe + 1
        continue
      }
      var upper = lower + limit
      while upper < bytes.count, !isBreak(bytes, at: upper) { upper += 1 }
      return lower..<upper
    }
    return nil
  }

  /// Whether a line may end at a byte anyway: spaces, and scripts that are written without them.
  private static func isBreak(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case ...0x20, 0xe1, 0xe3...0xee: true
    case 0xe0: index + 1 < bytes.count && (0xb8...0xbb).contains(bytes[index + 1])
    case 0xef: index + 1 < bytes.count && (0xbc...0xbe).contains(bytes[index + 1])
    default: false
    }
  }

  /// A word in pieces, each but the last with a zero-width space at its end.
  static func pieces(of word: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var length = 0
    for character in word {
      piece.append(character)
      length += 1
      let isDivider = length >= shortestPiece && "/?&=-_.,;:".contains(character)
      guard length >= pieceLength || isDivider else { continue }
      pieces.append(piece + "\u{200b}")
      piece = ""
      length = 0
    }
    if piece.isEmpty, let last = pieces.popLast() { piece = String(last.unicodeScalars.dropLast()) }
    return pieces + [piece]
  }
}
