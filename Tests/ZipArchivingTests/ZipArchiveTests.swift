import Foundation
import Testing
import ZipArchiving

private func book() -> ZipArchive {
  let chapter = String(repeating: "<p>The same words come again and again.</p>\n", count: 400)
  return ZipArchive([
    ZipEntry("mimetype", Array("application/epub+zip".utf8), method: .stored),
    ZipEntry("META-INF/container.xml", Array("<container/>".utf8)),
    ZipEntry("OEBPS/chapter.xhtml", Array(chapter.utf8)),
    ZipEntry("OEBPS/사진.txt", Array("photograph".utf8)),
    ZipEntry("OEBPS/empty.css", []),
  ])
}

@Suite("A ZIP archive")
struct ZipArchiveTests {
  @Test("The media type can be read at byte 38, as EPUB wants it")
  func mimetypeFirst() throws {
    let archive = ArchiveBytes(bytes: try book().bytes())
    #expect(archive.word(0) == 0x0403_4b50)
    #expect(archive.half(4) == 10)
    #expect(archive.half(6) == 0)
    #expect(archive.half(8) == 0)
    #expect(archive.half(26) == 8)
    #expect(archive.half(28) == 0)
    #expect(archive.text(30..<38) == "mimetype")
    #expect(archive.text(38..<58) == "application/epub+zip")
  }

  @Test("No entry has an extra field, a comment, a data descriptor or a time of its own")
  func plainHeaders() throws {
    let archive = ArchiveBytes(bytes: try book().bytes())
    let entries = try archive.centralEntries()
    #expect(entries.map(\.name) == book().entries.map(\.name))
    for entry in entries {
      let isASCII = entry.name.utf8.allSatisfy { $0 < 0x80 }
      #expect(entry.flags == (isASCII ? 0 : 0x800))
      #expect(entry.extraLength == 0 && entry.commentLength == 0)
      #expect(entry.time == 0 && entry.date == 0x21)
      #expect(entry.madeBySystem == 3 && entry.externalAttributes == 0o100644 << 16)
      let local = entry.localOffset
      #expect(archive.word(local) == 0x0403_4b50)
      #expect(archive.half(local + 6) == entry.flags)
      #expect(archive.half(local + 10) == 0 && archive.half(local + 12) == 0x21)
      #expect(archive.word(local + 14) == entry.checksum)
      #expect(Int(archive.word(local + 18)) == entry.packedSize)
      #expect(Int(archive.word(local + 22)) == entry.size)
      #expect(archive.half(local + 28) == 0)
    }
  }

  @Test("Bytes are deflated only where that makes them fewer")
  func methods() throws {
    let entries = try ArchiveBytes(bytes: try book().bytes()).centralEntries()
    #expect(entries.map(\.method) == [0, 0, 8, 0, 0])
    #expect(entries.allSatisfy { $0.packedSize <= $0.size })
  }

  @Test("An archive without entries is an end record alone")
  func emptyArchive() throws {
    let bytes = try ZipArchive().bytes()
    #expect(bytes.count == 22)
    #expect(try ArchiveBytes(bytes: bytes).centralEntries().isEmpty)
  }

  @Test("Two runs give the same bytes")
  func reproducible() throws {
    #expect(try book().bytes() == book().bytes())
  }

  @Test("Another time zone gives the same bytes")
  func timeZone() async {
    await #expect(processExitsWith: .success) {
      let first = try book().bytes()
      setenv("TZ", "Asia/Tokyo", 1)
      tzset()
      let second = try book().bytes()
      try #require(first == second)
    }
  }

  @Test("Entries packed beforehand give the same archive")
  func packedBeforehand() throws {
    let packed = try book().entries.map { entry throws(ZipError) in try entry.packed() }
    #expect(try ZipArchive.bytes(of: packed) == book().bytes())
  }

  @Test("A higher level gives no more bytes, level 0 stores")
  func levels() throws {
    let sizes = try [0, 1, 6, 12].map { try book().bytes(level: CompressionLevel($0)).count }
    #expect(sizes == sizes.sorted(by: >))
    let stored = try ArchiveBytes(bytes: try book().bytes(level: 0)).centralEntries()
    #expect(stored.allSatisfy { $0.method == 0 })
    #expect(CompressionLevel(-3).value == 0 && CompressionLevel(40).value == 12)
  }
}

@Suite("Names that an archive refuses")
struct ZipNameTests {
  @Test(
    "A name that could leave the folder, or is none, is an error",
    arguments: [
      "", "/etc/passwd", "../up", "a/../../b", "a//b", "a/", "./a", "a\\b", "a\u{0}b", "a\nb",
      String(repeating: "n", count: 70_000),
    ])
  func invalidNames(name: String) {
    let archive = ZipArchive([ZipEntry(name, [1])])
    #expect(throws: ZipError.invalidName(name)) { try archive.bytes() }
  }

  @Test("A name that comes twice is an error")
  func duplicateNames() {
    let archive = ZipArchive([ZipEntry("a", [1]), ZipEntry("b", [2]), ZipEntry("a", [3])])
    #expect(throws: ZipError.duplicateName("a")) { try archive.bytes() }
  }

  @Test("More entries than the count can hold are an error")
  func tooManyEntries() throws {
    let packed = try (0..<65_536).map {
      try ZipEntry("\($0)", [], method: .stored).packed(level: 0)
    }
    #expect(throws: ZipError.tooLarge("65536 entries")) { try ZipArchive.bytes(of: packed) }
  }

  @Test("Every error is one sentence")
  func descriptions() {
    let errors: [ZipError] = [
      .invalidName("x"), .duplicateName("x"), .tooLarge("The archive"), .libraryMissing(["x"]),
      .library("x"), .outOfMemory,
    ]
    for error in errors {
      #expect(!error.description.hasSuffix("."))
      #expect(!error.description.contains("\n"))
    }
  }
}

@Suite("Checksums")
struct ChecksumTests {
  @Test("The CRC-32 of \"123456789\" is the standard's check value")
  func checkValue() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xcbf4_3926)
    #expect(CRC32.checksum(of: []) == 0)
    let start = CRC32.checksum(of: Array("1234".utf8))
    #expect(CRC32.checksum(of: Array("56789".utf8), continuing: start) == 0xcbf4_3926)
  }
}
