import CollectionBuilding
import Testing

@Suite("Slugs")
struct SlugTests {
  @Test(
    "Letters and digits of every script stay, all else becomes a hyphen",
    arguments: [
      ("Her (2013): 그녀!", "her-2013-그녀"), ("Cafe\u{301} del Mar", "café-del-mar"),
      ("  東京の夏 ", "東京の夏"), ("It’s o'clock", "its-oclock"), ("हिन्दी", "हिन्दी"),
      ("مقهى", "مقهى"), ("a/../b\\c\0d", "a-b-c-d"),
    ])
  func letters(words: String, name: String) {
    #expect(Slug.name(for: words) == name)
  }

  @Test("A name of signs only and a name that devices reserve get a digest")
  func reserved() {
    #expect(Slug.name(for: "!!!").hasPrefix("text-"))
    #expect(Slug.name(for: "!!!") != Slug.name(for: "???"))
    #expect(Slug.name(for: "CON").hasPrefix("con-"))
    #expect(Slug.name(for: "Index").hasPrefix("index-"))
  }

  @Test("A long name is cut between words and told apart by a digest")
  func long() {
    let first = Slug.name(for: String(repeating: "그녀 이야기 ", count: 40))
    let second = Slug.name(for: String(repeating: "그녀 이야기 ", count: 41))
    #expect(first.utf8.count <= 80 + 9)
    #expect(first != second)
  }

  @Test("In ASCII accents go and other scripts become a digest")
  func ascii() {
    #expect(Slug.name(for: "Café", alphabet: .ascii) == "cafe")
    let name = Slug.name(for: "영화 2013", alphabet: .ascii)
    #expect(name.hasPrefix("2013-"))
    #expect(name.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("Equal names are told apart by their sources, whatever the order")
  func collisions() {
    let forth = Slug.names(for: [("Her", "a.txt"), ("HER", "b.txt"), ("Her!", "c.txt")])
    let back = Slug.names(for: [("Her!", "c.txt"), ("HER", "b.txt"), ("Her", "a.txt")])
    #expect(forth == back.reversed())
    #expect(Set(forth).count == 3)
    #expect(forth[0] == "her")
  }
}
