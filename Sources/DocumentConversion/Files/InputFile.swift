/// Reads inputs whole.
package enum InputFile {
  /// From this size on a file is mapped, not copied: a small one is read faster.
  private static let sizeToMap = 65_536

  /// Returns the bytes of the file at `path`; `-` is the standard input.
  ///
  /// Regular files and pipes are read; folders and devices are not.
  /// - Throws: ``ConversionError`` of the kinds `noInput`, `limit` and `system`.
  /// - Complexity: O(*n*).
  package static func read(
    _ path: String, limits: Limits = Limits()
  ) throws(ConversionError) -> InputBytes {
    let isStandardInput = path == "-" || path == "/dev/stdin"
    let name = path == "-" ? nil : path
    do {
      if isStandardInput { return try read(descriptor: 0, name, limits.inputBytes, anyKind: true) }
      let descriptor = try SystemCalls.open(path)
      defer { try? SystemCalls.close(descriptor) }
      return try read(descriptor: descriptor, name, limits.inputBytes, anyKind: false)
    } catch let error as ConversionError {
      throw error
    } catch let error as SystemError {
      throw failure(error, name)
    } catch {
      throw ConversionError(.internal, file: name, "\(error)")
    }
  }

  /// Returns the name of a file without folder and ending; nil when the path names none.
  static func stem(of path: String) -> String? {
    guard let file = path.split(separator: "/").last else { return nil }
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return String(file) }
    return String(file[..<dot])
  }

  /// Returns whether two paths lead to one file, by whatever names.
  package static func isSame(_ first: String, _ second: String) -> Bool {
    guard let first = try? SystemCalls.status(of: first),
      let second = try? SystemCalls.status(of: second)
    else { return false }
    return first.isSameFile(as: second)
  }

  private static func read(
    descriptor: Int32, _ name: String?, _ limit: Int, anyKind: Bool
  ) throws -> InputBytes {
    let status = try SystemCalls.status(of: descriptor)
    switch status.kind {
    case .directory:
      throw ConversionError(.noInput, file: name, "is a folder, not a file")
    case .regular:
      guard status.size <= limit else { throw tooLarge(name, limit) }
      if !anyKind, status.size >= sizeToMap,
        let mapped = SystemCalls.map(descriptor, count: status.size)
      {
        return InputBytes(mapped: mapped)
      }
    case .pipe:
      break
    case .symbolicLink, .other:
      guard anyKind else {
        throw ConversionError(.noInput, file: name, "is a device, not a file")
      }
    }
    return try readStream(descriptor, name, limit, expecting: status.size)
  }

  /// Reads to the end, whatever size was announced.
  private static func readStream(
    _ descriptor: Int32, _ name: String?, _ limit: Int, expecting size: Int
  ) throws -> InputBytes {
    var buffer = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    var count = 0
    do {
      while true {
        if count == buffer.count {
          // One byte more than announced, so that the end is seen without enlarging.
          let wanted = buffer.isEmpty ? max(size + 1, 16_384) : buffer.count * 2
          guard let larger = SystemCalls.reallocate(buffer, count: wanted) else {
            throw ConversionError(.system, file: name, "does not fit into memory")
          }
          buffer = larger
        }
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        let read = try SystemCalls.read(descriptor, into: room)
        count += read
        guard count <= limit else { throw tooLarge(name, limit) }
        if read == 0 { return InputBytes(allocated: buffer, count: count) }
      }
    } catch {
      SystemCalls.deallocate(buffer)
      throw error
    }
  }

  static func tooLarge(_ name: String?, _ limit: Int) -> ConversionError {
    ConversionError(.limit, file: name, "is larger than the limit of \(limit) bytes for an input")
  }

  static func failure(_ error: SystemError, _ name: String?) -> ConversionError {
    if error.isExhaustion { return ConversionError(.system, file: name, error.reason) }
    let reason =
      switch error {
      case .missing, .notDirectory: "does not exist"
      case .notPermitted: "may not be read (permission denied)"
      default: "cannot be read (\(error.reason))"
      }
    return ConversionError(.noInput, file: name, reason)
  }
}
