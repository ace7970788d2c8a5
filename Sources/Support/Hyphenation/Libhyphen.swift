internal import LibraryLoading

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The functions of libhyphen that are used, found when words are first to be divided.
struct Libhyphen: Sendable {
  typealias Load = @convention(c) @Sendable (UnsafePointer<CChar>) -> OpaquePointer?
  typealias Free = @convention(c) @Sendable (OpaquePointer) -> Void
  typealias Texts = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  typealias Numbers = UnsafeMutablePointer<CInt>
  typealias Hyphenate =
    @convention(c) @Sendable (
      OpaquePointer, UnsafePointer<CChar>, CInt, UnsafeMutablePointer<CChar>,
      UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<Texts?>,
      UnsafeMutablePointer<Numbers?>, UnsafeMutablePointer<Numbers?>
    ) -> CInt

  let load: Load
  let free: Free
  let hyphenate: Hyphenate

  /// The library, or `nil` where it is not installed; looked for once in a process.
  static let shared: Libhyphen? = DynamicLibrary.first(of: names) { Libhyphen($0) }

  #if canImport(Darwin)
    private static let names = [
      "libhyphen.0.dylib", "/opt/homebrew/lib/libhyphen.0.dylib",
      "/usr/local/lib/libhyphen.0.dylib",
    ]
  #else
    private static let names = ["libhyphen.so.0"]
  #endif

  private init?(_ library: DynamicLibrary) {
    guard let load = library.function("hnj_hyphen_load", Load.self),
      let free = library.function("hnj_hyphen_free", Free.self),
      let hyphenate = library.function("hnj_hyphen_hyphenate2", Hyphenate.self)
    else { return nil }
    self.load = load
    self.free = free
    self.hyphenate = hyphenate
  }

  /// The first line of a dictionary, which names its encoding; `nil` where there is no such file.
  static func firstLine(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var line = ""
    while line.utf8.count < 40 {
      let byte = getc(file)
      guard byte > 0x20, byte < 0x7F else { break }
      line.unicodeScalars.append(UnicodeScalar(UInt8(byte)))
    }
    return line
  }

  /// Frees what `hyphenate` made for spellings that change at a division.
  static func release(_ texts: Texts?, _ numbers: [Numbers?], count: Int) {
    if let texts {
      for index in 0..<count { releaseMemory(texts[index]) }
      releaseMemory(texts)
    }
    for list in numbers { releaseMemory(list) }
  }

  private static func releaseMemory(_ pointer: UnsafeMutableRawPointer?) {
    #if canImport(Glibc)
      Glibc.free(pointer)
    #elseif canImport(Musl)
      Musl.free(pointer)
    #else
      Darwin.free(pointer)
    #endif
  }
}
