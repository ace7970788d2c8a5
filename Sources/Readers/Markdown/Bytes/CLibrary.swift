#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// What the reader takes from the C library: searching for a byte, 32 at a time, and memory that grows in place.

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

/// Returns memory for `capacity` elements that begins with what is at `base`, whose memory it takes over.
func resizedMemory<Element: BitwiseCopyable>(
  _ base: UnsafeMutablePointer<Element>?, to capacity: Int
) -> UnsafeMutablePointer<Element> {
  guard let memory = realloc(base, capacity * MemoryLayout<Element>.stride) else {
    preconditionFailure("out of memory")  // as Swift's own allocator ends
  }
  return memory.bindMemory(to: Element.self, capacity: capacity)
}

/// Gives back what `resizedMemory` gave.
func freeMemory(_ base: UnsafeMutablePointer<some BitwiseCopyable>) {
  free(UnsafeMutableRawPointer(base))
}
