import DocumentConversion
import Testing

@testable import CollectionBuilding

@Suite("Records of the state")
struct RecordTests {
  private func read<Value>(
    _ text: String, _ body: (inout RecordReader) throws -> Value
  ) throws -> Value {
    try Array(text.utf8).withUnsafeBufferPointer { bytes in
      var reader = RecordReader(bytes)
      return try body(&reader)
    }
  }

  @Test("Texts with tabs, line ends and backslashes stay on one line and come back")
  func escapes() throws {
    let texts = ["", "a", "tab\tline\nback\\slash", "\\-", "-", "한국어\u{1}", "\\t"]
    var writer = RecordWriter()
    for text in texts { writer.text(text) }
    writer.text(nil)
    #expect(!writer.bytes.contains(UInt8(ascii: "\n")))
    let line = String(decoding: writer.bytes, as: UTF8.self)
    let copies = try read(line) { reader in
      let copies = try texts.map { _ in try reader.text() }
      #expect(try reader.optionalText() == nil)
      try reader.end()
      return copies
    }
    #expect(copies == texts)
  }

  @Test("Numbers and digests come back, absent ones as such")
  func numbers() throws {
    let digest = Digest.of(Array("abc".utf8))
    // The first half of the SHA-256 of "abc" in FIPS 180-4.
    #expect(digest.high == 0xba78_16bf_8f01_cfea && digest.low == 0x4141_40de_5dae_2223)
    var writer = RecordWriter()
    for number in [0, 9, 10, -1, Int.max, Int.min] { writer.number(number) }
    writer.digest(digest)
    writer.number(nil)
    writer.digest(nil)
    try read(String(decoding: writer.bytes, as: UTF8.self)) { reader in
      for number in [0, 9, 10, -1, Int.max, Int.min] { #expect(try reader.number() == number) }
      #expect(try reader.digest() == digest)
      #expect(try reader.optionalNumber() == nil)
      #expect(try reader.optionalDigest() == nil)
      try reader.end()
    }
  }

  @Test(
    "What is no record is not read as one",
    arguments: ["", "a", "\\\t", "\\x\t", "\\-a\t", "a\\-\t", "99999999999999999999\t"])
  func faults(text: String) {
    #expect(throws: RecordFault.self) {
      try read(text) { reader in
        if try reader.optionalText() == "99999999999999999999" { throw RecordFault() }
      }
    }
    #expect(throws: RecordFault.self) { try read(text) { try $0.number() } }
    #expect(throws: RecordFault.self) { try read(text) { try $0.digest() } }
    #expect(throws: RecordFault.self) {
      try read(text) { reader in
        try reader.list { reader throws(RecordFault) in try reader.text() }
      }
    }
  }

  @Test("Stamps belong to a place and a content")
  func stamps() {
    let (first, second) = (Digest.of([1]), Digest.of([2]))
    let stamp = FileStamp(device: 1, inode: 2, size: 3, modified: -4, changed: .max)
    var stamps = FileStamps()
    stamps.append(stamp, of: first)
    stamps.append(nil, of: second)
    #expect(stamps.stamp(at: 0, of: first) == stamp)
    #expect(stamps.stamp(at: 0, of: second) == nil)
    #expect(stamps.stamp(at: 1, of: second) == nil)
    #expect(stamps.stamp(at: 2, of: first) == nil)
  }
}
