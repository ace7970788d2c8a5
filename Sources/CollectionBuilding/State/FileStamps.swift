import DocumentConversion

/// What the file system said about the texts when they were read: a text of which it says the same is not read again.
///
/// Kept beside the state, in the order of its texts, because it is true on one machine only. Each stamp goes with a part of the
/// digest of the content that was read, so that a list that does not belong to the state does no harm.
struct FileStamps: Equatable {
  private var words: [UInt64] = []

  /// The words of a text: half a digest, and the stamp.
  private static let width = 6
  /// Tells a list from other files.
  private static let mark: UInt64 = 0x3173_706d_6174_7301

  /// No stamps, with room for those of some texts.
  init(capacity: Int = 0) {
    if capacity > 0 { words.reserveCapacity(1 + capacity * Self.width) }
  }

  /// Reads a list; what is none gives none.
  init(_ bytes: InputBytes?) {
    guard let bytes, bytes.count % 8 == 0 else { return }
    words = bytes.withBytes { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      return stride(from: 0, to: raw.count, by: 8).map { offset in
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
    }
    if words.first != Self.mark || words.count % Self.width != 1 { words = [] }
  }

  /// The stamp of the text at a place in the state, if it belongs to this content.
  func stamp(at place: Int, of digest: Digest) -> FileStamp? {
    let start = 1 + place * Self.width
    guard start + Self.width <= words.count, words[start] == digest.low, words[start + 2] != 0
    else { return nil }
    return FileStamp(
      device: words[start + 1], inode: words[start + 2],
      size: Int(bitPattern: UInt(words[start + 3])),
      modified: Int(bitPattern: UInt(words[start + 4])),
      changed: Int(bitPattern: UInt(words[start + 5])))
  }

  /// Adds the stamp of the next text; nil when the text is to be read again.
  mutating func append(_ stamp: FileStamp?, of digest: Digest) {
    if words.isEmpty { words = [Self.mark] }
    words += [
      digest.low, stamp?.device ?? 0, stamp?.inode ?? 0, UInt64(UInt(bitPattern: stamp?.size ?? 0)),
      UInt64(UInt(bitPattern: stamp?.modified ?? 0)), UInt64(UInt(bitPattern: stamp?.changed ?? 0)),
    ]
  }

  /// Writes the list. If that cannot be done, the texts are read the next time.
  func write(to path: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count * 8)
    for word in words { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
    try? AtomicFile.write(bytes, to: path, synchronizes: false)
  }
}
