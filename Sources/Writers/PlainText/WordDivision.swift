import DocumentAST
import Hyphenation
import LineBreaking

/// The division of words for one document: the hyphenators of its languages, and the compounds that
/// forbid a division because the divided word would read back as one of them.
struct WordDivision {
  private let find: @Sendable (String) -> Result<Hyphenator, HyphenationError>
  private let compounds: Set<[UInt8]>
  private var found: [(language: String, hyphenator: Hyphenator?)] = []
  /// What could not be divided, each once.
  private(set) var failures: [String] = []

  init(
    _ document: Document,
    _ find: @escaping @Sendable (String) -> Result<Hyphenator, HyphenationError>
  ) {
    self.find = find
    var collector = CompoundCollector()
    document.blocks.walk(&collector)
    compounds = collector.compounds
  }

  /// Returns the text with soft hyphens; as it is where words of the language cannot be divided.
  mutating func divided(
    _ text: UnsafeBufferPointer<UInt8>, language: String?
  ) -> [UInt8] {
    guard let hyphenator = hyphenator(for: language) else { return Array(text) }
    guard !compounds.isEmpty else { return WordScanner().divided(text, by: hyphenator) }
    return WordScanner().divided(text, by: hyphenator) { before, after in
      !compounds.contains(CompoundCollector.key(before + [0x2D] + after))
    }
  }

  /// A line as it is shown: without its soft hyphens, but with a hyphen where it ends at one.
  static func shown(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ kind: BreakKind) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.count + 1)
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == 0xC2, index + 1 < line.endIndex, line[index + 1] == 0xAD {
        index += 2
      } else {
        result.append(line[index])
        index += 1
      }
    }
    if kind == .softHyphen { result.append(0x2D) }
    return result
  }

  private mutating func hyphenator(for language: String?) -> Hyphenator? {
    let language = language ?? ""
    if let known = found.first(where: { $0.language == language }) { return known.hyphenator }
    var hyphenator: Hyphenator?
    if language.isEmpty {
      failures.append("Words were not divided where no language is named")
    } else {
      switch find(language) {
      case .success(let result): hyphenator = result
      case .failure(let error):
        if !failures.contains(error.sentence) { failures.append(error.sentence) }
      }
    }
    found.append((language, hyphenator))
    return hyphenator
  }
}

/// The words with one hyphen in a document.
private struct CompoundCollector: DocumentVisitor {
  var compounds: Set<[UInt8]> = []

  static func key(_ word: some Sequence<UInt8>) -> [UInt8] {
    word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  mutating func enter(_ inline: Inline) -> Descent {
    guard case .text(let run) = inline else { return .inside }
    run.text.withBytes { add($0) }
    return .inside
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 1
    while index < text.count {
      defer { index += 1 }
      guard text[index] == 0x2D, CompoundCollector.isLetter(text[index - 1]) else { continue }
      var start = index
      while start > 0, index - start < 60, CompoundCollector.isLetter(text[start - 1]) {
        start -= 1
      }
      var end = index + 1
      while end < text.count, end - index < 60, CompoundCollector.isLetter(text[end]) { end += 1 }
      compounds.insert(CompoundCollector.key(text[start..<end]))
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  mutating func enter(_ block: Block) -> Descent { .inside }
  mutating func leave(_ block: Block) {}
  mutating func enter(_ part: Part) -> Descent { .inside }
  mutating func leave(_ part: Part) {}
  mutating func leave(_ inline: Inline) {}
}
