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

  @Test(
    "Every option of a conversion is understood",
    arguments: [
      (#""title": "T""#, "<title>T</title>"), (#""language": "ko""#, #"lang="ko""#),
      (#""date": "2013-12-18""#, "2013-12-18"), (#""author": "Ana""#, "Ana"),
      (#""author": ["Ana", "Ben"]"#, "Ben"), (#""metadata": {"description": "D e"}"#, "D e"),
      (#""theme": "classic""#, "<title>"), (#""vertical": true, "language": "ja""#, "vertical"),
      (#""highlight": false"#, "<code class=\"language-swift\">let x"),
      (#""trusted": true"#, "<title>"), (#""encoding": "utf-8""#, "<title>"),
      (#""cover-text": false"#, "<title>"), (#""width": 40"#, "<title>"),
    ])
  func options(option: String, part: String) throws {
    let text = ##"# Her\n\nWords.\n\n```swift\nlet x = 1\n```\n"##
    let answer = try answer(
      "{\"text\": \"\(text)\", \"from\": \"markdown\", \"to\": \"html\", \"options\": {\(option)}}")
    #expect(answer["ok"]?.boolean == true)
    #expect(answer["text"]?.string?.contains(part) == true, "\(answer["text"]?.string ?? "")")
  }

  @Test(
    "Settings of plain text say what it is and how it is written",
    arguments: [
      (#""width": 9, "wrap": "greedy""#, "one two\nthree\nfour"),
      (#""lines": "paragraph""#, "one two three\n====="),
      (#""wrap": "soft""#, "one two three\n====="), (#""eol": "crlf""#, "\r\n"),
      (#""wrap": "hard", "width": 80"#, "one two three four"),
    ])
  func plainText(options: String, part: String) throws {
    let answer = try answer(
      #"{"text": "one two three\nfour", "from": "text", "to": "text", "options": {\#(options)}}"#)
    #expect(answer["text"]?.string?.contains(part) == true, "\(answer["text"]?.string ?? "")")
  }

  @Test(
    "An option with a wrong value is answered with its name",
    arguments: [
      (#""title": 1"#, "title"), (#""author": [1]"#, "author"), (#""metadata": "x""#, "metadata"),
      (#""metadata": {"a": 1}"#, "a"), (#""cover": "-""#, "cover"), (#""css": """#, "css"),
      (#""font": 1"#, "font"), (#""template-dir": 1"#, "template-dir"),
      (#""resource-root": "/dev/null""#, "resource-root"), (#""hints": []"#, "hints"),
      (#""fragment": "yes""#, "fragment"), (#""trusted": 1"#, "trusted"),
      (#""vertical": 1"#, "vertical"), (#""highlight": "x""#, "highlight"),
      (#""width": 0"#, "width"), (#""width": "a""#, "width"), (#""wrap": {}"#, "wrap"),
      (#""theme": "no such""#, "no such"), (#""encoding": "no such""#, "no such"),
      (#""no-such": "a""#, "no-such"), (#""wrap": "sideways""#, "sideways"),
    ])
  func wrongOptions(option: String, name: String) throws {
    let format = option.contains("wrap") || option.contains("no-such") ? "text" : "html"
    let answer = try answer(
      #"{"id": 5, "text": "a", "to": "\#(format)", "options": {\#(option)}}"#)
    #expect(answer["ok"]?.boolean == false && answer["id"]?.integer == 5)
    let message = answer["error"]?["message"]?.string ?? ""
    #expect(message.contains(name), "\(message)")
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
