internal import CLibzip
internal import LibraryLoading

/// The functions of libzip that are used, found when the first archive is made.
///
/// Linked in the ordinary way, libzip (with libcrypto, which it brings) costs every process 0.9 ms,
/// two thirds of what an empty Swift program takes; most conversions never need it.
struct Libzip: Sendable {
  typealias ErrorPointer = UnsafeMutablePointer<zip_error_t>
  typealias OpenFromSource =
    @convention(c) @Sendable (OpaquePointer, Int32, ErrorPointer?) -> OpaquePointer?
  typealias MakeSource =
    @convention(c) @Sendable (zip_source_callback, UnsafeMutableRawPointer?, ErrorPointer?) ->
    OpaquePointer?
  typealias FreeSource = @convention(c) @Sendable (OpaquePointer?) -> Void
  typealias AddFile =
    @convention(c) @Sendable (OpaquePointer, UnsafePointer<CChar>, OpaquePointer, zip_flags_t) ->
    Int64
  typealias SetCompression =
    @convention(c) @Sendable (OpaquePointer, UInt64, Int32, UInt32) -> Int32
  typealias SetTime =
    @convention(c) @Sendable (OpaquePointer, UInt64, UInt16, UInt16, zip_flags_t) -> Int32
  typealias SetAttributes =
    @convention(c) @Sendable (OpaquePointer, UInt64, zip_flags_t, UInt8, UInt32) -> Int32
  typealias Close = @convention(c) @Sendable (OpaquePointer) -> Int32
  typealias Discard = @convention(c) @Sendable (OpaquePointer) -> Void
  typealias GetError = @convention(c) @Sendable (OpaquePointer) -> ErrorPointer
  typealias Describe = @convention(c) @Sendable (ErrorPointer) -> UnsafePointer<CChar>

  let openFromSource: OpenFromSource
  let makeSource: MakeSource
  let freeSource: FreeSource
  let addFile: AddFile
  let setCompression: SetCompression
  let setTime: SetTime
  let setAttributes: SetAttributes
  let close: Close
  let discard: Discard
  let getError: GetError
  let describe: Describe

  /// The library, or why it cannot be used; looked for once in a process.
  static let shared: Result<Libzip, ZipError> = load()

  /// Version 4 is in Debian 12, version 5 in later releases and in Homebrew.
  #if canImport(Darwin)
    private static let names = [
      "libzip.5.dylib", "/opt/homebrew/lib/libzip.5.dylib", "/usr/local/lib/libzip.5.dylib",
    ]
  #else
    /// Version 4 first: where it is there, the loader would look in seventy places before giving up on version 5.
    private static let names = ["libzip.so.4", "libzip.so.5"]
  #endif

  private static func load() -> Result<Libzip, ZipError> {
    DynamicLibrary.first(of: names) { Libzip($0) }.map { .success($0) }
      ?? .failure(.libraryMissing(names))
  }

  /// Finds every function in an opened library, or returns nil when one is not there.
  private init?(_ library: DynamicLibrary) {
    guard let openFromSource = library.function("zip_open_from_source", OpenFromSource.self),
      let makeSource = library.function("zip_source_function_create", MakeSource.self),
      let freeSource = library.function("zip_source_free", FreeSource.self),
      let addFile = library.function("zip_file_add", AddFile.self),
      let setCompression = library.function("zip_set_file_compression", SetCompression.self),
      let setTime = library.function("zip_file_set_dostime", SetTime.self),
      let setAttributes = library.function("zip_file_set_external_attributes", SetAttributes.self),
      let close = library.function("zip_close", Close.self),
      let discard = library.function("zip_discard", Discard.self),
      let getError = library.function("zip_get_error", GetError.self),
      let describe = library.function("zip_error_strerror", Describe.self)
    else { return nil }
    self.openFromSource = openFromSource
    self.makeSource = makeSource
    self.freeSource = freeSource
    self.addFile = addFile
    self.setCompression = setCompression
    self.setTime = setTime
    self.setAttributes = setAttributes
    self.close = close
    self.discard = discard
    self.getError = getError
    self.describe = describe
  }
}
