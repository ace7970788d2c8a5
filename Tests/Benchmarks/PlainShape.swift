/// A kind of plain text that is hard on a reader's time or memory, at any size.
struct PlainShape: Sendable {
  let name: String
  /// The text of item `n`.
  private let item: @Sendable (Int) -> String

  static let all = [
    PlainShape(name: "one line") { _ in "word and another word goes here. " },
    PlainShape(name: "lines of one letter") { _ in "a\n" },
    PlainShape(name: "tags with counts") { "tag\($0) (\($0 % 9 + 1)) " },
    PlainShape(name: "blank lines") { _ in "\n" },
    PlainShape(name: "indents by turns") {
      $0 % 2 == 0 ? "word and word\n" : "    word and word\n"
    },
    PlainShape(name: "lines of one emoji") { _ in "\u{1F600}\n" },
    PlainShape(name: "one line of emoji") { _ in "\u{1F600}" },
    PlainShape(name: "wrapped prose") {
      "The rain had gone on all night, and \($0) people stood below the roof\(lineEnd($0))"
    },
    PlainShape(name: "short paragraphs") { "Nobody knew who had lit lamp \($0).\n\n" },
    PlainShape(name: "headings and items") { "PART \($0)\n\n- one thing\n- another\n\n" },
  ]

  private static func lineEnd(_ number: Int) -> String { number % 8 == 7 ? ".\n\n" : "\n" }

  /// The text of about so many bytes.
  func source(_ bytes: Int) -> [UInt8] {
    var source: [UInt8] = []
    source.reserveCapacity(bytes + 256)
    var number = 0
    while source.count < bytes {
      source += item(number).utf8
      number += 1
    }
    return source
  }
}
