import DocumentAST
import Testing
import Transforming

@Suite("Typography and labels")
struct TypographyTests {
  @Test(
    "Quotation marks, dashes and dots become typographic in the manner of the language",
    arguments: [
      (
        "en", #""Don't," she said, "it's 'fine' -- really...""#,
        "“Don’t,” she said, “it’s ‘fine’ – really…”"
      ),
      ("de", #"Er sagte: "Ja, 'gut'.""#, "Er sagte: „Ja, ‚gut‘.“"),
      ("fr", #""Oui""#, "«\u{202F}Oui\u{202F}»"),
      ("en", "the dogs' tails in the '90s", "the dogs’ tails in the ’90s"),
      ("en", "wait---what ---- no", "wait—what ---- no"),
      ("en", #"("A")"#, "(“A”)"),
      ("de-CH", #""a""#, "«a»"),
      (nil, "plain", "plain"),
    ] as [(String?, String, String)])
  func punctuation(language: String?, before: String, after: String) {
    var punctuation = SmartPunctuation(language: language)
    #expect(punctuation.applied(to: before) == after)
  }

  @Test("Marks are judged across emphasis and breaks; code stays as it is")
  func acrossInlines() {
    let document = Document([
      .paragraph([
        #"She said ""#, .emphasis("yes"), #"" and"#, .softBreak(), #""no" -- "#, .code("\"--\""),
        #"'s"#,
      ]),
      .codeBlock("\"x\""), .paragraph("\"b\""),
    ])
    #expect(
      document.withSmartPunctuation(language: "en")
        == Document([
          .paragraph([
            "She said “", .emphasis("yes"), "” and", .softBreak(), "“no” – ", .code("\"--\""),
            "’s",
          ]),
          .codeBlock("\"x\""), .paragraph("“b”"),
        ]))
  }

  @Test(
    "Emoji leave labels, letters and signs stay",
    arguments: [
      ("🎬 Film", "Film"), ("Film 🎬", "Film"), ("a 🎬 b", "a b"), ("a🎬b", "ab"),
      ("👩‍👩‍👧 Familie", "Familie"), ("🇰🇷 한국", "한국"), ("👍🏽 gut", "gut"), ("1️⃣ Eins", "Eins"),
      ("❤️", ""), ("© 2013 #1 *", "© 2013 #1 *"), ("☎ call", "☎ call"), ("☎️ call", "call"),
      ("", ""), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿 England", "England"), ("  two  spaces ", "  two  spaces "), ("漢字 かな", "漢字 かな"),
    ])
  func emoji(before: String, after: String) {
    #expect(before.strippingEmoji() == after)
  }
}
