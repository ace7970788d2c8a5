#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C library's memory: the only system calls of the module.
enum SystemMemory {
  /// Returns a buffer with room for `capacity` elements that begins with the old one's, whose memory it takes over.
  static func resized<Element: BitwiseCopyable>(
    _ base: UnsafeMutablePointer<Element>?, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    guard let memory = realloc(base, capacity * MemoryLayout<Element>.stride) else {
      preconditionFailure("out of memory")  // as Swift's own allocator ends
    }
    return memory.bindMemory(to: Element.self, capacity: capacity)
  }

  /// Gives whole pages of a part of a buffer back to the system; what was in them is lost.
  static func discard<Element: BitwiseCopyable>(
    _ base: UnsafeMutablePointer<Element>, count: Int
  ) {
    #if os(Linux)
      let pageSize = sysconf(Int32(_SC_PAGESIZE))
      let start = UInt(bitPattern: base)
      let end = start + UInt(count * MemoryLayout<Element>.stride)
      let page = UInt(Swift.max(pageSize, 1))
      let first = (start + page - 1) / page * page
      let last = end / page * page
      guard first < last, let pages = UnsafeMutableRawPointer(bitPattern: first) else { return }
      madvise(pages, Int(last - first), MADV_DONTNEED)
    #endif
  }
}

extension UnsafeMutablePointer where Pointee: BitwiseCopyable {
  /// Gives back the memory of a `GrowingBuffer`.
  func freeBuffer() { free(UnsafeMutableRawPointer(self)) }
}

/// Whether two buffers hold the same bytes.
@usableFromInline
func haveEqualBytes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool
{
  guard left.count == right.count else { return false }
  guard let first = left.baseAddress, let second = right.baseAddress else { return true }
  return memcmp(first, second, left.count) == 0
}
