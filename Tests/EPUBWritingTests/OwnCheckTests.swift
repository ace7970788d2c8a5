import DocumentAST
import EPUBChecking
import EPUBWriting
import RandomDocuments
import Testing

@Suite("Books under our own checker")
struct OwnCheckTests {
  private func findings(_ document: Document) throws -> [BookFinding] {
    let (bytes, _) = try EPUBWriter().write(document)
    return try BookChecker().check(bytes).filter { $0.severity > .note }
  }

  @Test("Books of every kind pass without a finding")
  func samples() throws {
    for (name, document) in SampleDocuments.all {
      #expect(try findings(document) == [], "\(name)")
    }
  }

  @Test("Books of random documents pass without a finding", arguments: UInt64(1)...4)
  func randomDocuments(seed: UInt64) throws {
    var documents = RandomDocuments(seed: seed)
    for number in 1...10 {
      #expect(try findings(documents.next(nodes: 150)) == [], "document \(number)")
    }
  }
}
