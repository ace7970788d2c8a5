#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a process does when a signal ends it: files that are not finished go first.
///
/// Only the tool calls ``prepare()``; a library leaves the signals of its host alone. Files are
/// registered in either case.
package enum SystemSignals {
  /// Removes unfinished files on SIGINT, SIGTERM and SIGHUP, and then dies by the same signal. Makes
  /// writing to a closed pipe or over a size limit an ordinary error, and an input that shrinks while
  /// it is mapped a message instead of a crash.
  package static func prepare() {
    _ = UnfinishedFiles.slots
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGBUS, reportShrunkInput)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // What the parent chose to ignore (nohup, background jobs) stays ignored.
      let previous = signal(number, endProcess)
      if isIgnored(previous) { signal(number, SIG_IGN) }
    }
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// The names of temporary files that a signal must remove: a fixed table, because a signal handler
/// may neither allocate nor wait.
enum UnfinishedFiles {
  typealias Slot = UnsafeMutablePointer<CChar>?

  private static let capacity = 64

  fileprivate nonisolated(unsafe) static let slots: UnsafeMutableBufferPointer<Slot> = {
    let slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: capacity)
    slots.initialize(repeating: nil)
    return slots
  }()

  private nonisolated(unsafe) static let lock: UnsafeMutablePointer<pthread_mutex_t> = {
    let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    return lock
  }()

  /// Remembers a path and returns its place; nil when 64 files are being written already.
  static func add(_ path: String) -> Int? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard let index = slots.firstIndex(where: { $0 == nil }) else { return nil }
    slots[index] = strdup(path)
    return index
  }

  /// Forgets a path. Its memory is kept if a handler may be reading it: that is when the process ends.
  static func remove(_ index: Int) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    let path = slots[index]
    slots[index] = nil
    free(path)
  }
}

/// Calls nothing but functions that are safe in a signal handler (signal-safety(7)).
private let endProcess: @convention(c) (Int32) -> Void = { number in
  for slot in UnfinishedFiles.slots {
    if let path = slot { unlink(path) }
  }
  signal(number, SIG_DFL)
  raise(number)
}

private let reportShrunkInput: @convention(c) (Int32) -> Void = { _ in
  let message: StaticString = "convert: the input changed while it was being read\n"
  _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
  _exit(66)
}
