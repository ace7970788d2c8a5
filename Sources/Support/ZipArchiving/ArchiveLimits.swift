/// What a ZIP archive without ZIP64 can hold (APPNOTE 4.4) and which names are safe to unpack.
enum ArchiveLimits {
  static let entryCount = 0xffff
  static let nameLength = 0xffff
  static let size = 0xffff_fffe

  static func check(_ entries: [PackedEntry]) throws(ZipError) {
    guard entries.count <= entryCount else { throw .tooLarge("\(entries.count) entries") }
    var names: Set<String> = []
    names.reserveCapacity(entries.count)
    for entry in entries {
      guard isSafe(entry.name) else { throw .invalidName(entry.name) }
      guard names.insert(entry.name).inserted else { throw .duplicateName(entry.name) }
      guard entry.size <= size, entry.data.count <= size else {
        throw .tooLarge("\"\(entry.name)\"")
      }
    }
    guard archiveSize(of: entries) <= size else { throw .tooLarge("The archive") }
  }

  /// Returns the number of bytes of the archive: a local header of 30 and a central header of 46
  /// bytes for each entry, its name twice, and an end record of 22.
  static func archiveSize(of entries: [PackedEntry]) -> Int {
    entries.reduce(22) { $0 + 76 + 2 * $1.name.utf8.count + $1.data.count }
  }

  /// Whether a name stays inside the folder it is unpacked into, on every system.
  static func isSafe(_ name: String) -> Bool {
    let bytes = name.utf8
    guard !bytes.isEmpty, bytes.count <= nameLength, bytes.first != UInt8(ascii: "/") else {
      return false
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7f || $0 == UInt8(ascii: "\\") }) else {
      return false
    }
    return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
      }
  }
}
