/// Work on many things, some at a time.
enum BoundedTasks {
  /// Short pieces of work are done some at a time: going from thread to thread for each would cost as much as hashing a text.
  private static let mostAtOnce = 8

  /// Does the work for each of `count` things, in at most `width` tasks at the same time, and hands the results over as they
  /// come, with their places.
  ///
  /// No more than `width` times eight items and results exist at a time besides what `take` keeps.
  ///
  /// - Parameters:
  ///   - isOneByOne: Whether each result is handed over before its task goes on with another item.
  ///   - item: What is known of a thing when its task begins; the work must not depend on what other results say.
  /// - Throws: What `item` and `take` throw, and `CancellationError`; the work under way is then waited for.
  static func run<Item: Sendable, Result: Sendable>(
    _ count: Int, width: Int, isOneByOne: Bool, item: (Int) throws -> Item,
    work: @escaping @Sendable (Item) -> Result, take: (Int, Result) throws -> Void
  ) async throws {
    let width = max(1, width)
    let most = isOneByOne ? 1 : min(max(count / (width * 4), 1), mostAtOnce)
    try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func start() throws {
        let first = next
        next = min(first + most, count)
        let piece = try (first..<next).map(item)
        group.addTask { (first, piece.map(work)) }
      }
      for _ in 0..<width where next < count { try start() }
      while let (first, results) = try await group.next() {
        for (offset, result) in results.enumerated() { try take(first + offset, result) }
        try Task.checkCancellation()
        if next < count { try start() }
      }
    }
  }
}
