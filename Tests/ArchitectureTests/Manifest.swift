import Foundation

/// The package manifest, as the package manager understands it.
enum Manifest {
  struct Target {
    let name: String
    let type: String
    let path: URL
    let dependencies: Set<String>

    var isTest: Bool { path.path.hasPrefix(Files.root.appendingPathComponent("Tests").path) }
  }

  struct Unreadable: Error {
    let reason: String
  }

  static func targets() throws -> [Target] { try cached.get() }

  private static let cached: Result<[Target], any Error> = Result { try load() }

  private static func load() throws -> [Target] {
    let package = try JSONSerialization.jsonObject(with: dump()) as? [String: Any]
    guard let targets = package?["targets"] as? [[String: Any]] else {
      throw Unreadable(reason: "the manifest lists no targets")
    }
    return try targets.map(target)
  }

  private static func target(_ object: [String: Any]) throws -> Target {
    guard let name = object["name"] as? String, let type = object["type"] as? String else {
      throw Unreadable(reason: "a target has no name")
    }
    let path = object["path"] as? String ?? "Tests/\(name)"
    let entries = object["dependencies"] as? [[String: Any]] ?? []
    let names = entries.compactMap { entry in
      (entry.values.first as? [Any])?.first as? String
    }
    return Target(
      name: name, type: type, path: Files.root.appendingPathComponent(path),
      dependencies: Set(names))
  }

  /// Runs the package manager with a scratch folder of its own: the usual one is locked while tests run.
  private static func dump() throws -> Data {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("manifest-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", Files.root.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Unreadable(reason: "swift package dump-package failed")
    }
    return data
  }
}

/// The files of the package.
enum Files {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func swiftFiles(in folder: URL) -> [URL] {
    let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (enumerator?.allObjects as? [URL]) ?? []
    return files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  }

  static func imports(of file: URL) -> Set<String> {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var names: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let position = words.firstIndex(of: "import"), position < 2, words.count > position + 1
      else { continue }
      names.insert(String(words[position + 1].split(separator: ".")[0]))
    }
    return names
  }
}
