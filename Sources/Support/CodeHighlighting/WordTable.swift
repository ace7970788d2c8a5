/// Words by their bytes, with what each stands for.
///
/// Looked up once for each word of the code, so the hash is taken from the bytes where they are.
struct WordTable: Sendable {
  private var slots: [Int16]
  private var words: [(bytes: [UInt8], kind: CodeToken.Kind)] = []
  private let foldsCase: Bool
  private let mask: Int

  /// Creates a table of lists of words with spaces between; a word in two lists stands for what the first says.
  init(_ lists: [(String, CodeToken.Kind)], foldsCase: Bool) {
    self.foldsCase = foldsCase
    let all = lists.flatMap { list, kind in
      list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0a }).map { (Array($0), kind) }
    }
    var size = 16
    while size < all.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    for (word, kind) in all.prefix(Int(Int16.max)) { add(word, kind) }
  }

  private mutating func add(_ word: [UInt8], _ kind: CodeToken.Kind) {
    let word = foldsCase ? word.map(Self.folded) : word
    let slot = word.withUnsafeBufferPointer { [self] in self.slot(of: $0) }
    guard slots[slot] < 0 else { return }
    slots[slot] = Int16(words.count)
    words.append((word, kind))
  }

  /// What a word stands for; nil when it is not in the table.
  ///
  /// - Complexity: O(n) in the bytes of the word, as long as it is no longer than a word of a language may be.
  func kind(of word: UnsafeBufferPointer<UInt8>) -> CodeToken.Kind? {
    guard word.count <= 32 else { return nil }
    let place = slots[slot(of: word)]
    return place < 0 ? nil : words[Int(place)].kind
  }

  /// The slot in which a word is, or could be put.
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word {
      hash = (hash ^ UInt32(foldsCase ? Self.folded(byte) : byte)) &* 16_777_619
    }
    var slot = Int(hash ^ hash >> 15) & mask
    while slots[slot] >= 0, !matches(words[Int(slots[slot])].bytes, word) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func matches(_ known: [UInt8], _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == word.count else { return false }
    for place in known.indices
    where known[place] != (foldsCase ? Self.folded(word[place]) : word[place]) {
      return false
    }
    return true
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
  }
}
