/// A folder out of which no path leads.
///
/// A path is walked one part at a time, each opened without following links; `..` goes back to a
/// folder that was entered before, and a symbolic link is read and walked in the same way. So no
/// sequence of names and no exchange of files under way reaches anything else.
/// A class, because it owns the open folder.
final class RootFolder {
  private let descriptor: Int32
  /// The parts from the root to the folder that references start from.
  private let base: [String]

  private static let maximumDepth = 64
  private static let maximumLinks = 16

  /// Opens the folder; nil if it is none or may not be read.
  init?(_ root: String, base: String) {
    let path = root.isEmpty ? "." : root
    guard let descriptor = try? SystemCalls.open(path, .directory) else { return nil }
    self.descriptor = descriptor
    self.base = Self.parts(of: base, below: path) ?? []
  }

  deinit {
    try? SystemCalls.close(descriptor)
  }

  /// Returns the content of a regular file at a relative path.
  func read(_ path: String, limit: Int) throws(ResourceProblem) -> [UInt8] {
    var walk = FolderWalk(root: descriptor)
    defer { walk.close() }
    // Reversed, so that the next part is the last.
    var parts = Array((base + Self.parts(path)).reversed())
    var links = 0
    while let part = parts.popLast() {
      guard walk.depth < Self.maximumDepth else { throw .notFile }
      if part == ".." {
        guard walk.leave() else { throw .outsideRoot }
        continue
      }
      if let link = try walk.link(part) {
        links += 1
        guard links <= Self.maximumLinks else { throw .notFile }
        guard !link.hasPrefix("/") else { throw .outsideRoot }
        parts += Self.parts(link).reversed()
        continue
      }
      if parts.isEmpty { return try walk.read(part, limit: limit) }
      try walk.enter(part)
    }
    throw .notFile
  }

  private static func parts(_ path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init)
  }

  /// Returns the parts that lead from one folder to another inside it, or nil if it is not inside.
  private static func parts(of folder: String, below root: String) -> [String]? {
    guard let folder = SystemCalls.canonicalPath(folder.isEmpty ? "." : folder),
      let root = SystemCalls.canonicalPath(root)
    else { return nil }
    let (inner, outer) = (parts(folder), parts(root))
    return inner.starts(with: outer) ? Array(inner.dropFirst(outer.count)) : nil
  }
}
