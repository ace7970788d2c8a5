/// Where an output goes, once symbolic links are followed.
enum OutputTarget {
  /// Straight through this descriptor, which is to be closed at the end.
  case stream(Int32)
  /// Into a file of this name in this open folder, which may exist already.
  case file(folder: Int32, path: String, name: String, existing: FileStatus?)

  /// Finds out what `path` leads to; `-` is the standard output.
  static func resolve(_ path: String) throws(ConversionError) -> OutputTarget {
    do throws(SystemError) {
      return try resolve(path, original: path)
    } catch {
      throw failure(error, path)
    }
  }

  private static func resolve(
    _ start: String, original: String
  ) throws(SystemError) -> OutputTarget {
    var path = start
    for _ in 0..<40 {
      if let descriptor = standardDescriptor(path) {
        return .stream(try SystemCalls.duplicate(descriptor))
      }
      guard let status = try existingStatus(path) else {
        return try file(path, existing: nil)
      }
      switch status.kind {
      case .symbolicLink:
        let link = try SystemCalls.link(at: path)
        path = link.hasPrefix("/") ? link : folder(of: path) + "/" + link
      case .directory:
        throw .isDirectory
      case .regular:
        guard SystemCalls.mayWrite(path) else { throw .notPermitted }
        return try file(path, existing: status)
      case .pipe, .other:
        return .stream(try SystemCalls.open(path, .writing))
      }
    }
    throw .tooManyLinks
  }

  /// The descriptor that a name stands for. Such a name must never be opened anew: when the standard
  /// output goes to a file, that would replace the file of somebody else.
  private static func standardDescriptor(_ path: String) -> Int32? {
    switch path {
    case "-", "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default:
      for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) {
        return Int32(path.dropFirst(prefix.count))
      }
      return nil
    }
  }

  private static func existingStatus(_ path: String) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try SystemCalls.status(of: path, followingLinks: false)
    } catch {
      if error == .missing { return nil }
      throw error
    }
  }

  private static func file(
    _ path: String, existing: FileStatus?
  ) throws(SystemError) -> OutputTarget {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
    guard let name, !name.isEmpty, name != ".", name != ".." else { throw .isDirectory }
    let folder = try SystemCalls.open(folder(of: path), .directory)
    return .file(folder: folder, path: path, name: name, existing: existing)
  }

  /// Returns what stands before the last `/`.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func failure(_ error: SystemError, _ path: String) -> ConversionError {
    let name = path == "-" ? nil : path
    if error.isExhaustion { return ConversionError(.system, file: name, error.reason) }
    let reason =
      switch error {
      case .isDirectory: "is a folder, not a file"
      case .missing, .notDirectory: "cannot be created: its folder does not exist"
      case .notPermitted: "may not be written (permission denied)"
      default: "cannot be created (\(error.reason))"
      }
    return ConversionError(.cannotCreate, file: name, reason)
  }
}
