#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A system call that failed.
struct SystemError: Error, Equatable {
  /// The number, as `errno` had it.
  let code: Int32

  /// The reason in the words of the C library, which change with no locale, as none is ever set.
  var reason: String { String(cString: strerror(code)) }

  static let alreadyExists = SystemError(code: EEXIST)
  static let isDirectory = SystemError(code: EISDIR)
  static let missing = SystemError(code: ENOENT)
  static let notDirectory = SystemError(code: ENOTDIR)
  static let notPermitted = SystemError(code: EACCES)
  static let notSymbolicLink = SystemError(code: EINVAL)
  static let tooLarge = SystemError(code: EFBIG)
  static let tooManyLinks = SystemError(code: ELOOP)

  /// Whether memory or descriptors ran out.
  var isExhaustion: Bool { [ENOMEM, EMFILE, ENFILE].contains(code) }
  /// Whether a file system cannot do what was asked.
  var isUnsupported: Bool { [EOPNOTSUPP, EINVAL, EISDIR, ENOSYS, ENOTSUP].contains(code) }
}
