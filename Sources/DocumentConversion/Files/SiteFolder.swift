/// The folder of a site, with a list of what is ours in it.
struct SiteFolder {
  private let folder: String
  /// The name of the list of our files: a path a line, sorted.
  private static let listName = ".convert-site"

  init(_ folder: String) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// Makes some files, in their order, and removes those of an earlier site that are not among them.
  ///
  /// The list names old and new files while they are being replaced, so that after a failure they are still known as ours.
  func replace(with files: [Conversion.SiteFile]) throws(ConversionError) {
    try FileSystem.makeFolder(folder)
    let old = try listed()
    let new = Set(files.map(\.path))
    for file in files where !old.contains(file.path) {
      guard FileSystem.status(of: place(file.path), followingLinks: false) == nil else {
        throw ConversionError(
          .cannotCreate, file: place(file.path),
          "is not a file of an earlier site, and is not replaced", hint: "use another folder")
      }
    }
    try list(old.union(new))
    for file in files {
      if let slash = file.path.lastIndex(of: "/") {
        try FileSystem.makeFolder(place(String(file.path[..<slash])))
      }
      try AtomicFile.write(file.bytes, to: place(file.path))
    }
    for path in old.subtracting(new).sorted() { FileSystem.removeFile(place(path)) }
    FileSystem.removeEmptyFolder(place("images"))
    try list(new)
  }

  private func place(_ path: String) -> String { "\(folder)/\(path)" }

  /// The files of an earlier site, as far as they have names that we give.
  private func listed() throws(ConversionError) -> Set<String> {
    let path = place(Self.listName)
    guard FileSystem.status(of: path)?.kind == .file else { return [] }
    let text = try InputFile.read(path, limits: Limits()).withBytes {
      String(decoding: $0, as: UTF8.self)
    }
    return Set(text.split(separator: "\n").map(String.init).filter(Self.isOurs))
  }

  private func list(_ paths: Set<String>) throws(ConversionError) {
    let text = paths.sorted().map { $0 + "\n" }.joined()
    try AtomicFile.write(Array(text.utf8), to: place(Self.listName))
  }

  /// Whether a site can have a file with a path: a changed list must not make us remove anything else.
  private static func isOurs(_ path: String) -> Bool {
    let name = path.hasPrefix("images/") ? String(path.dropFirst(7)) : path
    let isPlain = name.utf8.allSatisfy { byte in
      (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d || byte == 0x2e
    }
    return isPlain && !name.isEmpty && !name.hasPrefix(".")
  }
}
