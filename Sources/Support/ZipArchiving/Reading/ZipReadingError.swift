/// Why an archive, or an entry of one, cannot be read.
public enum ZipReadingError: Error, Sendable, Equatable {
  /// The bytes are no ZIP archive at all.
  case notAnArchive
  /// The archive ends early or contradicts itself; what is wrong, in a few words.
  case damaged(String)
  /// The archive uses something that is not read: several parts, ZIP64, encryption, another method.
  case unsupported(String)
  /// More than the limits allow.
  case tooLarge(String)
  /// The bytes of an entry do not have the checksum that the archive says.
  case wrongChecksum
  /// There is no memory left.
  case outOfMemory
}

extension ZipReadingError: CustomStringConvertible {
  /// The error in one plain sentence, without a full stop at the end.
  public var description: String {
    switch self {
    case .notAnArchive: "This is not a ZIP archive"
    case .damaged(let what): "The archive is damaged: \(what)"
    case .unsupported(let what): "The archive uses \(what), which is not read"
    case .tooLarge(let what): "The archive is over a limit: \(what)"
    case .wrongChecksum: "The bytes do not have the checksum that the archive says"
    case .outOfMemory: "There is no memory left to unpack"
    }
  }
}
