/// A file to which bytes are added, and which only one process at a time may hold.
///
/// A class, because it owns the open file. Its users see to it that only one thread at a time uses it.
package final class AppendedFile {
  private let descriptor: Int32
  private let path: String
  /// The number of bytes in it.
  package private(set) var count: Int

  /// Opens or makes the file at `path` and takes its lock; nil if another process has it.
  /// - Throws: ``ConversionError`` of the kind `cannotCreate`.
  package init?(locking path: String) throws(ConversionError) {
    self.path = path
    do throws(SystemError) {
      descriptor = try SystemCalls.open(path, .appending)
      count = try SystemCalls.status(of: descriptor).size
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
      throw failure(error, "written")
    }
    count += bytes.count
  }

  /// Leaves the first bytes only.
  /// - Throws: ``ConversionError`` of the kind `writing`.
  package func cut(to count: Int) throws(ConversionError) {
    do throws(SystemError) {
      try SystemCalls.cut(descriptor, to: count)
    } catch {
      throw failure(error, "cut")
    }
    self.count = count
  }

  /// Returns bytes that were added before.
  /// - Throws: ``ConversionError`` of the kind `writing`.
  package func bytes(in range: Range<Int>) throws(ConversionError) -> [UInt8] {
    var problem: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      do throws(SystemError) {
        while filled < range.count {
          let room = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          let read = try SystemCalls.read(
            descriptor, at: range.lowerBound + filled, into: room)
          if read == 0 { return }
          filled += read
        }
      } catch {
        problem = error
      }
    }
    if let problem { throw failure(problem, "read") }
    guard bytes.count == range.count else {
      throw ConversionError(.writing, file: path, "was cut by somebody else")
    }
    return bytes
  }

  private func failure(_ error: SystemError, _ deed: String) -> ConversionError {
    ConversionError(.writing, file: path, "cannot be \(deed) (\(error.reason))")
  }
}
