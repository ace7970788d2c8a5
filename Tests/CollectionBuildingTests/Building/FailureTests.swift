import DocumentConversion
import Foundation
import Testing

@testable import CollectionBuilding

@Suite("Texts that fail")
struct FailureTests {
  @Test("Bad texts are named with the reason, and the others are made")
  func failures() async throws {
    let scratch = try Scratch.sample()
    var bytes = Data((0..<2_000).map { _ in UInt8.random(in: 0...255) })
    bytes.append(Data(repeating: 0, count: 400))
    try scratch.write(bytes, to: "in/binary.txt")
    let report = try await scratch.build()
    #expect(report.count(.built) == 3 && report.count(.failed) == 1)
    let failed = try #require(report.documents.first { $0.status == .failed })
    #expect(failed.path == "binary.txt" && failed.error?.kind == .data)
    #expect(report.hasFailures)
  }

  @Test(
    "A text that fails is left out of the books of its tags, as in a clean run, and named in that of all"
  )
  func failedMember() async throws {
    let scratch = try Scratch()
    for name in ["one", "two", "three"] {
      try scratch.write("---\ntags: [film]\n---\n# The \(name)\n\nText.\n", to: "in/\(name).md")
    }
    func change(_ options: inout LibraryOptions) {
      options.formats = [.text]
      options.hasTagAnthologies = true
      options.anthologyTitle = "All"
      (options.hasIndex, options.hasFeeds) = (true, true)
    }
    func book(_ path: String) -> String {
      String(decoding: scratch.contents(of: "out")[path] ?? Data(), as: UTF8.self)
    }
    try await scratch.build(change)
    #expect(
      book("tags/film.txt").contains("The one") && !book("anthologies/all.txt").contains("one.md:"))
    try scratch.write(Data(repeating: 0, count: 1_000), to: "in/one.md")
    for _ in 1...2 {
      let report = try await scratch.build(change)
      #expect(report.count(.failed) == 1)
      #expect(book("anthologies/all.txt").contains("one.md:"))
      #expect(!book("tags/film.txt").contains("one"))
      #expect(try await scratch.clean(change) == scratch.library())
    }
    let report = try await scratch.build {
      change(&$0)
      $0.refusesPartialAnthologies = true
    }
    #expect(book("anthologies/all.txt").isEmpty)
    #expect(report.failures.contains { $0.file == "anthologies/all.txt" })
  }

  @Test("A text that changes between two looks at it fails, and is made the next time")
  func changeDuringRun() async throws {
    let scratch = try Scratch()
    // Whether the small cloud is the text's own is known only after all texts: it is read twice.
    try scratch.write(
      "Title\n\nSome words of text.\n\nmusic (3) opera (2) jazz (8) dance (1)\n", to: "in/a.txt")
    try scratch.write("# B\n\nWords.\n", to: "in/b.md")
    let report = try await scratch.build({ $0.jobs = 1 }) { progress in
      guard case .finished(let document, _) = progress, document.path == "b.md" else { return }
      try? scratch.write("Another\n\nText of words.\n", to: "in/a.txt")
    }
    #expect(report.count(.failed) == 1)
    let error = try #require(report.documents.first { $0.path == "a.txt" }?.error)
    #expect(error.reason == "changed while the library was being made")
    #expect(!scratch.exists("out/books/a.html"))
    #expect(try await scratch.build().count(.built) == 1)
    #expect(try await scratch.clean() == scratch.library())
  }

  @Test("The first failure ends a run that is to stop at it")
  func failFast() async throws {
    let scratch = try Scratch.sample()
    try scratch.write(Data(repeating: 0, count: 1_000), to: "in/a.txt")
    let report = try await scratch.build {
      $0.stopsAtFailure = true
      $0.jobs = 1
    }
    #expect(!report.isComplete && report.hasFailures && report.count(.built) < 3)
  }
}
