import DocumentAST
import DocumentConversion
import Foundation
import Testing

@Suite("Files of hints")
struct HintsFileTests {
  private static let text = "A Title\n\nWe stood on the pier.\n\nThe gulls\nthe sea\n"

  private func withFolder(hints: String, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hints-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "pier.txt").path
    try Self.text.write(toFile: path, atomically: true, encoding: .utf8)
    try hints.write(toFile: path + ".hints", atomically: true, encoding: .utf8)
    try body(path)
  }

  @Test("The file beside the input is followed")
  func besideInput() throws {
    try withFolder(hints: "# by hand\n3 heading\n5-6 verse\n") { path in
      let explanation = try Conversion().explain(file: path)
      #expect(explanation.blocks.map(\.kind) == ["title", "heading", "verse"])
      #expect(explanation.blocks[1].reasons.map(\.text) == ["a hint"])
      let tree = try Conversion(ConversionOptions(to: .ast)).convert(file: path).bytes
      #expect(String(decoding: tree, as: UTF8.self).contains("verse "))
    }
  }

  @Test("A mistake names the file, line and column, and the kinds there are")
  func mistake() throws {
    try withFolder(hints: "3 heading\n5 poem\n") { path in
      let error = #expect(throws: ConversionError.self) {
        try Conversion().explain(file: path)
      }
      #expect(error?.file == path + ".hints")
      #expect(error?.line == 2)
      #expect(error?.kind == .data)
      #expect(error?.reason.contains("verse") == true)
    }
  }

  @Test("A hint that no line can follow is a warning")
  func unfollowed() throws {
    try withFolder(hints: "4 heading\n") { path in
      let findings = try Conversion(ConversionOptions(to: .ast)).convert(file: path).findings
      #expect(findings.contains { $0.diagnostic.code == "text.hint-unfollowed" })
    }
  }
}
