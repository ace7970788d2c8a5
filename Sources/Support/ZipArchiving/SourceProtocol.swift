internal import CLibzip

/// The two numbers that a source answers to ZIP_SOURCE_ERROR: libzip's code and errno.
struct SourceFailure: BitwiseCopyable {
  var code: Int32
  var systemCode: Int32

  static let none = SourceFailure(code: ZIP_ER_OK, systemCode: 0)
}

/// Commands that every source understands.
let readingCommands = [
  ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
  ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS,
]

/// Commands that a source understands which can be written to.
let writingCommands = [
  ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE,
  ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE,
  ZIP_SOURCE_REMOVE,
]

/// Returns commands as the bit set that answers ZIP_SOURCE_SUPPORTS; libzip's macros for it are not
/// visible from Swift.
func commandSet(_ commands: [zip_source_cmd]) -> Int64 {
  commands.reduce(0) { $0 | 1 << Int64($1.rawValue) }
}

/// Copies an answer to where libzip wants it and returns its size.
func answer<Answer: BitwiseCopyable>(
  _ answer: Answer, in data: UnsafeMutableRawPointer?
) -> Int64 {
  data?.storeBytes(of: answer, as: Answer.self)
  return Int64(MemoryLayout<Answer>.size)
}
