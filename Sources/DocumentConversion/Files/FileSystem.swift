/// What a collection needs of the file system besides reading inputs and writing outputs.
package enum FileSystem {
  /// What a path leads to.
  package struct Status: Sendable, Equatable {
    /// What kind of thing.
    package enum Kind: Sendable {
      case file, folder, link, other
    }

    /// What it is.
    package let kind: Kind
    /// The size in bytes.
    package let size: Int
    /// What tells a file with this content from all others, whatever its name.
    package let stamp: FileStamp

    init(_ status: FileStatus) {
      kind =
        switch status.kind {
        case .regular: .file
        case .directory: .folder
        case .symbolicLink: .link
        case .pipe, .other: .other
        }
      size = status.size
      stamp = FileStamp(status)
    }
  }

  /// What a path leads to; nil when there is nothing that can be seen.
  package static func status(of path: String, followingLinks: Bool = true) -> Status? {
    guard let status = try? SystemCalls.status(of: path, followingLinks: followingLinks) else {
      return nil
    }
    return Status(status)
  }

  /// The names in a folder in no order, without `.` and `..`; nil stands for a name that is not UTF-8.
  /// - Throws: ``ConversionError`` of the kind `noInput`.
  package static func names(in folder: String) throws(ConversionError) -> [String?] {
    do throws(SystemError) {
      return try SystemCalls.names(in: folder)
    } catch {
      throw ConversionError(.noInput, file: folder, "cannot be listed (\(error.reason))")
    }
  }

  /// Makes a folder and those it lies in, as far as they are missing.
  /// - Throws: ``ConversionError`` of the kind `cannotCreate`.
  package static func makeFolder(_ path: String) throws(ConversionError) {
    var missing: [String] = []
    var folder = path
    while status(of: folder) == nil, !folder.isEmpty {
      missing.append(folder)
      let parent = OutputTarget.folder(of: folder)
      if parent == folder || parent == "." { break }
      folder = parent
    }
    for folder in missing.reversed() {
      do throws(SystemError) {
        try SystemCalls.makeFolder(folder)
      } catch {
        if error == .alreadyExists { continue }
        throw ConversionError(.cannotCreate, file: folder, "cannot be made (\(error.reason))")
      }
    }
    guard status(of: path)?.kind == .folder else {
      throw ConversionError(.cannotCreate, file: path, "is not a folder")
    }
  }

  /// Removes a file, if it is one; returns whether it is gone.
  @discardableResult
  package static func removeFile(_ path: String) -> Bool {
    do throws(SystemError) {
      try SystemCalls.remove(path, in: SystemCalls.currentFolder)
      return true
    } catch {
      return error == .missing || error == .notDirectory
    }
  }

  /// Removes a folder if it is empty.
  package static func removeEmptyFolder(_ path: String) { try? SystemCalls.removeFolder(path) }

  /// The absolute path without symbolic links; nil when there is no such file.
  package static func canonicalPath(_ path: String) -> String? { SystemCalls.canonicalPath(path) }

  /// The number of processors, at least 1.
  package static var processorCount: Int { SystemCalls.processorCount }

  /// Seconds that have passed since some moment: for progress and reports, never for outputs.
  package static var monotonicSeconds: Double { SystemCalls.monotonicSeconds }

  /// From this number of files on the whole file system is synchronized at once: one by one, each waits for the disk.
  private static let manyFiles = 32

  /// Sees to it that files, which lie in `folder`, outlive a power failure, as far as the file system can.
  package static func synchronize(
    _ first: some Sequence<String>, _ second: some Sequence<String>, in folder: String
  ) {
    let paths = Array(first.prefix(manyFiles)) + Array(second.prefix(manyFiles))
    if paths.count >= manyFiles, let descriptor = try? SystemCalls.open(folder, .directory) {
      defer { try? SystemCalls.close(descriptor) }
      if SystemCalls.synchronizeFileSystem(of: descriptor) { return }
    }
    for path in first { synchronize(path) }
    for path in second { synchronize(path) }
  }

  private static func synchronize(_ path: String) {
    guard let descriptor = try? SystemCalls.open(path, .notFollowingLinks) else { return }
    try? SystemCalls.synchronize(descriptor)
    try? SystemCalls.close(descriptor)
  }
}
