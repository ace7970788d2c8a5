import Foundation
import DocumentConversion
import Testing

@Suite("Explaining")
struct ExplainingTests {
  private static let text = """
    THE LONG RAIN

    It rained for nine days, and on the tenth the ferry came. We had stopped looking for it by then.

    WHAT HAPPENED

    The pier was gone. Nobody said a word about it at breakfast, which was bread and tinned milk.

    * a torn sail
    * two oars <of ash> & a rope
    """

  private func explain(
    _ text: String, prepare: (inout PlainTextSource) -> Void = { _ in }
  ) throws -> TextExplanation {
    var options = ConversionOptions()
    prepare(&options.plainTextSource)
    return try Conversion(options).explain(Array(text.utf8), named: "rain.txt")
  }

  @Test("Every line that is not blank is in exactly one block")
  func lines() throws {
    let explanation = try explain(Self.text)
    let covered = explanation.blocks.flatMap { Array($0.lines) }
    let written = explanation.lines.indices.filter { !explanation.lines[$0].isEmpty }.map { $0 + 1 }
    #expect(covered == written)
    #expect(explanation.blocks.map(\.kind).contains("heading"))
  }

  @Test("The text has a line for each block, with its label, margin and reasons")
  func textForm() throws {
    let lines = try explain(Self.text).text.split(separator: "\n")
    #expect(lines.count == 6)
    let heading = try #require(lines.first { $0.hasPrefix("5 heading/1 +") })
    #expect(heading.contains("capitals"))
    #expect(heading.contains("second: paragraph"))
  }

  @Test("The outline as JSON has the score and the reasons of each block")
  func outline() throws {
    let json = try explain(Self.text).written(as: .json)
    let value = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
    let blocks = try #require(value?["blocks"] as? [[String: Any]])
    #expect(value?["format"] as? String == "outline/1")
    #expect(!blocks.isEmpty)
    for block in blocks {
      #expect(block["start"] is Int && block["end"] is Int && block["score"] is NSNumber)
      #expect(block["reasons"] is [[String: Any]])
    }
  }

  @Test("The page shows the lines as they are, marked by what they were read as")
  func page() throws {
    let page = String(decoding: try explain(Self.text).written(as: .html), as: UTF8.self)
    #expect(page.contains("class=\"reading reading-bullet-item"))
    #expect(page.contains("* two oars &lt;of ash&gt; &amp; a rope"))
    #expect(page.contains("How rain.txt was read"))
  }

  @Test("A doubtful reading is a warning with its line")
  func doubts() throws {
    let explanation = try explain("Rain\n\nIt rained\n\nand rained\n")
    let doubtful = explanation.blocks.filter(\.isDoubtful)
    #expect(!doubtful.isEmpty)
    #expect(explanation.findings.map(\.line) == doubtful.map(\.lines.lowerBound))
  }

  @Test("What is known of the source changes the reading")
  func settings() throws {
    let none = try explain(Self.text) { $0.values = [("heading-style", "none")] }
    #expect(none.blocks.allSatisfy { $0.kind != "heading" })
    let wrapped = "One line of some length that ends\nand goes on below it in small letters\n"
    let soft = try explain(wrapped) { $0.values = [("lines", "paragraph")] }
    let hard = try explain(wrapped) { $0.values = [("lines", "wrap")] }
    #expect(soft.blocks.count == 2)
    #expect(hard.blocks.count == 1)
  }

  @Test("An unknown setting or value is refused by name")
  func badSetting() throws {
    #expect(throws: ConversionError.self) { try explain("x") { $0.values = [("wrap", "loose")] } }
    #expect(throws: ConversionError.self) { try explain("x") { $0.values = [("colour", "red")] } }
  }
}
