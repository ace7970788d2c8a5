#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The system calls of this package, in Swift's terms. With `SystemSignals.swift` it is the only place
/// that knows which C library is there.
enum SystemCalls {
  static let currentFolder = AT_FDCWD

  /// How a file is opened; all are closed on `exec`, none becomes the controlling terminal.
  struct OpenMode: OptionSet {
    let rawValue: Int32

    static let writing = OpenMode(rawValue: O_WRONLY)
    static let appending = OpenMode(rawValue: O_RDWR | O_CREAT | O_APPEND)
    static let creatingNew = OpenMode(rawValue: O_WRONLY | O_CREAT | O_EXCL)
    static let directory = OpenMode(rawValue: O_DIRECTORY)
    static let notFollowingLinks = OpenMode(rawValue: O_NOFOLLOW)
    static let notBlocking = OpenMode(rawValue: O_NONBLOCK)
    #if os(Linux)
      // O_TMPFILE, which the C library hides behind a feature macro.
      static let nameless = OpenMode(rawValue: O_WRONLY | 0o20_000_000 | O_DIRECTORY)
    #endif
  }

  /// Opens `path` below the folder `base`; new files get 0666 less the umask.
  static func open(
    _ path: String, in base: Int32 = currentFolder, _ mode: OpenMode = []
  ) throws(SystemError) -> Int32 {
    try call { openat(base, path, mode.rawValue | O_CLOEXEC | O_NOCTTY, 0o666) }
  }

  static func close(_ descriptor: Int32) throws(SystemError) {
    // After EINTR the descriptor is closed on Linux: calling again might close another's.
    #if canImport(Glibc)
      let result = Glibc.close(descriptor)
    #elseif canImport(Musl)
      let result = Musl.close(descriptor)
    #else
      let result = Darwin.close(descriptor)
    #endif
    if result < 0, errno != EINTR { throw SystemError(code: errno) }
  }

  static func duplicate(_ descriptor: Int32) throws(SystemError) -> Int32 {
    try call { fcntl(descriptor, F_DUPFD_CLOEXEC, 3) }
  }

  /// Reads some bytes; 0 means the end.
  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    #if canImport(Glibc)
      return try call { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    #elseif canImport(Musl)
      return try call { Musl.read(descriptor, buffer.baseAddress, buffer.count) }
    #else
      return try call { Darwin.read(descriptor, buffer.baseAddress, buffer.count) }
    #endif
  }

  /// Reads some bytes from a place in a file; 0 means the end.
  static func read(
    _ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try call { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  /// Makes a file as long as `count` bytes.
  static func cut(_ descriptor: Int32, to count: Int) throws(SystemError) {
    _ = try call { ftruncate(descriptor, off_t(count)) }
  }

  /// Writes all bytes.
  static func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Glibc)
        let count = try call { Glibc.write(descriptor, rest.baseAddress, rest.count) }
      #elseif canImport(Musl)
        let count = try call { Musl.write(descriptor, rest.baseAddress, rest.count) }
      #else
        let count = try call { Darwin.write(descriptor, rest.baseAddress, rest.count) }
      #endif
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Sees to it that what was written outlives a power failure, as far as the file system can.
  static func synchronize(_ descriptor: Int32) throws(SystemError) {
    do {
      _ = try call { fsync(descriptor) }
    } catch  where error.code == EINVAL || error.code == EROFS || error.code == ENOTSUP {
      return
    }
  }

  /// Writes all that waits for the file system of an open file; returns whether it could.
  static func synchronizeFileSystem(of descriptor: Int32) -> Bool {
    // Not among what the headers show without _GNU_SOURCE; a C library without it gives nil.
    guard let function = dlsym(nil, "syncfs") else { return false }
    typealias Synchronize = @convention(c) (Int32) -> Int32
    return unsafeBitCast(function, to: Synchronize.self)(descriptor) == 0
  }

  static func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try call { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  static func status(
    of path: String, in base: Int32 = currentFolder, followingLinks: Bool = true
  ) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try call { fstatat(base, path, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) }
    return FileStatus(status)
  }

  /// Returns where a symbolic link leads to.
  /// - Throws: ``SystemError/notSymbolicLink`` when it is none.
  static func link(at path: String, in base: Int32 = currentFolder) throws(SystemError) -> String {
    var target = [CChar](repeating: 0, count: 4096)
    let room = target.count
    let count = try call { readlinkat(base, path, &target, room) }
    return String(decoding: target[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Returns the absolute path of a file without symbolic links; nil if there is no such file.
  static func canonicalPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func mayWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

  static func setPermissions(_ permissions: UInt32, of descriptor: Int32) throws(SystemError) {
    _ = try call { fchmod(descriptor, mode_t(permissions)) }
  }

  /// Gives a file to another owner, if this process may do that.
  static func tryToSetOwner(_ owner: UInt32, group: UInt32, of descriptor: Int32) {
    _ = fchown(descriptor, owner, group)
  }

  /// Takes the lock of an open file, which ends when it is closed; false if another has it.
  static func tryToLock(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  static func rename(_ old: String, to new: String, in folder: Int32) throws(SystemError) {
    _ = try call { renameat(folder, old, folder, new) }
  }

  static func remove(_ name: String, in folder: Int32) throws(SystemError) {
    _ = try call { unlinkat(folder, name, 0) }
  }

  #if os(Linux)
    /// Whether ``name(_:as:in:)`` can work here.
    static let canNameFiles = access("/proc/self/fd", X_OK) == 0

    /// Gives a name to an open file that has none.
    static func name(_ descriptor: Int32, as name: String, in folder: Int32) throws(SystemError) {
      let path = "/proc/self/fd/\(descriptor)"
      _ = try call { linkat(AT_FDCWD, path, folder, name, AT_SYMLINK_FOLLOW) }
    }
  #endif

  /// Maps a regular file into memory; nil where that is not possible.
  static func map(_ descriptor: Int32, count: Int) -> UnsafeMutableRawBufferPointer? {
    #if os(Linux)
      let flags = MAP_PRIVATE | Int32(MAP_POPULATE)
    #else
      let flags = MAP_PRIVATE
    #endif
    guard let base = mmap(nil, count, PROT_READ, flags, descriptor, 0), base != MAP_FAILED else {
      return nil
    }
    return UnsafeMutableRawBufferPointer(start: base, count: count)
  }

  static func unmap(_ buffer: UnsafeMutableRawBufferPointer) {
    munmap(buffer.baseAddress, buffer.count)
  }

  /// Drops the pages of a mapped file that nobody wrote to; they are mapped again when they are read.
  static func letGo(_ buffer: UnsafeMutableRawBufferPointer) {
    madvise(buffer.baseAddress, buffer.count, MADV_DONTNEED)
  }

  /// Enlarges or makes a piece of memory; nil when there is not enough.
  static func reallocate(
    _ buffer: UnsafeMutableRawBufferPointer, count: Int
  ) -> UnsafeMutableRawBufferPointer? {
    realloc(buffer.baseAddress, count).map {
      UnsafeMutableRawBufferPointer(start: $0, count: count)
    }
  }

  static func deallocate(_ buffer: UnsafeMutableRawBufferPointer) { free(buffer.baseAddress) }

  static var processIdentifier: Int32 { getpid() }

  /// Repeats a call that a signal interrupted.
  private static func call<Result: SignedInteger>(
    _ body: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }
}
