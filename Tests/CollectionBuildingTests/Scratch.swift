import Foundation

/// A folder that is there for one test.
final class Scratch {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "collection-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  func read(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// All files below a folder with their contents, except those hidden.
  func contents(of name: String) -> [String: Data] {
    let root = "\(path)/\(name)"
    let names = (FileManager.default.enumerator(atPath: root)?.allObjects as? [String]) ?? []
    var contents: [String: Data] = [:]
    for name in names where !name.hasPrefix(".") {
      contents[name] = try? Data(contentsOf: URL(fileURLWithPath: "\(root)/\(name)"))
    }
    return contents
  }
}
