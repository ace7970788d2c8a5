import DocumentAST
import PlainTextReading
import PlainTextWriting
import Testing

/// A thousand documents of the nodes that plain text carries.
@Suite("Carried nodes read back")
struct CarriedRoundTripTests {
  @Test(
    "Random documents read back as they were written, all but one in forty",
    arguments: [40, 72, 100])
  func random(width: Int) throws {
    var differing: [Int] = []
    for seed in 0..<340 where try !readsBack(seed: seed, width: width) { differing.append(seed) }
    // What is left is in Korean and Japanese, at widths that put an address or a cut word badly.
    #expect(differing.count <= 8, "\(differing.count) of 340, first \(differing.prefix(5))")
  }

  private func readsBack(seed: Int, width: Int) throws -> Bool {
    var documents = CarriedDocuments(seed: seed)
    let blocks = documents.next()
    let once = try plainText(blocks) { $0.width = width }
    let back = PlainTextReader().read(once).document
    let twice = try plainText(back) { $0.width = width }
    return CarriedForm.of(blocks) == CarriedForm.of(back.blocks) && once == twice
  }
}
