import Foundation
import Testing
import ZipArchiving

/// Python's own implementation of ZIP, which shares no code with libzip, reads the archives back.
private let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

private func randomArchive(seed: UInt64) -> ZipArchive {
  var generator = SeededGenerator(state: seed)
  let letters = Array("abcé가漢🎬-_ ")
  return ZipArchive(
    (0..<Int.random(in: 1...12, using: &generator)).map { index in
      let word = String((0..<4).map { _ in letters.randomElement(using: &generator) ?? "x" })
      let length = Int.random(in: 0...40_000, using: &generator)
      let variety = UInt8.random(in: 1...255, using: &generator)
      let contents = (0..<length).map { _ in UInt8.random(in: 0..<variety, using: &generator) }
      return ZipEntry(
        "folder \(index)/\(word)x", contents,
        method: Bool.random(using: &generator) ? .stored : .deflated)
    })
}

@Suite("Reading archives back")
struct RoundTripTests {
  @Test(
    "Python finds the names and bytes that went in, and nothing wrong",
    .enabled(if: python != nil), arguments: UInt64(0)..<8)
  func roundTrip(seed: UInt64) throws {
    let archive = randomArchive(seed: seed)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("archive-\(ProcessInfo.processInfo.processIdentifier)-\(seed).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try archive.bytes()).write(to: file)
    let expected = archive.entries
      .map { "\($0.name) \($0.contents.count) \(CRC32.checksum(of: $0.contents))" }
    #expect(try listing(of: file.path) == expected)
  }

  /// Returns a line for each entry: its name, and the length and checksum of what was read.
  private func listing(of path: String) throws -> [String] {
    let script = """
      import sys, zipfile, zlib
      sys.stdout.reconfigure(encoding="utf-8")
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for name in archive.namelist():
          data = archive.read(name)
          print(name, len(data), zlib.crc32(data))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    process.arguments = ["-c", script, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
