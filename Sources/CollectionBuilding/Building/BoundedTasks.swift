/// Work on many things, some at a time.
enum BoundedTasks {
  /// Does the work for each item, at most `width` at the same time, and hands the results over as they come, with their places.
  ///
  /// No more than `width` results exist at a time besides what `take` keeps.
  ///
  /// - Throws: What `take` throws, and `CancellationError`; the work under way is then waited for.
  static func run<Item: Sendable, Result: Sendable>(
    _ items: [Item], width: Int, work: @escaping @Sendable (Item) -> Result,
    take: (Int, Result) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func start() {
        let place = next
        next += 1
        let item = items[place]
        group.addTask { (place, work(item)) }
      }
      while next < items.count, next < max(1, width) { start() }
      while let (place, result) = try await group.next() {
        try take(place, result)
        try Task.checkCancellation()
        if next < items.count { start() }
      }
    }
  }
}
