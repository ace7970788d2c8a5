import DocumentAST

/// How many letters of each script a text has.
struct LetterCensus: Sendable {
  private(set) var counts = [Int](repeating: 0, count: Script.allCases.count)
  private var persian = 0
  private var urdu = 0
  private var ukrainian = 0

  /// Counts the letters of a text.
  ///
  /// - Complexity: O(n); eight bytes of ASCII at a time.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var ascii = 0
    var index = 0
    while index < bytes.count {
      if let base = bytes.baseAddress, index &+ 8 <= bytes.count {
        let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          ascii &+= Self.letterCount(ofASCII: word)
          index &+= 8
          continue
        }
      }
      let byte = bytes[index]
      if byte < 0x80 {
        ascii &+= (0x61...0x7a).contains(byte | 0x20) ? 1 : 0
        index &+= 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: index)
        index += length
        if let script = Script.of(scalar) {
          counts[Int(script.rawValue)] += 1
          noteLanguage(of: scalar)
        }
      }
    }
    counts[Int(Script.latin.rawValue)] += ascii
  }

  /// The number of letters among eight bytes of ASCII: in lower case, those that carry into bit 7 from "a" on but not behind "z".
  @inline(__always)
  private static func letterCount(ofASCII word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lowercased = word | ones &* 0x20
    let fromA = lowercased &+ ones &* (0x80 - 0x61)
    let behindZ = lowercased &+ ones &* (0x80 - 0x7b)
    return (fromA & ~behindZ & (ones &* 0x80)).nonzeroBitCount
  }

  /// Letters that one of several languages in a script has and its neighbours lack.
  private mutating func noteLanguage(of scalar: UInt32) {
    switch scalar {
    case 0x0679, 0x0688, 0x0691, 0x06ba, 0x06be, 0x06c1, 0x06d2: urdu += 1
    case 0x067e, 0x0686, 0x0698, 0x06af, 0x06a9, 0x06cc: persian += 1
    case 0x0404, 0x0406, 0x0407, 0x0454, 0x0456, 0x0457, 0x0490, 0x0491: ukrainian += 1
    default: break
    }
  }

  /// Adds the letters of another count.
  mutating func add(_ other: LetterCensus) {
    for place in counts.indices { counts[place] += other.counts[place] }
    persian += other.persian
    urdu += other.urdu
    ukrainian += other.ukrainian
  }

  subscript(script: Script) -> Int { counts[Int(script.rawValue)] }

  /// The number of letters.
  var total: Int { counts.reduce(0, +) }

  /// The direction that most letters have; nil without letters.
  var isRightToLeft: Bool? {
    let rightToLeft = Script.allCases.reduce(0) { $0 + ($1.isRightToLeft ? self[$1] : 0) }
    guard total > 0 else { return nil }
    return rightToLeft > total - rightToLeft
  }

  /// The number of letters in scripts a language is not written in.
  func foreignLetters(in language: Language) -> Int {
    Script.allCases.reduce(0) { $0 + (language.scripts.contains($1) ? 0 : self[$1]) }
  }

  /// The script with most letters; Kana counts for Han, as Japanese needs both.
  var mainScript: Script? {
    var best: Script?
    var most = 0
    for script in Script.allCases {
      let number = script == .han ? self[.han] + self[.kana] : self[script]
      if number > most {
        best = script
        most = number
      }
    }
    return best
  }

  /// The likeliest language of text in a script, by the letters that were counted.
  func language(of script: Script) -> Language {
    let tag =
      switch script {
      case .han: self[.kana] > 0 ? "ja" : "zh"
      case .arabic where urdu > 0: "ur"
      case .arabic where persian > 0: "fa"
      case .cyrillic where ukrainian > 0: "uk"
      default: script.usualLanguage.description
      }
    return Language(tag) ?? .english
  }
}

extension LetterCensus {
  /// Counts the letters of inlines, but not those of code and formulas.
  init(_ inlines: Inlines) {
    self.init()
    add(inlines)
  }

  mutating func add(_ inlines: Inlines) {
    var visitor = CensusVisitor(census: self)
    inlines.walk(&visitor)
    self = visitor.census
  }

  init(_ blocks: Blocks) {
    var visitor = CensusVisitor(census: LetterCensus())
    blocks.walk(&visitor)
    self = visitor.census
  }
}

private struct CensusVisitor: DocumentVisitor {
  var census: LetterCensus

  mutating func enter(_ block: Block) -> Descent { .inside }
  mutating func leave(_ block: Block) {}
  mutating func enter(_ part: Part) -> Descent {
    if case .tag(let tag) = part { tag.label.withBytes { census.add($0) } }
    return .inside
  }
  mutating func leave(_ part: Part) {}
  mutating func enter(_ inline: Inline) -> Descent {
    if case .text(let run) = inline { run.text.withBytes { census.add($0) } }
    return .inside
  }
  mutating func leave(_ inline: Inline) {}
}

/// Decodes the scalar at a place; a byte that begins none is taken as U+FFFD of length 1.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
  let lead = UInt32(bytes[index])
  let left = bytes.count - index
  func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3f) }
  switch lead {
  case 0..<0x80: return (lead, 1)
  case 0xc2..<0xe0 where left >= 2: return ((lead & 0x1f) << 6 | next(1), 2)
  case 0xe0..<0xf0 where left >= 3:
    return ((lead & 0x0f) << 12 | next(1) << 6 | next(2), 3)
  case 0xf0..<0xf5 where left >= 4:
    return ((lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  default: return (0xfffd, 1)
  }
}

/// Whether all bytes are ASCII.
///
/// - Complexity: O(n), eight bytes at a time.
@inline(__always)
func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress else { return true }
  var index = 0
  while index &+ 8 <= bytes.count {
    let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    guard word & 0x8080_8080_8080_8080 == 0 else { return false }
    index &+= 8
  }
  while index < bytes.count {
    guard base[index] < 0x80 else { return false }
    index &+= 1
  }
  return true
}
