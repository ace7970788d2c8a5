/// An append-only buffer of trivial values, owned by a builder until it becomes part of a tape.
///
/// An `Array` here costs exclusivity checks and uniqueness tests on every append: 8–26 % of a whole conversion, measured.
/// Memory comes from `malloc`, because `realloc` grows large buffers without copying or touching them again.
@frozen
@usableFromInline
struct GrowingBuffer<Element: BitwiseCopyable> {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var count = 0
  @usableFromInline var capacity: Int

  @usableFromInline
  init(capacity: Int) {
    self.capacity = Swift.max(capacity, 1)
    base = SystemMemory.resized(nil, to: self.capacity)
  }

  @inlinable
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inlinable
  @inline(__always)
  mutating func append(_ elements: UnsafePointer<Element>, count added: Int) {
    if count &+ added > capacity { grow(by: added) }
    (base + count).initialize(from: elements, count: added)
    count &+= added
  }

  @inlinable
  mutating func removeLast() -> Element {
    count &-= 1
    return base[count]
  }

  @usableFromInline
  @inline(never)
  mutating func grow(by added: Int) {
    capacity = Swift.max(capacity &* 2, count &+ added &+ 16)
    base = SystemMemory.resized(base, to: capacity)
  }
}
