#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What `stat` says about a file.
struct FileStatus {
  enum Kind {
    case regular, directory, pipe, symbolicLink, other
  }

  let kind: Kind
  let size: Int
  /// The nine bits of permissions.
  let permissions: UInt32
  let owner: UInt32
  let group: UInt32
  let device: UInt64
  let inode: UInt64
  /// When the content was last changed, in nanoseconds since 1970, as far as programs do not set it back.
  let modified: Int
  /// When the file or what is known of it was last changed, in nanoseconds since 1970; nobody can set it back.
  let changed: Int

  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFIFO: .pipe
      case S_IFLNK: .symbolicLink
      default: .other
      }
    size = Int(status.st_size)
    permissions = UInt32(status.st_mode) & 0o777
    owner = status.st_uid
    group = status.st_gid
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    #if canImport(Darwin)
      (modified, changed) = (
        Self.nanoseconds(status.st_mtimespec), Self.nanoseconds(status.st_ctimespec)
      )
    #else
      (modified, changed) = (Self.nanoseconds(status.st_mtim), Self.nanoseconds(status.st_ctim))
    #endif
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}
