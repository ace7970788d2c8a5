/// A file to which lines are added, and which only one process at a time may hold.
///
/// A class, because it owns the open file. Its users see to it that only one thread at a time writes.
package final class AppendedFile {
  private let descriptor: Int32
  private let path: String

  /// Opens or makes the file at `path` and takes its lock; nil if another process has it.
  /// - Throws: ``ConversionError`` of the kind `cannotCreate`.
  package init?(locking path: String) throws(ConversionError) {
    self.path = path
    do throws(SystemError) {
      descriptor = try SystemCalls.open(path, .appending)
    } catch {
      throw ConversionError(.cannotCreate, file: path, "cannot be opened (\(error.reason))")
    }
    guard SystemCalls.tryToLock(descriptor) else {
      try? SystemCalls.close(descriptor)
      return nil
    }
  }

  deinit {
    try? SystemCalls.close(descriptor)
  }

  /// Adds bytes at the end.
  /// - Throws: ``ConversionError`` of the kind `writing`.
  package func append(_ bytes: [UInt8]) throws(ConversionError) {
    do throws(SystemError) {
      try bytes.withUnsafeBufferPointer { buffer throws(SystemError) in
        try SystemCalls.write(descriptor, UnsafeRawBufferPointer(buffer))
      }
    } catch {
      throw ConversionError(.writing, file: path, "cannot be written (\(error.reason))")
    }
  }
}
