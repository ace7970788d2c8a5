/// A dictionary of libhyphen, for words in lower case.
///
/// The library reads a loaded dictionary and changes nothing in it, hence `@unchecked Sendable`.
final class HyphenationDictionary: @unchecked Sendable {
  private let library: Libhyphen
  private let dictionary: OpaquePointer
  private let isUTF8: Bool

  private init(_ library: Libhyphen, _ dictionary: OpaquePointer, isUTF8: Bool) {
    self.library = library
    self.dictionary = dictionary
    self.isUTF8 = isUTF8
  }

  deinit { library.free(dictionary) }

  /// Opens the first dictionary there is for a language.
  static func open(
    _ language: String, in folders: [String]
  ) -> Result<HyphenationDictionary, HyphenationError> {
    guard let library = Libhyphen.shared else { return .failure(.libraryMissing) }
    for name in names(for: language) {
      for folder in folders {
        let path = "\(folder)/hyph_\(name).dic"
        guard let encoding = Libhyphen.firstLine(of: path) else { continue }
        guard ["UTF-8", "ISO8859-1"].contains(encoding) else {
          return .failure(.encoding(language, encoding))
        }
        guard let dictionary = library.load(path) else { continue }
        return .success(
          HyphenationDictionary(library, dictionary, isUTF8: encoding == "UTF-8"))
      }
    }
    return .failure(.dictionaryMissing(language))
  }

  /// The names a dictionary may have, from the closest: `de_AT`, `de`, `de_DE`.
  static func names(for language: String) -> [String] {
    let parts = language.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, parts.allSatisfy({ $0.utf8.allSatisfy(isLetterOrDigit) })
    else { return [] }
    let main = first.lowercased()
    var names: [String] = []
    if let region = parts.dropFirst().first(where: { $0.utf8.count == 2 }) {
      names.append("\(main)_\(region.uppercased())")
    }
    names.append(main)
    names.append(main == "en" ? "en_US" : "\(main)_\(main.uppercased())")
    return names
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Returns the counts of letters after which a word in lower case may be divided; none where the
  /// spelling would change at the division.
  func places(in word: [UnicodeScalar]) -> [Int] {
    guard word.count < 100, let bytes = encoded(word) else { return [] }
    var marks = [CChar](repeating: 0, count: bytes.count + 6)
    var texts: Libhyphen.Texts?
    var positions: Libhyphen.Numbers?
    var cuts: Libhyphen.Numbers?
    let failed = library.hyphenate(
      dictionary, bytes, CInt(bytes.count - 1), &marks, nil, &texts, &positions, &cuts)
    defer { Libhyphen.release(texts, [positions, cuts], count: bytes.count - 1) }
    guard failed == 0 else { return [] }
    return (0..<word.count).filter { marks[$0] & 1 == 1 && texts?[$0] == nil }.map { $0 + 1 }
  }

  /// The word in the encoding of the dictionary, with a zero at its end.
  private func encoded(_ word: [UnicodeScalar]) -> [CChar]? {
    var bytes: [CChar] = []
    for scalar in word {
      if isUTF8 {
        bytes += UTF8.encode(scalar).map { Array($0) }?.map { CChar(bitPattern: $0) } ?? []
      } else {
        guard scalar.value < 0x100 else { return nil }
        bytes.append(CChar(bitPattern: UInt8(scalar.value)))
      }
    }
    return bytes + [0]
  }
}
