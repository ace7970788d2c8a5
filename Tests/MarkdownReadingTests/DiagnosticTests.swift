import DocumentAST
import MarkdownReading
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  /// What a source is found guilty of, and the slice of it that each finding names.
  private func findings(_ source: String) throws -> [String] {
    try diagnostics(source).map { diagnostic in
      let range = diagnostic.range ?? SourceRange(0, 0)
      return diagnostic.code + " "
        + String(decoding: Array(source.utf8)[range.offsets], as: UTF8.self)
    }
  }

  @Test("A reference that nothing defines is named")
  func unresolvedReference() throws {
    #expect(try findings("[a][b] and [c]\n") == ["markdown.unresolved-reference [b]"])
  }

  @Test("A note that nobody wrote is named")
  func unresolvedNote() throws {
    #expect(try findings("Text[^x].\n") == ["markdown.unresolved-note [^x]"])
  }

  @Test("Labels defined twice are named where they are defined again")
  func duplicates() throws {
    #expect(
      try findings("[a]: b\n[A]: c\n\n[a] x[^n]\n\n[^n]: one\n\n[^n]: two\n") == [
        "markdown.duplicate-definition [A]", "markdown.duplicate-note [^n]",
      ])
  }

  @Test("An identifier given twice is named")
  func duplicateIdentifier() throws {
    #expect(
      try findings("# A {#x}\n\n# B {#x}\n") == ["markdown.duplicate-identifier # B {#x}"])
  }

  @Test("A fence that is never closed is named where it opens")
  func unclosedFence() throws {
    #expect(try findings("Text\n\n```swift\ncode\n") == ["markdown.unclosed-fence ```"])
    #expect(try findings("::: box\ntext\n") == ["markdown.unclosed-fence :::"])
  }

  @Test("A heading that skips a level is named")
  func skippedLevel() throws {
    #expect(try findings("# A\n\n### B\n") == ["markdown.skipped-heading-level ### B"])
    #expect(try findings("## A\n\n# B\n").isEmpty)
  }

  @Test("Cells beyond the header are named")
  func excessCells() throws {
    #expect(
      try findings("| a |\n|---|\n| b | c |\n") == ["markdown.excess-cells c |"])
  }

  @Test("A text without faults has no findings")
  func clean() throws {
    #expect(try findings("# A\n\n[b](c) `d` [e]\n\n[e]: f\n\n- [x] g\n").isEmpty)
  }
}
