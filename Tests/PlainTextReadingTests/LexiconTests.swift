import Foundation
import PlainTextReading
import Testing

@Suite("The lexicon")
struct LexiconTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Readers/PlainText/Lexicon").standardizedFileURL
  private static let table = folder.appending(path: "Generated/LexiconTable.swift")

  private func compiled() throws -> LexiconCompiler {
    let words = LexiconTests.folder.appending(path: "Words")
    let order = try String(contentsOf: words.appending(path: "languages.txt"), encoding: .utf8)
    var compiler = LexiconCompiler()
    for language in order.split(separator: "\n").map(String.init) {
      let file = words.appending(path: language + ".txt")
      compiler.add(language, words: try String(contentsOf: file, encoding: .utf8))
    }
    return compiler
  }

  @Test("The table is the one that the files of words give; ACCEPT=1 writes it anew")
  func isUpToDate() throws {
    let compiler = try compiled()
    #expect(compiler.faults.isEmpty)
    let made = compiler.swift
    let found = (try? String(contentsOf: LexiconTests.table, encoding: .utf8)) ?? ""
    guard made != found else { return }
    if ProcessInfo.processInfo.environment["ACCEPT"] != nil {
      try made.write(to: LexiconTests.table, atomically: true, encoding: .utf8)
    }
    Issue.record("LexiconTable.swift is not what the files of words give")
  }

  @Test("Every file of words is in the list of languages")
  func everyFileIsListed() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: LexiconTests.folder.appending(path: "Words").path)
    let tags = files.filter { $0 != "languages.txt" }.map { String($0.dropLast(4)) }.sorted()
    #expect(try compiled().languages.sorted() == tags)
  }
}
