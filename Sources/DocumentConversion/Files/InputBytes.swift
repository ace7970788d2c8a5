/// The bytes of an input, mapped from its file or held in memory, until nobody needs them.
///
/// A class, because something has to unmap the file when the last user is gone. The bytes never
/// change, so any thread may read them.
package final class InputBytes: @unchecked Sendable {
  /// The bytes; valid as long as this object lives.
  package let buffer: UnsafeBufferPointer<UInt8>
  private let memory: Memory

  private enum Memory {
    case mapped(UnsafeMutableRawBufferPointer)
    case allocated(UnsafeMutableRawBufferPointer)
  }

  init(mapped: UnsafeMutableRawBufferPointer) {
    buffer = UnsafeRawBufferPointer(mapped).bindMemory(to: UInt8.self)
    memory = .mapped(mapped)
  }

  init(allocated: UnsafeMutableRawBufferPointer, count: Int) {
    let used = UnsafeRawBufferPointer(rebasing: allocated[..<count])
    buffer = used.bindMemory(to: UInt8.self)
    memory = .allocated(allocated)
  }

  deinit {
    switch memory {
    case .mapped(let memory): SystemCalls.unmap(memory)
    case .allocated(let memory): SystemCalls.deallocate(memory)
    }
  }

  /// The number of bytes.
  package var count: Int { buffer.count }

  /// Lets go of the memory of a mapped file for now: when the bytes are read again, they come from the file again.
  package func letGo() {
    if case .mapped(let memory) = memory { SystemCalls.letGo(memory) }
  }

  /// Calls `body` with the bytes and keeps them alive meanwhile.
  /// - Throws: What `body` throws.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body(buffer)
  }
}
