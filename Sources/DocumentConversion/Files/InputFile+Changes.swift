extension InputFile {
  /// Returns the bytes of a regular file, in memory, all of one moment as far as can be told.
  ///
  /// - Throws: ``ConversionError`` of the kinds `noInput`, `limit` and `system`.
  /// - Complexity: O(*n*).
  package static func readUnchanging(
    _ path: String, limits: Limits = Limits()
  ) throws(ConversionError) -> [UInt8] {
    try readStamped(path, limits: limits).bytes
  }

  /// Returns the bytes of a regular file like `readUnchanging`, and what the file system says about it.
  ///
  /// A file that another program is writing would be read half old and half new. So its size and its times are compared before
  /// and after; a file that changed is read anew, twice at most.
  /// - Parameter meanwhile: Called between reading and comparing, with the number of the attempt from 1: tests change the file
  ///   there.
  /// - Throws: ``ConversionError`` of the kinds `noInput`, `limit` and `system`.
  /// - Complexity: O(*n*).
  package static func readStamped(
    _ path: String, limits: Limits = Limits(), meanwhile: (Int) -> Void = { _ in }
  ) throws(ConversionError) -> (bytes: [UInt8], stamp: FileStamp) {
    for attempt in 1...3 {
      do {
        // Not blocking: the file may have become a pipe that nobody writes to.
        let descriptor = try SystemCalls.open(path, .notBlocking)
        defer { try? SystemCalls.close(descriptor) }
        let before = try SystemCalls.status(of: descriptor)
        try check(before, path, limits)
        let bytes = try FolderWalk.read(descriptor, count: before.size)
        meanwhile(attempt)
        let stamp = FileStamp(try SystemCalls.status(of: descriptor))
        if stamp == FileStamp(before), bytes.count == stamp.size { return (bytes, stamp) }
      } catch let error as SystemError {
        throw failure(error, path)
      } catch let error as ConversionError {
        throw error
      } catch {
        throw ConversionError(.internal, file: path, "\(error)")
      }
    }
    throw ConversionError(.noInput, file: path, "changed while it was being read")
  }

  private static func check(
    _ status: FileStatus, _ path: String, _ limits: Limits
  ) throws(ConversionError) {
    switch status.kind {
    case .regular: break
    case .directory: throw ConversionError(.noInput, file: path, "is a folder, not a file")
    case .pipe, .symbolicLink, .other:
      throw ConversionError(.noInput, file: path, "is not a regular file")
    }
    guard status.size <= limits.inputBytes else { throw tooLarge(path, limits.inputBytes) }
  }
}
