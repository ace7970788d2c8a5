/// The folders that were entered on the way from a root, all of them open.
struct FolderWalk {
  private let root: Int32
  private var entered: [Int32] = []

  init(root: Int32) {
    self.root = root
  }

  /// How far below the root the walk is.
  var depth: Int { entered.count }

  private var current: Int32 { entered.last ?? root }

  /// Goes into a folder that is no symbolic link.
  mutating func enter(_ name: String) throws(ResourceProblem) {
    do throws(SystemError) {
      entered.append(
        try SystemCalls.open(name, in: current, [.directory, .notFollowingLinks]))
    } catch {
      throw Self.problem(error)
    }
  }

  /// Goes back to the folder before; false at the root.
  mutating func leave() -> Bool {
    guard let last = entered.popLast() else { return false }
    try? SystemCalls.close(last)
    return true
  }

  /// Returns where a symbolic link leads, or nil if `name` is something else.
  func link(_ name: String) throws(ResourceProblem) -> String? {
    do throws(SystemError) {
      return try SystemCalls.link(at: name, in: current)
    } catch {
      if error == .notSymbolicLink { return nil }
      throw Self.problem(error)
    }
  }

  /// Returns the content of a regular file.
  func read(_ name: String, limit: Int) throws(ResourceProblem) -> [UInt8] {
    do throws(SystemError) {
      // Not blocking: a pipe that nobody writes to would be waited for, before it is seen to be one.
      let descriptor = try SystemCalls.open(name, in: current, [.notFollowingLinks, .notBlocking])
      defer { try? SystemCalls.close(descriptor) }
      let status = try SystemCalls.status(of: descriptor)
      guard status.kind == .regular else { throw SystemError.isDirectory }
      guard status.size <= limit else { throw SystemError.tooLarge }
      return try Self.read(descriptor, count: status.size)
    } catch {
      throw error == .tooLarge ? .tooLarge(limit: limit) : Self.problem(error)
    }
  }

  /// Reads what was there when the file was opened; what is added meanwhile is left.
  static func read(_ descriptor: Int32, count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        while filled < count {
          let room = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          let read = try SystemCalls.read(descriptor, into: room)
          if read == 0 { return }
          filled += read
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  mutating func close() {
    while leave() {}
  }

  private static func problem(_ error: SystemError) -> ResourceProblem {
    switch error {
    case .missing: .missing
    case .notDirectory: .missing
    case .isDirectory, .tooManyLinks: .notFile
    default: .unreadable(error.reason)
    }
  }
}
