internal import DocumentAST
import DocumentConversion

/// Walks a folder and what is in it, without recursion.
struct FolderSearch {
  let root: String
  let exclusions: [PathPattern]
  /// The absolute path of the folder that is no input.
  let output: String?

  /// The texts, relative to the root, in no order.
  private(set) var paths: [String] = []
  /// The paths with a file of hints beside them.
  private(set) var hinted: Set<String> = []
  private(set) var findings: [Finding] = []
  private(set) var failures: [ConversionError] = []
  private var pending = [""]
  private var visited: Set<[UInt64]> = []

  private static let hintsEnding = ".hints"

  /// Folders deeper than this are a mistake or an attack.
  private static let maximumDepth = 64

  init(root: String, exclusions: [PathPattern], output: String?) {
    self.root = root
    self.exclusions = exclusions
    self.output = output
  }

  mutating func run() {
    while let folder = pending.popLast() { list(folder) }
  }

  private func place(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

  private mutating func list(_ folder: String) {
    // A folder can be mounted inside itself.
    guard let status = FileSystem.status(of: place(folder)),
      visited.insert([status.stamp.device, status.stamp.inode]).inserted
    else { return }
    do throws(ConversionError) {
      for name in try FileSystem.names(in: place(folder)) {
        guard let name else {
          warn(folder, "collection.name", "holds a file whose name is not UTF-8; it is skipped")
          continue
        }
        if !Self.isIgnored(name) { take(folder.isEmpty ? name : "\(folder)/\(name)") }
      }
    } catch {
      failures.append(error)
    }
  }

  private mutating func take(_ path: String) {
    guard let status = FileSystem.status(of: place(path), followingLinks: false),
      !exclusions.contains(where: { $0.matches(path) })
    else { return }
    switch status.kind {
    case .file:
      if isText(path) {
        paths.append(path)
      } else if path.hasSuffix(Self.hintsEnding) {
        hinted.insert(String(path.dropLast(Self.hintsEnding.count)))
      }
    case .folder: enter(path)
    case .link: if isText(path) || isFolder(path) { takeLink(path) }
    case .other: break
    }
  }

  private mutating func enter(_ path: String) {
    if let output, FileSystem.canonicalPath(place(path)) == output { return }
    guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < Self.maximumDepth else {
      return warn(path, "collection.depth", "lies too deep and is skipped")
    }
    pending.append(path)
  }

  private mutating func takeLink(_ path: String) {
    guard let target = FileSystem.canonicalPath(place(path)),
      let status = FileSystem.status(of: target)
    else { return warn(path, "collection.link", "is a symbolic link to nothing and is skipped") }
    guard status.kind == .file else {
      return warn(path, "collection.link", "is a symbolic link to a folder, which is not followed")
    }
    guard let root = FileSystem.canonicalPath(root), target.hasPrefix(root + "/") else {
      return warn(
        path, "collection.link", "is a symbolic link out of the collection and is skipped")
    }
    paths.append(path)
  }

  private mutating func warn(_ path: String, _ code: String, _ message: String) {
    findings.append(Finding.about(place(path), code, message))
  }

  private func isFolder(_ path: String) -> Bool {
    FileSystem.status(of: place(path))?.kind == .folder
  }

  private func isText(_ path: String) -> Bool {
    guard path != Collection.settingsFile, let dot = path.lastIndex(of: ".") else { return false }
    return Self.endings.contains(path[path.index(after: dot)...].lowercased())
  }

  /// JSON can be read too, but a folder of texts holds other JSON than document trees.
  private static let endings = Set(
    Format.all.filter { $0.isReadable && $0 != .json }.flatMap(\.fileExtensions))

  /// Hidden files, and copies that editors and programs leave behind.
  private static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".part")
      || name.hasPrefix("#") && name.hasSuffix("#")
  }
}
