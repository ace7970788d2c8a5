import DocumentConversion

/// The lines that a run adds while it is at work; from them the state is made at its end.
///
/// A run that writes nothing keeps them in memory. A class, because it owns the open file; only the task that gathers results
/// uses it.
final class Journal {
  private let path: String?
  private var file: AppendedFile?
  private var memory: [UInt8] = []
  /// The bytes of earlier runs in the file, as far as they are whole.
  private let inherited: Int

  /// Creates a journal in a file, behind the first bytes of it; without a path, in memory.
  init(at path: String?, after inherited: Int = 0) {
    self.path = path
    self.inherited = inherited
  }

  /// Adds a line and returns where it is, without its end.
  func append(_ line: [UInt8]) throws(ConversionError) -> Range<Int> {
    let start: Int
    if let file = try opened() {
      start = file.count
      try file.append(line)
    } else {
      start = memory.count
      memory += line
    }
    return start..<start + line.count - 1
  }

  /// The bytes of a line that was added.
  func line(at range: Range<Int>) throws(ConversionError) -> [UInt8] {
    guard let file = try opened() else { return Array(memory[range]) }
    return try file.bytes(in: range)
  }

  /// Ends the journal and removes its file, once the state says the same.
  func remove() {
    guard let path else { return }
    if file != nil || inherited > 0 || FileSystem.status(of: path) != nil {
      FileSystem.removeFile(path)
    }
    file = nil
  }

  private func opened() throws(ConversionError) -> AppendedFile? {
    if let file { return file }
    guard let path else { return nil }
    guard let opened = try AppendedFile(locking: path) else {
      throw ConversionError(.cannotCreate, file: path, "is used by another run")
    }
    // A kill may have cut the last line.
    if opened.count > inherited { try opened.cut(to: inherited) }
    file = opened
    return opened
  }
}
