import Foundation
import Testing

@testable import DocumentConversion

@Suite("Files that change while they are read")
struct ChangingFileTests {
  private func withFile(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "changing-" + UUID().uuidString
    try Data("one".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  /// Adds to a file in its place: who has it open sees that.
  private func append(_ text: String, to path: String) {
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    file.seekToEndOfFile()
    file.write(Data(text.utf8))
    try? file.close()
  }

  @Test("A file that changes once is read anew")
  func once() throws {
    try withFile { path in
      var attempts = 0
      let (bytes, stamp) = try InputFile.readStamped(path) { attempt in
        attempts = attempt
        if attempt == 1 { append(" two", to: path) }
      }
      #expect(String(decoding: bytes, as: UTF8.self) == "one two")
      #expect(attempts == 2 && stamp == FileSystem.status(of: path)?.stamp && stamp.isFresh)
    }
  }

  @Test("A file with other letters in the same size is seen to have changed")
  func sameSize() throws {
    try withFile { path in
      let (bytes, _) = try InputFile.readStamped(path) { attempt in
        guard attempt == 1, let file = FileHandle(forWritingAtPath: path) else { return }
        // Clocks of file systems go in steps: the change is to be in another one.
        usleep(20_000)
        file.write(Data("two".utf8))
        try? file.close()
      }
      #expect(String(decoding: bytes, as: UTF8.self) == "two")
    }
  }

  @Test("A file that goes on changing fails, and says so")
  func always() throws {
    try withFile { path in
      #expect {
        _ = try InputFile.readStamped(path) { _ in append(".", to: path) }
      } throws: { error in
        let error = error as? ConversionError
        return error?.kind == .noInput && error?.reason == "changed while it was being read"
      }
    }
  }

  @Test("Of a file that is replaced meanwhile the new content is read")
  func replaced() throws {
    try withFile { path in
      let (bytes, _) = try InputFile.readStamped(path) { attempt in
        guard attempt == 1 else { return }
        try? Data("another".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      }
      #expect(String(decoding: bytes, as: UTF8.self) == "another")
    }
  }
}
