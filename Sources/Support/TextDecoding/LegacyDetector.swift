/// Tells in which older encoding a text is, if that is clear.
///
/// Every candidate reads a sample of the text; what comes out is compared with how often the letters
/// of some forty languages occur. The one whose letters explain the bytes best wins, if it is
/// plausible at all and clearly better than every other that gives a different text. UTF-8 with
/// damaged places is one of the candidates.
enum LegacyDetector {
  /// The sample: the words with bytes from 0x80 up, as many as this makes.
  private static let sampleSize = 2048

  /// By how much, as a natural logarithm, the best must be more likely than the next: e³ is 20 times.
  private static let clearMargin = 3.0

  /// Below this, for each byte of the sample, even the best is rubbish.
  private static let plausibleScore = -5.5

  /// In the order in which they are preferred when they give the same text.
  private static let candidates: [TextEncoding] =
    [.utf8, .windows1252]
    + [1251, 1250, 1254, 1253, 1257, 1255, 1256, 1258, 874].map(TextEncoding.windows)
    + [.shiftJIS, .eucKR, .gb18030, .big5, .eucJP, .koi8R]
    + ["koi8-u", "ibm866", "macintosh"].compactMap { TextEncoding(label: $0) }
    + [15, 2, 5, 7, 6, 8, 13, 4, 3].map(TextEncoding.iso8859)

  /// Returns the encoding that is clearly the best; nil if there is none.
  /// - Complexity: O(*n*) to find the sample; the rest has a fixed bound.
  static func encoding(of buffer: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let sample = sample(of: buffer)
    let scored = candidates.compactMap { encoding in
      reading(of: sample, as: encoding).map { text in
        (encoding: encoding, text: text, score: LanguageModels.score(of: text))
      }
    }
    guard let best = scored.max(by: { $0.score < $1.score }),
      best.score > plausibleScore * Double(max(sample.count, 1))
    else { return nil }
    // `max` finds the last of equals; the first is preferred.
    let first = scored.first { $0.text == best.text } ?? best
    let other = scored.filter { $0.text != best.text }.map(\.score).max()
    guard let other, best.score - other < clearMargin else { return first.encoding }
    return nil
  }

  /// Collects the words that hold bytes from 0x80 up. In no encoding here is a byte up to 0x20 part of
  /// a longer sequence.
  private static func sample(of buffer: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var sample: [UInt8] = []
    var (start, index, isWanted) = (0, 0, false)
    while index < buffer.count, sample.count < sampleSize {
      let byte = buffer[index]
      index += 1
      if byte >= 0x80 { isWanted = true }
      // A word without end (Chinese has no spaces) is taken piece by piece, cut at ASCII.
      let endsPiece = index - start > 512 && byte < 0x30
      guard byte <= 0x20 || endsPiece || index == buffer.count || index - start >= sampleSize else {
        continue
      }
      if isWanted { sample += buffer[start..<index] }
      (start, isWanted) = (index, false)
    }
    return sample
  }

  private static func reading(of sample: [UInt8], as encoding: TextEncoding) -> [UInt8]? {
    var cleaner = TextCleaner(encoding: encoding, findings: [])
    return sample.withUnsafeBufferPointer { buffer in
      if encoding == .utf8 {
        cleaner.append(buffer, from: 0)
      } else {
        do {
          try IconvConverter(encoding).convert(buffer, from: 0, into: &cleaner)
        } catch {
          return nil
        }
      }
      return cleaner.bytes
    }
  }

  /// Returns ISO-2022-JP, which is ASCII with escapes before and behind a stretch of kanji, if that is
  /// what the bytes are.
  /// - Complexity: O(*n*).
  static func encodingWithEscapes(in buffer: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    for index in 0..<max(buffer.count - 2, 0) where buffer[index] == 0x1b {
      guard buffer[index + 1] == 0x24 else { continue }
      if buffer[index + 2] == 0x42 || buffer[index + 2] == 0x40 {
        return TextEncoding(label: "iso-2022-jp")
      }
    }
    return nil
  }
}
