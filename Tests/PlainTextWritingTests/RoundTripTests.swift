import DocumentAST
import PlainTextReading
import PlainTextWriting
import Testing

@Suite("Plain text read back")
struct RoundTripTests {
  static let korean =
    "등대지기는 저녁마다 지나가는 배를 세었다. 오늘은 열일곱 척이었는데, 그 가운데 아는 배는 한 척도 없었다. "
    + "그는 연필로 숫자를 적고 나서 창가에 오래 앉아 있다가 불을 돌보러 계단을 올라갔다. 바람이 불었다."

  static let documents: [(String, Blocks)] = [
    (
      "English prose",
      [
        prose(
          "The keeper counted the ships every evening, as his mother had taught him, and wrote the "
            + "number down in pencil before he climbed the stairs to see after the lamp."),
        prose(
          "There were pre- and post-war ships among them, well-known ones and others. In the year "
            + "1999. That was when the lamp failed — for one night only — and nobody noticed it."),
      ]
    ),
    (
      "Korean prose",
      [prose(korean), prose(korean)]
    ),
    (
      "Japanese prose",
      [
        prose(
          "灯台守は毎晩、通り過ぎる船を数えていた。「今日は十七隻だ」と彼は言って、鉛筆で数字を書きとめ、それから床についた。ノートは母が教えてくれたとおりいつも同じものだった。"
        )
      ]
    ),
    (
      "a list",
      [
        prose(
          "He never threw anything away, and this is what he kept in the drawer by the window, in no order at all:"
        ),
        .list([
          "a pencil, which was short, and a knife to sharpen it with when it was blunt again",
          "the notebook with the blue cover", "oil for the hinges",
        ]),
      ]
    ),
    (
      "a quotation",
      [
        prose("He used to say the same thing to everyone who came up the stairs to see him:"),
        .quote([
          prose(
            "The light is not for us who stand beside it, it is for those who are far away from it."
          )
        ]),
        prose("Nobody ever knew what to answer, and so nobody did, and he was content."),
      ]
    ),
  ]

  /// A paragraph of plain text.
  static func prose(_ text: String) -> Block { .paragraph(Paragraph(Inlines(text: text))) }

  static func read(_ text: String) -> Document { PlainTextReader().read(text).document }

  @Test("Blocks read back the same", arguments: documents.indices)
  func equal(index: Int) throws {
    for width in [40, 60, 72] {
      let text = try plainText(Self.documents[index].1) { $0.width = width }
      #expect(Self.read(text).blocks == Self.documents[index].1, "\(width)\n\(text)")
    }
  }

  @Test("Text is a fixed point after one pass", arguments: documents.indices)
  func fixedPoint(index: Int) throws {
    for width in [30, 40, 60, 72, 100] {
      let once = try plainText(Self.documents[index].1) { $0.width = width }
      let twice = try plainText(Self.read(once)) { $0.width = width }
      #expect(once == twice)
    }
  }
}
