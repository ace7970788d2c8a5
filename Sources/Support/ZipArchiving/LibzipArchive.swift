internal import CLibzip

/// An archive that libzip is writing into memory. It owns the handle: one that was not closed is
/// discarded.
struct LibzipArchive: ~Copyable {
  private let library: Libzip
  private let handle: OpaquePointer
  private let sink: ArchiveSink
  private var isOpen = true

  /// Returns the archive of `entries`, which are at least one.
  static func bytes(of entries: [PackedEntry]) throws(ZipError) -> [UInt8] {
    var archive = try open(capacity: ArchiveLimits.archiveSize(of: entries))
    for entry in entries { try archive.add(entry) }
    return try archive.close()
  }

  private init(library: Libzip, handle: OpaquePointer, sink: ArchiveSink) {
    self.library = library
    self.handle = handle
    self.sink = sink
  }

  private static func open(capacity: Int) throws(ZipError) -> LibzipArchive {
    let library = try Libzip.shared.get()
    let sink = ArchiveSink(capacity: capacity)
    let retained = Unmanaged.passRetained(sink)
    guard let source = library.makeSource(sinkCallback, retained.toOpaque(), nil) else {
      retained.release()
      throw .outOfMemory
    }
    guard let handle = library.openFromSource(source, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      library.freeSource(source)
      throw .outOfMemory
    }
    return LibzipArchive(library: library, handle: handle, sink: sink)
  }

  deinit {
    if isOpen { library.discard(handle) }
  }

  private mutating func add(_ entry: PackedEntry) throws(ZipError) {
    let retained = Unmanaged.passRetained(EntrySource(entry))
    guard let source = library.makeSource(entryCallback, retained.toOpaque(), nil) else {
      retained.release()
      throw .outOfMemory
    }
    let index = library.addFile(handle, entry.name, source, ZIP_FL_ENC_UTF_8)
    guard index >= 0 else {
      let failure = lastError()
      library.freeSource(source)
      throw failure
    }
    try setAttributes(of: UInt64(index), to: entry.method)
  }

  private func setAttributes(
    of index: UInt64, to method: ZipEntry.Method
  ) throws(ZipError) {
    // 1980-01-01 00:00 as MS-DOS counts (APPNOTE 4.4.6); no time zone is involved.
    let (time, date): (UInt16, UInt16) = (0, 0x21)
    let regularFile: UInt32 = 0o100644 << 16
    guard library.setCompression(handle, index, method.code, 0) == 0,
      library.setTime(handle, index, time, date, 0) == 0,
      library.setAttributes(handle, index, 0, UInt8(ZIP_OPSYS_UNIX), regularFile) == 0
    else { throw lastError() }
  }

  /// Writes everything; libzip reads the entries only now.
  private mutating func close() throws(ZipError) -> [UInt8] {
    guard library.close(handle) == 0 else { throw lastError() }
    isOpen = false
    return sink.takeBytes()
  }

  private func lastError() -> ZipError {
    .library(String(cString: library.describe(library.getError(handle))))
  }
}

extension ZipEntry.Method {
  /// The number of the method (APPNOTE 4.4.5).
  var code: Int32 {
    switch self {
    case .stored: ZIP_CM_STORE
    case .deflated: ZIP_CM_DEFLATE
    }
  }
}
