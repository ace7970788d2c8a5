import DocumentAST
import EPUBWriting
import Foundation
import Testing

/// The checker of EPUB files that stands beside the project, where there is one: EPUBCheck, axe and MuPDF in one command.
private let checker: URL? = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let script = root.deletingLastPathComponent().appending(path: "shared/check/epub_check.py")
  return FileManager.default.fileExists(atPath: script.path) ? script : nil
}()

@Suite("Books under the checker")
struct BookCheckTests {
  @Test("Books of every kind pass without a finding", .enabled(if: checker != nil))
  func samples() throws {
    let folder = try bookFolder()
    for (name, document) in SampleDocuments.all {
      try write(document, to: folder.appending(path: "\(name).epub"))
    }
    let (status, report) = try check(folder)
    #expect(status == 0, "\(report)")
  }

  /// A new folder; that of the environment variable `BOOKS`, so that books can be looked at, when it is set.
  private func bookFolder() throws -> URL {
    let folder =
      ProcessInfo.processInfo.environment["BOOKS"].map { URL(fileURLWithPath: $0) }
      ?? FileManager.default.temporaryDirectory.appending(path: "books-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func write(_ document: Document, to file: URL) throws {
    let (bytes, _) = try EPUBWriter().write(document)
    try Data(bytes).write(to: file)
  }

  private func check(_ folder: URL) throws -> (Int32, String) {
    let script = try #require(checker)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, folder.path, "-v"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
