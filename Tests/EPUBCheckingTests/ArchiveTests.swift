import DocumentAST
import EPUBChecking
import EPUBWriting
import Testing
import ZipArchiving

@Suite("Archives that are read")
struct ArchiveTests {
  /// Checks a good book whose packed bytes are changed.
  private func check(_ change: (inout [UInt8]) -> Void) throws -> [String] {
    var bytes = try GoodBook().container.packed()
    change(&bytes)
    return Set(try BookChecker().check(bytes).filter { $0.severity > .note }.map(\.code)).sorted()
  }

  @Test("What is no archive, or only the front of one, is refused with a reason")
  func refused() throws {
    let book = try GoodBook().container.packed()
    #expect(throws: ZipReadingError.notAnArchive) { try BookChecker().check([]) }
    #expect(throws: ZipReadingError.notAnArchive) { try BookChecker().check(Array("text".utf8)) }
    for count in [30, 100, book.count / 2, book.count - 1] {
      #expect(throws: ZipReadingError.self) { try BookChecker().check(Array(book.prefix(count))) }
    }
  }

  @Test("No damage of a single byte stops the checker", arguments: 0..<8)
  func damagedBytes(phase: Int) throws {
    let book = try GoodBook().container.packed()
    for place in stride(from: phase * 7, to: book.count, by: 61) {
      var bytes = book
      bytes[place] ^= UInt8(truncatingIfNeeded: 1 << (place % 8))
      _ = try? BookChecker().check(bytes)
    }
  }

  @Test("Damaged contents are found by their checksum")
  func checksum() throws {
    let codes = try check { bytes in
      // Behind the local header of mimetype (30 bytes and its name of 8) stands what it says, stored.
      bytes[40] ^= 1
    }
    #expect(codes == ["zip.mimetype-contents"])
  }

  @Test("An entry that promises more than it can hold is not believed")
  func bomb() throws {
    let zeros = [UInt8](repeating: 0x20, count: 1 << 20)
    var book = GoodBook()
    book.add("EPUB/big.css", zeros)
    var bytes = try book.container.packed(level: 12)
    let place = try #require(lastPlace(of: "EPUB/big.css", in: bytes))
    bytes.replaceSubrange(place - 22..<place - 18, with: [0xff, 0xff, 0xff, 0x7f])
    let limits = ZipReadingLimits(entrySize: 1 << 30)
    let archive = try ZipReader(bytes, limits: limits)
    let entry = try #require(archive.entries.last)
    #expect(entry.size == 0x7fff_ffff)
    #expect(throws: ZipReadingError.self) { try archive.contents(of: entry) }
  }

  @Test("An entry over the limit is reported and not unpacked")
  func entryLimit() throws {
    let findings = try BookChecker(limits: ZipReadingLimits(entrySize: 2_000))
      .check(GoodBook().container.packed())
    #expect(findings.contains { $0.code == "zip.entry-limit" })
    #expect(throws: ZipReadingError.tooLarge("12 entries")) {
      try BookChecker(limits: ZipReadingLimits(entryCount: 3)).check(
        GoodBook().container.packed())
    }
  }

  @Test("Names that lead out of the folder are found")
  func traversal() throws {
    var bytes = try GoodBook().container.packed()
    let name = Array("EPUB/nav.xhtml".utf8)
    let other = Array("../../evil.txt".utf8)
    for place in places(of: name, in: bytes) {
      bytes.replaceSubrange(place..<place + name.count, with: other)
    }
    let findings = try BookChecker().check(bytes)
    #expect(findings.contains { $0.code == "zip.unsafe-name" && $0.file == "../../evil.txt" })
  }

  @Test("Encrypted entries, other methods and headers that differ are found")
  func headers() throws {
    let encrypted = try check { bytes in
      guard let place = lastPlace(of: "EPUB/style.css", in: bytes) else { return }
      bytes[place - 38] |= 1
    }
    #expect(encrypted == ["zip.encrypted"])
    let method = try check { bytes in
      guard let place = lastPlace(of: "EPUB/style.css", in: bytes) else { return }
      bytes[place - 36] = 12
    }
    #expect(method == ["zip.compression-method"])
    let names = try check { bytes in
      guard let place = places(of: Array("EPUB/style.css".utf8), in: bytes).first else { return }
      bytes[place] = UInt8(ascii: "X")
    }
    #expect(names == ["zip.headers-differ"])
  }

  @Test("Entries that share their bytes are found")
  func overlap() throws {
    let codes = try check { bytes in
      guard let style = lastPlace(of: "EPUB/style.css", in: bytes),
        let ncx = lastPlace(of: "EPUB/toc.ncx", in: bytes)
      else { return }
      bytes.replaceSubrange(style - 4..<style, with: bytes[ncx - 4..<ncx])
    }
    #expect(codes.contains("zip.overlapping-entries"))
  }

  /// Where the name of an entry stands in the directory: 46 bytes behind the beginning of its header.
  private func lastPlace(of name: String, in bytes: [UInt8]) -> Int? {
    places(of: Array(name.utf8), in: bytes).last
  }

  private func places(of name: [UInt8], in bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0...].starts(with: name) }
  }
}
