internal import DocumentAST
import DocumentConversion

/// The digest of everything but the texts that decides what becomes of them: the tool, the options, templates and style sheets.
enum ConversionFingerprint {
  /// - Throws: `ConversionError` when a style sheet or template cannot be read.
  static func of(
    _ options: ConversionOptions, library: String
  ) throws(ConversionError) -> String {
    var plain = options
    // Where files lie says nothing; what is in them does.
    (plain.css, plain.cover, plain.templateDirectory, plain.resourceRoot) = (nil, nil, nil, nil)
    plain.fonts = []
    (plain.from, plain.to, plain.title, plain.authors) = (options.from, nil, nil, [])
    // Every field takes part by itself, those that are yet to come included.
    var parts = [Conversion.version, library, String(reflecting: plain)]
    for path in [options.css, options.cover] {
      parts.append(try path.map { path throws(ConversionError) in try digest(of: path) } ?? "")
    }
    for path in options.fonts { parts.append(try digest(of: path)) }
    if let folder = options.templateDirectory { parts += try digests(inFolder: folder) }
    return Digest.of(parts)
  }

  /// The names and digests of all files in a folder, in the order of their paths.
  private static func digests(inFolder root: String) throws(ConversionError) -> [String] {
    var files: [String] = []
    var folders = [root]
    while let folder = folders.popLast(), files.count < 1_000 {
      for case let name? in try FileSystem.names(in: folder) {
        let path = "\(folder)/\(name)"
        switch FileSystem.status(of: path, followingLinks: false)?.kind {
        case .file: files.append(path)
        case .folder: folders.append(path)
        case .link, .other, nil: break
        }
      }
    }
    var parts: [String] = []
    for path in files.sorted() {
      parts += [String(path.dropFirst(root.count)), try digest(of: path)]
    }
    return parts
  }

  private static func digest(of path: String) throws(ConversionError) -> String {
    Digest.of(try InputFile.readUnchanging(path))
  }
}
