#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C library's search for a byte, 32 bytes at a time: the only use of it here.
extension UnsafePointer where Pointee == UInt8 {
  /// The place of the first such byte in a range, or nil.
  @inline(__always)
  func firstPlace(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end, let place = memchr(self + start, Int32(byte), end &- start) else {
      return nil
    }
    return UnsafeRawPointer(place) - UnsafeRawPointer(self)
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// Whether there is a NUL among the bytes.
  var containsNUL: Bool { baseAddress?.firstPlace(of: .nul, from: 0, to: count) != nil }
}
