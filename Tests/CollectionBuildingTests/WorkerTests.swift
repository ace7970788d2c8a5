import DocumentAST
import DocumentConversion
import Testing

@testable import CollectionBuilding

@Suite("The worker")
struct WorkerTests {
  private func answer(_ job: String) throws -> JSONValue {
    try JSONText(Worker().answer(to: Array(job.utf8))).root
  }

  @Test("A job with a text is answered with the result")
  func text() throws {
    let answer = try answer(
      #"{"id": [7], "text": "*Her*", "from": "markdown", "to": "html", "options": {"fragment": true}}"#
    )
    #expect(answer["ok"]?.boolean == true)
    #expect(answer["id"]?.elements?.first?.integer == 7)
    #expect(answer["text"]?.string == "<p><em>Her</em></p>\n")
    #expect(answer["byteCount"]?.integer == 20)
  }

  @Test("A book comes back in Base64")
  func book() throws {
    let answer = try answer(#"{"text": "Her", "to": "epub"}"#)
    #expect(answer["base64"]?.base64?.starts(with: Array("PK".utf8)) == true)
    #expect(answer["id"] == nil)
  }

  @Test(
    "Bad jobs are answered with the kind of error and a reason",
    arguments: [
      ("{", "data"), ("3", "usage"), ("{}", "usage"), (#"{"text": "a"}"#, "usage"),
      (#"{"text": 1, "to": "text"}"#, "usage"), (#"{"text": "a", "to": "pdf"}"#, "usage"),
      (#"{"text": "a", "to": "text", "x": 1}"#, "usage"),
      (#"{"input": "/dev/stdin", "to": "text"}"#, "usage"),
      (#"{"input": "/nowhere.txt", "to": "text"}"#, "noInput"),
      (#"{"base64": "AAAAAAAAAAAAAAAAAAAAAAAA", "to": "text"}"#, "data"),
      (#"{"text": "a", "output": "/nowhere/a.epub"}"#, "cannotCreate"),
    ])
  func badJobs(job: String, kind: String) throws {
    let answer = try answer(job)
    #expect(answer["ok"]?.boolean == false)
    #expect(answer["error"]?["kind"]?.string == kind)
    #expect(answer["error"]?["message"]?.string?.isEmpty == false)
  }

  @Test("Shares divide a collection, and a text stays in its share")
  func shares() throws {
    let shares = try (1...4).map { try Shard("\($0)/4") }
    let paths = (0..<400).map { "reviews/text-\($0).txt" }
    for path in paths { #expect(shares.count { $0.includes(path) } == 1) }
    for share in shares { #expect(paths.count(where: share.includes) > 60) }
    for text in ["0/4", "5/4", "4", "a/b", "1/0", "-1/4"] {
      #expect(throws: ConversionError.self, "\(text)") { try Shard(text) }
    }
  }
}
