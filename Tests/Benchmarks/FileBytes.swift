#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file, in memory for as long as this lives.
final class FileBytes {
  let base: UnsafeMutablePointer<UInt8>
  let count: Int

  /// Reads a file; nil when that fails.
  init?(_ path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    guard size >= 0 else { return nil }
    base = .allocate(capacity: max(size, 1))
    count = fread(base, 1, size, file)
  }

  /// The size of a file; 0 when it cannot be known.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  deinit { base.deallocate() }
}
