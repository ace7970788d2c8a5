/// The central directory of an archive (APPNOTE 4.3.12), checked against the headers beside the bytes.
struct ZipDirectory {
  private(set) var entries: [ZipReader.Entry] = []
  private(set) var commentLength = 0

  private static let endRecordLength = 22
  private static let centralHeaderLength = 46
  private static let localHeaderLength = 30

  init(of bytes: [UInt8], limits: ZipReadingLimits) throws(ZipReadingError) {
    let fields = LittleEndianBytes(bytes)
    guard let end = Self.endRecord(in: fields) else {
      throw bytes.starts(with: [0x50, 0x4b, 3, 4])
        ? .damaged("its directory is missing, as in a file that was cut off") : .notAnArchive
    }
    commentLength = bytes.count - end - Self.endRecordLength
    let count = fields.word(at: end + 10)
    let size = fields.long(at: end + 12)
    let offset = fields.long(at: end + 16)
    guard fields.word(at: end + 4) == 0, fields.word(at: end + 8) == count else {
      throw .unsupported("several parts")
    }
    guard count != 0xffff, offset != 0xffff_ffff else { throw .unsupported("ZIP64") }
    guard count <= limits.entryCount else { throw .tooLarge("\(count) entries") }
    guard offset + size == end else {
      throw .damaged("its directory is not where its end record says")
    }
    try readEntries(count, from: offset, to: end, fields)
    markOverlaps()
  }

  /// Where the end record begins: the last one whose comment ends with the file.
  private static func endRecord(in fields: LittleEndianBytes) -> Int? {
    let last = fields.count - endRecordLength
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 0xffff), by: -1).first { place in
      fields.long(at: place) == 0x0605_4b50
        && place + endRecordLength + fields.word(at: place + 20) == fields.count
    }
  }

  private mutating func readEntries(
    _ count: Int, from start: Int, to end: Int, _ fields: LittleEndianBytes
  ) throws(ZipReadingError) {
    var place = start
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard place + Self.centralHeaderLength <= end, fields.long(at: place) == 0x0201_4b50 else {
        throw .damaged("its directory has fewer entries than it says")
      }
      let name = place + Self.centralHeaderLength
      let nameEnd = name + fields.word(at: place + 28)
      let next = nameEnd + fields.word(at: place + 30) + fields.word(at: place + 32)
      guard next <= end else { throw .damaged("an entry of its directory runs over the end") }
      entries.append(Self.entry(at: place, name: name..<nameEnd, fields))
      place = next
    }
    guard place == end else { throw .damaged("its directory has more entries than it says") }
  }

  private static func entry(
    at place: Int, name: Range<Int>, _ fields: LittleEndianBytes
  ) -> ZipReader.Entry {
    let flags = fields.word(at: place + 8)
    let header = fields.long(at: place + 42)
    let packedSize = fields.long(at: place + 20)
    let local = localHeader(at: header, fields)
    let data = local.map { $0.dataStart..<$0.dataStart + packedSize }
    let nameBytes = fields.bytes[name]
    let text = String(validating: nameBytes, as: UTF8.self)
    return ZipReader.Entry(
      name: text ?? String(decoding: nameBytes, as: UTF8.self), isNameValid: text != nil,
      isNameMarkedUTF8: flags & 0x800 != 0,
      isNameRepeated: local.map { fields.bytes[$0.name] == nameBytes } ?? false,
      method: fields.word(at: place + 10), isEncrypted: flags & 0x41 != 0,
      hasDescriptor: flags & 8 != 0,
      extraFieldLength: fields.word(at: place + 30) + (local?.extraFieldLength ?? 0),
      headerOffset: header, size: fields.long(at: place + 24),
      checksum: UInt32(truncatingIfNeeded: fields.long(at: place + 16)),
      data: data.flatMap { $0.upperBound <= fields.count ? $0 : nil })
  }

  private static func localHeader(at place: Int, _ fields: LittleEndianBytes) -> LocalHeader? {
    guard place + localHeaderLength <= fields.count, fields.long(at: place) == 0x0403_4b50 else {
      return nil
    }
    let name = place + localHeaderLength
    let nameEnd = name + fields.word(at: place + 26)
    let extraFieldLength = fields.word(at: place + 28)
    guard nameEnd + extraFieldLength <= fields.count else { return nil }
    return LocalHeader(
      name: name..<nameEnd, extraFieldLength: extraFieldLength,
      dataStart: nameEnd + extraFieldLength)
  }

  private struct LocalHeader {
    let name: Range<Int>
    let extraFieldLength: Int
    let dataStart: Int
  }

  /// - Complexity: O(n log n) in the entries.
  private mutating func markOverlaps() {
    let order = entries.indices.filter { entries[$0].data != nil }
      .sorted { (entries[$0].headerOffset, $0) < (entries[$1].headerOffset, $1) }
    for (first, second) in zip(order, order.dropFirst()) {
      guard let data = entries[first].data, data.upperBound > entries[second].headerOffset
      else { continue }
      entries[first].overlapsAnother = true
      entries[second].overlapsAnother = true
    }
  }
}

/// Numbers in the byte order of ZIP; what lies outside the bytes reads as 0.
struct LittleEndianBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func word(at place: Int) -> Int {
    guard place >= 0, place + 2 <= bytes.count else { return 0 }
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8
  }

  func long(at place: Int) -> Int { word(at: place) | word(at: place + 2) << 16 }
}
