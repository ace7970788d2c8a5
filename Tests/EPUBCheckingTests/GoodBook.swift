import DocumentAST
import EPUBChecking
import EPUBWriting
import ImageInspecting
import Testing
import ZipArchiving

/// A book without a flaw, whose files tests break one at a time.
struct GoodBook {
  var container = Self.whole

  private static let whole: EPUBContainer = {
    var options = EPUBOptions()
    options.creators = [Creator("Ada Example", role: .author, fileAs: "Example, Ada")]
    return (try? EPUBWriter(options).container(for: document).container) ?? EPUBContainer([])
  }()

  static let document: Document = {
    let blocks: [Block] = [
      .heading(1, "One"), .pageBreak(PageBreak(label: "1")),
      .paragraph([
        "Some text", .note(NoteReference(label: "n")), " with ", .math(Math("a+b")), ".",
      ]),
      .heading(1, "Two"), .paragraph([.link("#one", "back")]),
      .paragraph([.image("dot.gif", "A dot")]),
      .noteDefinition(NoteDefinition(label: "n", [.paragraph("The note.")])),
    ]
    var document = Document(Blocks(blocks), title: "A Book")
    document.resources = Resources([
      Resource(id: "dot.gif", mediaType: "image/gif", content: .bytes(gif))
    ])
    return document
  }()

  /// The smallest GIF picture: one transparent pixel.
  private static let gif: [UInt8] =
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff]
    + [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]

  /// Puts other words into a file, each time they stand there; they must.
  mutating func replace(_ old: String, with new: String, in file: String) {
    guard let place = container.entries.firstIndex(where: { $0.name == file }) else {
      Issue.record("there is no \(file)")
      return
    }
    let text = String(decoding: container.entries[place].bytes, as: UTF8.self)
    let pieces = text.pieces(around: old)
    #expect(pieces.count > 1, "\(file) has no \(old)")
    container.entries[place].bytes = Array(pieces.joined(separator: new).utf8)
  }

  mutating func remove(_ file: String) { container.entries.removeAll { $0.name == file } }

  mutating func add(_ file: String, mediaType: String = "", _ bytes: [UInt8]) {
    container.entries.append(EPUBContainer.Entry(file, mediaType: mediaType, bytes))
  }

  func findings() throws -> [BookFinding] { try BookChecker().check(container.packed()) }

  /// The codes of what is wrong, each once, in alphabetical order; notes are left out.
  func codes() throws -> [String] {
    Set(try findings().filter { $0.severity > .note }.map(\.code)).sorted()
  }
}

extension String {
  /// The pieces between the places where words stand.
  fileprivate func pieces(around words: String) -> [String] {
    let bytes = Array(utf8)
    let pattern = Array(words.utf8)
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index + pattern.count <= bytes.count {
      if bytes[index..<index + pattern.count].elementsEqual(pattern) {
        pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += pattern.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
