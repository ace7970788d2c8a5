internal import CLibdeflate

/// Unpacks deflated bytes of a known size.
enum Inflater {
  /// Deflate gives at most 1,032 bytes for one: an entry that promises more is lying, and its size is not believed.
  private static let greatestRatio = 1032

  static func inflate(_ data: ArraySlice<UInt8>, size: Int) throws(ZipReadingError) -> [UInt8] {
    guard size <= (data.count + 1) * greatestRatio else {
      throw .damaged("an entry promises more bytes than it can hold")
    }
    guard let decompressor = libdeflate_alloc_decompressor() else { throw .outOfMemory }
    defer { libdeflate_free_decompressor(decompressor) }
    var result = LIBDEFLATE_SUCCESS
    let contents = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
      var written = 0
      result = data.withUnsafeBytes {
        libdeflate_deflate_decompress(
          decompressor, $0.baseAddress, $0.count, buffer.baseAddress, size, &written)
      }
      count = result == LIBDEFLATE_SUCCESS ? written : 0
    }
    guard result == LIBDEFLATE_SUCCESS, contents.count == size else {
      throw .damaged("the packed bytes of an entry do not give what its size says")
    }
    return contents
  }
}
