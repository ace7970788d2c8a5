/// Work on many things, some at a time.
enum BoundedTasks {
  /// Short pieces of work are done some at a time: going from thread to thread for each would cost as much as hashing a text.
  private static let mostAtOnce = 8

  /// Does the work for each item, in at most `width` tasks at the same time, and hands the results over as they come, with their
  /// places.
  ///
  /// No more than `width` times eight results exist at a time besides what `take` keeps.
  ///
  /// - Parameters:
  ///   - isOneByOne: Whether each result is handed over before its task goes on with another item.
  ///   - known: What is known when a task begins, from the results before; the work must not depend on how much that is.
  /// - Throws: What `take` throws, and `CancellationError`; the work under way is then waited for.
  static func run<Item: Sendable, Known: Sendable, Result: Sendable>(
    _ items: [Item], width: Int, isOneByOne: Bool, known: () -> Known,
    work: @escaping @Sendable (Item, Known) -> Result, take: (Int, Result) throws -> Void
  ) async throws {
    let width = max(1, width)
    let most = isOneByOne ? 1 : min(max(items.count / (width * 4), 1), mostAtOnce)
    try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func start() {
        let first = next
        next = min(first + most, items.count)
        let (piece, known) = (items[first..<next], known())
        group.addTask { (first, piece.map { work($0, known) }) }
      }
      for _ in 0..<width where next < items.count { start() }
      while let (first, results) = try await group.next() {
        for (offset, result) in results.enumerated() { try take(first + offset, result) }
        try Task.checkCancellation()
        if next < items.count { start() }
      }
    }
  }
}
