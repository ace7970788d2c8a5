import DocumentAST
import RandomDocuments
import Testing

@Suite("Adjusting nodes in place")
struct AdjustingTests {
  @Test("Adjusting nothing changes nothing, not even source ranges", arguments: 0..<10)
  func nothing(seed: UInt64) {
    var documents = RandomDocuments(seed: seed)
    for _ in 0..<10 {
      let document = documents.next()
      var changed = document
      changed.blocks = document.blocks.adjusting { _ in nil }
      #expect(changed == document)
      #expect(DocumentPropertyTests.json(changed) == DocumentPropertyTests.json(document))
    }
  }

  @Test("Levels, texts, addresses, labels and attributes change; the rest stays")
  func everything() {
    let blocks: Blocks = [
      .heading(Heading(level: 2, ["a", .code("b")], attributes: Attributes(id: "x"))),
      .paragraph([.link(Link(to: "c", title: "t", "d")), .note(NoteReference(label: "1"))]),
      .codeBlock("stays"),
    ]
    let changed = blocks.adjusting { item in
      switch item {
      case .block(.heading): NodeAdjustment(attributes: Attributes(id: "y"), level: 9)
      case .inline(.link): NodeAdjustment(address: "e")
      case .inline(.note): NodeAdjustment(text: "2")
      case .inline(.text(let run)): NodeAdjustment(text: "\(run.text)!")
      case .inline(.code): NodeAdjustment(text: "")
      case .block, .part, .inline: nil
      }
    }
    #expect(
      changed == [
        .heading(Heading(level: 6, ["a!", .code("")], attributes: Attributes(id: "y"))),
        .paragraph([.link(Link(to: "e", title: "t", "d!")), .note(NoteReference(label: "2"))]),
        .codeBlock("stays"),
      ])
  }

  @Test("Attributes are given, replaced and taken away")
  func attributes() {
    let blocks: Blocks = [
      .paragraph(Paragraph("a", attributes: Attributes(id: "x"))), .paragraph("b"),
    ]
    var isFirst = true
    let swapped = blocks.adjusting { item in
      guard case .block = item else { return nil }
      defer { isFirst = false }
      return NodeAdjustment(attributes: isFirst ? Attributes() : Attributes(classes: ["y"]))
    }
    #expect(
      swapped == [
        .paragraph("a"), .paragraph(Paragraph("b", attributes: Attributes(classes: ["y"]))),
      ])
  }
}
