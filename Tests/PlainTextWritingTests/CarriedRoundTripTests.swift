import DocumentAST
import Foundation
import PlainTextReading
import PlainTextWriting
import Testing

/// Documents of the nodes that plain text carries, in seven languages.
///
///     ROUND_TRIPS=1000 swift test --filter CarriedRoundTripTests
///
/// takes so many of them and prints which do not read back.
@Suite("Carried nodes read back")
struct CarriedRoundTripTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = Int(environment["ROUND_TRIPS"] ?? "") ?? 70

  @Test(
    "Random documents read back as they were written, all but one in six",
    arguments: [40, 72, 100])
  func random(width: Int) throws {
    var differing: [Int] = []
    for seed in 0..<Self.count where try !readsBack(seed: seed, width: width) {
      differing.append(seed)
    }
    if Self.count > 70 { print("width \(width): \(differing.count) of \(Self.count)", differing) }
    #expect(
      differing.count * 6 <= Self.count, "\(differing.count) differ, first \(differing.prefix(5))")
  }

  private func readsBack(seed: Int, width: Int) throws -> Bool {
    var documents = CarriedDocuments(seed: seed)
    let blocks = documents.next()
    let once = try plainText(blocks) { $0.width = width }
    let back = PlainTextReader().read(once).document
    let twice = try plainText(back) { $0.width = width }
    let isSame = CarriedForm.of(blocks) == CarriedForm.of(back.blocks) && once == twice
    if !isSame, let folder = Self.environment["ROUND_TRIP_FOLDER"] {
      let name = "\(folder)/\(seed)-\(width)"
      try Data(once.utf8).write(to: URL(fileURLWithPath: name + ".txt"))
      for (ending, tree) in [("written", blocks), ("read", back.blocks)] {
        let dump = try TreeDump().write(Document(CarriedForm.of(tree))).bytes
        try Data(dump).write(to: URL(fileURLWithPath: "\(name).\(ending)"))
      }
    }
    return isSame
  }
}
