internal import ZipArchiving

/// The files of a book, unpacked one at a time and never more than a budget allows.
struct BookFiles {
  /// The names of the files, in the order of the archive; folders are left out.
  let names: [String]

  private let archive: ZipReader
  private let entries: [String: ZipReader.Entry]
  private var budget: Int

  /// What all unpacked files of a book may come to: stores take 1 to 2 GB packed, of which most are pictures.
  static let maximumUnpackedSize = 2 << 30

  init(_ archive: ZipReader) {
    self.archive = archive
    let files = archive.entries.filter { !$0.isFolder }
    names = files.map(\.name)
    entries = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    budget = Self.maximumUnpackedSize
  }

  func contains(_ name: String) -> Bool { entries[name] != nil }

  /// The number of bytes of a file once unpacked, as the archive says.
  func size(of name: String) -> Int { entries[name]?.size ?? 0 }

  /// Whether a file is packed in a way that nothing reads without a key.
  func isEncrypted(_ name: String) -> Bool { entries[name]?.isEncrypted ?? false }

  /// Returns a file's bytes; nil, with a finding, when it cannot be unpacked, and nil without one when there is no such file.
  ///
  /// - Complexity: O(n) in the bytes.
  mutating func bytes(of name: String, _ findings: inout FindingList) -> [UInt8]? {
    guard let entry = entries[name], !entry.isEncrypted else { return nil }
    guard entry.size <= budget else {
      findings.add(.entryLimit, name, nil, "unpacking all files would take too much memory")
      return nil
    }
    budget -= entry.size
    do throws(ZipReadingError) {
      return try archive.contents(of: entry)
    } catch {
      let rule: BookRule =
        switch error {
        case .tooLarge: .entryLimit
        case .unsupported: .compressionMethod
        default: .damagedEntry
        }
      findings.add(rule, name, nil, error.description)
      return nil
    }
  }

  /// Returns a file as a tree; nil, with a finding, when it is not well-formed.
  mutating func tree(of name: String, _ findings: inout FindingList) -> XMLTree? {
    guard let bytes = bytes(of: name, &findings) else { return nil }
    do throws(XMLProblem) {
      let tree = try XMLParser.parse(bytes)
      if XMLEncoding.isUTF16(bytes) {
        findings.add(.xmlEncoding, name, nil, "the file is in UTF-16, which is deprecated")
      }
      return tree
    } catch {
      let rule: BookRule =
        switch error.kind {
        case .malformed: .malformed
        case .entity: .unknownEntity
        case .encoding: .xmlEncoding
        case .limit: .xmlLimit
        }
      findings.add(rule, name, error.place, error.message)
      return nil
    }
  }
}
