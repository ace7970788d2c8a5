#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A library of the system that is opened when it is first needed, so that what does without it pays nothing and works where
/// it is not installed.
///
/// It is never closed: the functions found in it stay good for the life of the process.
public struct DynamicLibrary {
  private let handle: UnsafeMutableRawPointer

  /// Returns what `make` makes of the first library of some names that is there and has what it needs.
  public static func first<Functions>(
    of names: [String], _ make: (DynamicLibrary) -> Functions?
  ) -> Functions? {
    for name in names {
      guard let handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL) else { continue }
      if let functions = make(DynamicLibrary(handle: handle)) { return functions }
    }
    return nil
  }

  /// Returns the function of a name, taken for one of a type; nil when the library has none.
  ///
  /// `type` has to be the C function's own, with `@convention(c)`.
  public func function<Function>(_ name: String, _ type: Function.Type) -> Function? {
    dlsym(handle, name).map { unsafeBitCast($0, to: type) }
  }
}
