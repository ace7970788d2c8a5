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

  /// Writes a file piece by piece and returns its record; that of a book of a share has a digest of the bytes.
  func write(
    _ path: String, key: Digest, mediaType: String, isShare: Bool = false,
    _ body: (inout OutputBuffer) throws(ConversionError) -> Void
  ) throws(ConversionError) -> OutputRecord {
    let file = try AtomicFile(place(path), synchronizes: false)
    let digest = isShare ? RunningDigest() : nil
    var output = OutputBuffer { piece in
      digest?.hash.update(UnsafeRawBufferPointer(piece))
      try file.write(piece)
    }
    try body(&output)
    do { try output.finish() } catch let error as ConversionError { throw error } catch {
      throw ConversionError(.writing, file: place(path), "\(error)")
    }
    try file.commit()
    return OutputRecord(
      path: path, key: key, mediaType: mediaType, byteCount: output.count,
      digest: digest.map { Digest(of: $0.hash) })
  }

  /// Writes bytes and returns their record.
  func write(
    _ bytes: [UInt8], to path: String, key: Digest, mediaType: String, isShare: Bool = false
  ) throws(ConversionError) -> OutputRecord {
    try write(
      path, key: key, mediaType: mediaType, isShare: isShare
    ) { output throws(ConversionError) in
      bytes.withUnsafeBufferPointer { output.append($0) }
    }
  }

  /// Whether a file has these bytes.
  func holds(_ bytes: [UInt8], at path: String) -> Bool {
    (try? InputFile.readUnchanging(place(path))) == bytes
  }

  /// Copies a file from another library, if it is there as it was written; returns its record here.
  func copy(
    _ output: OutputRecord, from other: LibraryFolder, isShare: Bool
  ) throws(ConversionError) -> OutputRecord? {
    guard other.holds(output), let bytes = try? InputFile.readUnchanging(other.place(output.path)),
      output.digest.map({ $0 == Digest.of(bytes) }) ?? true
    else { return nil }
    return try write(
      bytes, to: output.path, key: output.key, mediaType: output.mediaType, isShare: isShare)
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
