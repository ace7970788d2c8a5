internal import DocumentAST
import DocumentConversion
internal import Hashing

/// The folder of a library, to which files are written whole or not at all.
struct LibraryFolder: Sendable {
  /// The path, as the caller named it.
  let path: String

  func place(_ path: String) -> String { "\(self.path)/\(path)" }

  /// Whether a file is there as it was written, as far as its size tells.
  func holds(_ output: OutputRecord) -> Bool {
    guard let status = FileSystem.status(of: place(output.path), followingLinks: false) else {
      return false
    }
    return status.kind == .file && status.size == output.byteCount
  }

  /// Writes a file piece by piece and returns its record.
  func write(
    _ path: String, key: String, mediaType: String,
    _ body: (inout OutputBuffer) throws(ConversionError) -> Void
  ) throws(ConversionError) -> OutputRecord {
    let file = try AtomicFile(place(path), synchronizes: false)
    let digest = RunningDigest()
    var output = OutputBuffer { piece in
      digest.hash.update(UnsafeRawBufferPointer(piece))
      try file.write(piece)
    }
    try body(&output)
    do { try output.finish() } catch let error as ConversionError { throw error } catch {
      throw ConversionError(.writing, file: place(path), "\(error)")
    }
    try file.commit()
    return OutputRecord(
      path: path, key: key, mediaType: mediaType, byteCount: output.count,
      digest: hexadecimal(digest.hash.finish()))
  }

  /// Writes bytes and returns their record.
  func write(
    _ bytes: [UInt8], to path: String, key: String, mediaType: String
  ) throws(ConversionError) -> OutputRecord {
    try write(path, key: key, mediaType: mediaType) { output throws(ConversionError) in
      bytes.withUnsafeBufferPointer { output.append($0) }
    }
  }

  /// Copies a file from another library, if it is there as it was written; returns its record here.
  func copy(
    _ output: OutputRecord, from other: LibraryFolder
  ) throws(ConversionError) -> OutputRecord? {
    guard other.holds(output), let bytes = try? InputFile.readUnchanging(other.place(output.path)),
      Digest.of(bytes) == output.digest
    else { return nil }
    return try write(bytes, to: output.path, key: output.key, mediaType: output.mediaType)
  }

  /// Makes the folders that some files lie in.
  func makeFolders(for paths: some Sequence<String>) throws(ConversionError) {
    var made: Set<String> = []
    for path in paths {
      guard let slash = path.lastIndex(of: "/") else { continue }
      let folder = String(path[..<slash])
      if made.insert(folder).inserted { try FileSystem.makeFolder(place(folder)) }
    }
  }

  /// Removes a file and the folders that are empty then; returns whether it is gone.
  func remove(_ path: String) -> Bool {
    guard FileSystem.removeFile(place(path)) else { return false }
    var folder = path
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      FileSystem.removeEmptyFolder(place(folder))
    }
    return true
  }
}

/// A digest that grows while a file is written; a class, because the sink of the output shares it.
private final class RunningDigest {
  var hash = SHA256()
}
