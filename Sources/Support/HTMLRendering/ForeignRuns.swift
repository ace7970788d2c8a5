/// Finds the runs of a text that are in scripts a language is not written in.
///
/// A run goes from the first foreign letter to the last of the same language, with the spaces and punctuation between. Single
/// letters outside East Asian scripts (π, Δ) are symbols and are left alone.
struct ForeignRuns {
  struct Run {
    var range: Range<Int>
    var script: Script
    var census: LetterCensus
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let language: Language
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, in language: Language) {
    self.bytes = bytes
    self.language = language
  }

  /// Returns the next run.
  mutating func next() -> Run? {
    var lower = -1
    var upper = 0
    var letters = 0
    var script = Script.latin
    while index < bytes.count {
      if bytes[index] < 0x80 {
        let isLetter = (0x61...0x7a).contains(bytes[index] | 0x20)
        if isLetter, lower >= 0 {
          if let run = run(lower..<upper, script, letters) { return run }
          lower = -1
        }
        index += 1
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at: index)
      guard let found = Script.of(scalar) else {
        if lower >= 0, isContinuation(scalar, of: script) { upper = index + length }
        index += length
        continue
      }
      if lower >= 0, !belongs(found, to: script) {
        if let run = run(lower..<upper, script, letters) { return run }
        lower = -1
      }
      if lower < 0, language.scripts.contains(found) {
        index += length
        continue
      }
      if lower < 0 {
        lower = index
        letters = 0
        script = found
      } else if script == .han {
        script = found
      }
      letters += 1
      index += length
      upper = index
    }
    return lower >= 0 ? run(lower..<upper, script, letters) : nil
  }

  private func belongs(_ found: Script, to script: Script) -> Bool {
    if found == script { return true }
    switch script {
    case .han: return found == .kana || found == .hangul
    case .kana: return found == .han
    case .hangul: return found == .han
    default: return false
    }
  }

  private func run(_ range: Range<Int>, _ script: Script, _ letters: Int) -> Run? {
    switch script {
    case .kana, .han, .hangul: break
    default: guard letters > 1 else { return nil }
    }
    var census = LetterCensus()
    census.add(UnsafeBufferPointer(rebasing: bytes[range]))
    return Run(range: range, script: script, census: census)
  }

  /// Marks belong to the letter before them, East Asian punctuation to the run before it.
  private func isContinuation(_ scalar: UInt32, of script: Script) -> Bool {
    switch script {
    case .kana, .han:
      if (0x3001...0x3003).contains(scalar) || (0xff01...0xff1f).contains(scalar) { return true }
    default: break
    }
    guard let value = Unicode.Scalar(scalar) else { return false }
    switch value.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
