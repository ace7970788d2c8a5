import DocumentAST
import Testing

@testable import CollectionBuilding

@Suite("Tag identity")
struct TagKeyTests {
  @Test(
    "Tags that differ in case, width, normal form or spacing are one",
    arguments: [
      ("Film", "FILM"), ("Ｆｉｌｍ", "film"), ("ｱﾆﾒ", "アニメ"), ("ｶﾞｲﾄﾞ", "ガイド"),
      ("cafe\u{301}", "CAFÉ"), ("영화", "영화".decomposed), ("STRASSE", "Straße"),
      ("ΟΔΟΣ", "οδος"), ("ΟΔΟΣ", "οδός".withoutAccents), ("slow  cinema", " slow\u{A0}cinema"),
      ("❤️ love", "❤ love"), ("￦ 만원", "₩ 만원"), ("ﾡ", "ㄱ"),
    ])
  func sameTag(first: String, second: String) {
    #expect(TagKey(first) == TagKey(second))
    #expect(TagKey(first).text.utf8.elementsEqual(TagKey(second).text.utf8))
  }

  @Test(
    "Tags that mean different things to their writers stay apart",
    arguments: [
      ("영화", "映画"), ("cafe", "café"), ("x²", "x2"), ("slow cinema", "slowcinema"), ("C", "C++"),
    ])
  func differentTags(first: String, second: String) {
    #expect(TagKey(first) != TagKey(second))
  }

  @Test("Keys are ordered by code points")
  func order() {
    let keys = ["영화", "film", "映画", "Essay"].map { TagKey($0) }.sorted()
    #expect(keys.map(\.text) == ["essay", "film", "映画", "영화"])
  }
}

extension String {
  /// Hangul syllables as their letters (U+1100 and following).
  fileprivate var decomposed: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let index = scalar.value - 0xAC00
      let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
      for part in parts where part != 0x11A7 {
        if let letter = Unicode.Scalar(part) { scalars.append(letter) }
      }
    }
    return String(scalars)
  }

  /// The Greek word without its accent.
  fileprivate var withoutAccents: String { replacing("ό", with: "ο") }
}
