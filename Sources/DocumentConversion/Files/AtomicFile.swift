/// An output that appears whole or not at all.
///
///     let file = try AtomicFile("her.epub")
///     try file.write(bytes)
///     try file.commit()
///
/// The bytes go into a file without a name beside the target (or, where the file system has no such
/// files, into one with a temporary name), which is synced and then takes the target's name. Until
/// then an old file stays as it is; after a failure, a kill or a power cut there is the old file or
/// the new one. The old file's permissions are kept, symbolic links are followed first. What is not
/// a regular file (a pipe, a device, the standard output) is written straight through.
///
/// A class, because the sink of an output buffer shares it with the caller. Not committed, it leaves
/// nothing behind.
package final class AtomicFile {
  private let path: String
  private let target: OutputTarget
  private var temporary: TemporaryFile?
  private let synchronizes: Bool
  private var isOpen = true

  /// Prepares to write to `path`; `-` is the standard output.
  ///
  /// Whoever writes many files can do without `synchronizes` and see to all of them at the end.
  /// - Throws: ``ConversionError`` of the kinds `cannotCreate` and `system`.
  package init(_ path: String, synchronizes: Bool = true) throws(ConversionError) {
    self.path = path
    self.synchronizes = synchronizes
    target = try OutputTarget.resolve(path)
    guard case .file(let folder, let resolved, let name, _) = target else { return }
    do throws(SystemError) {
      temporary = try TemporaryFile(
        in: folder, path: OutputTarget.folder(of: resolved), for: name)
    } catch {
      try? SystemCalls.close(folder)
      isOpen = false
      throw OutputTarget.failure(error, path)
    }
  }

  deinit {
    if isOpen { try? close() }
  }

  /// Writes `bytes` to `path` whole or not at all.
  /// - Throws: ``ConversionError`` of the kinds `cannotCreate`, `writing` and `system`.
  package static func write(
    _ bytes: [UInt8], to path: String, synchronizes: Bool = true
  ) throws(ConversionError) {
    let file = try AtomicFile(path, synchronizes: synchronizes)
    try bytes.withUnsafeBufferPointer { buffer throws(ConversionError) in try file.write(buffer) }
    try file.commit()
  }

  /// Adds bytes at the end.
  /// - Throws: ``ConversionError`` of the kind `writing`.
  package func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(ConversionError) {
    do throws(SystemError) {
      try SystemCalls.write(descriptor, UnsafeRawBufferPointer(bytes))
    } catch {
      throw failure(error)
    }
  }

  /// Makes what was written the content of the target. Nothing may be written afterwards.
  /// - Throws: ``ConversionError`` of the kind `writing`; the old content is then untouched.
  package func commit() throws(ConversionError) {
    do throws(SystemError) {
      if case .file(let folder, _, let name, let existing) = target, let temporary {
        if let existing { try keepAttributes(of: existing) }
        if synchronizes { try temporary.synchronize() }
        try temporary.takeName(name, mayExist: existing != nil)
        if synchronizes { try SystemCalls.synchronize(folder) }
      }
      try close()
    } catch {
      throw failure(error)
    }
  }

  private var descriptor: Int32 {
    switch target {
    case .stream(let descriptor): descriptor
    case .file: temporary?.descriptor ?? -1
    }
  }

  private func keepAttributes(of existing: FileStatus) throws(SystemError) {
    SystemCalls.tryToSetOwner(existing.owner, group: existing.group, of: descriptor)
    try SystemCalls.setPermissions(existing.permissions, of: descriptor)
  }

  private func close() throws(SystemError) {
    isOpen = false
    temporary?.discard()
    switch target {
    case .stream(let descriptor): try SystemCalls.close(descriptor)
    case .file(let folder, _, _, _): try SystemCalls.close(folder)
    }
  }

  private func failure(_ error: SystemError) -> ConversionError {
    let name = path == "-" ? nil : path
    let subject = name == nil ? "the standard output cannot be written" : "cannot be written"
    return ConversionError(.writing, file: name, "\(subject) (\(error.reason))")
  }
}
