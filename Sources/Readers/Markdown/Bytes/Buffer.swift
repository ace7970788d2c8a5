/// A growing array of trivial values with one owner.
///
/// Stands in for `Array` on the parser's hot paths: no uniqueness test, no retain, no bounds check on reads that the
/// parser has already bounded. Memory comes from `malloc`: `realloc` makes a large buffer larger without having it twice.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 16) {
    self.capacity = max(capacity, 1)
    base = resizedMemory(nil, to: self.capacity)
  }

  deinit { freeMemory(base) }

  var isEmpty: Bool { @inline(__always) get { count == 0 } }

  var last: Element? { count > 0 ? base[count &- 1] : nil }

  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) nonmutating _modify {
      assert(index >= 0 && index < count)
      yield &base[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress else { return }
    if count &+ elements.count > capacity { grow(by: elements.count) }
    (base + count).initialize(from: source, count: elements.count)
    count &+= elements.count
  }

  mutating func removeLast() { truncate(to: count &- 1) }

  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count &-= 1
    return base[count]
  }

  @inline(__always)
  mutating func truncate(to newCount: Int) { count = max(0, min(count, newCount)) }

  mutating func removeAll() { count = 0 }

  /// Takes out elements from the middle; O(n) in those after them.
  mutating func remove(_ range: Range<Int>) {
    (base + range.lowerBound).update(from: base + range.upperBound, count: count - range.upperBound)
    count -= range.count
  }

  @inline(never)
  private mutating func grow(by added: Int) {
    capacity = max(capacity &* 2, count &+ added &+ 16)
    base = resizedMemory(base, to: capacity)
  }
}

extension Buffer where Element == UInt8 {
  mutating func append(_ string: StaticString) {
    append(UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar).unsafelyUnwrapped { append(byte) }
  }

  mutating func append(_ string: String) {
    for byte in string.utf8 { append(byte) }
  }
}
