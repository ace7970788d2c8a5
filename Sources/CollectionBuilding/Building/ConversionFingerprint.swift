internal import DocumentAST
import DocumentConversion

/// The digest of everything but the texts that decides what becomes of them: the tool, the options, templates and style sheets.
enum ConversionFingerprint {
  /// - Throws: `ConversionError` when a style sheet or template cannot be read.
  static func of(
    _ options: ConversionOptions, library: String
  ) throws(ConversionError) -> Digest {
    var plain = options
    // Where files lie says nothing; what is in them does.
    (plain.css, plain.cover, plain.templateDirectory, plain.resourceRoot) = (nil, nil, nil, nil)
    (plain.fonts, plain.plainTextSource.hints) = ([], nil)
    (plain.from, plain.to, plain.title, plain.authors) = (options.from, nil, nil, [])
    // Every field takes part by itself, those that are yet to come included.
    var parts = [Conversion.version, library, String(reflecting: plain)]
    var digests: [Digest?] = []
    for path in [options.css, options.cover, options.plainTextSource.hints] {
      digests.append(try path.map { path throws(ConversionError) in try digest(of: path) })
    }
    for path in options.fonts { digests.append(try digest(of: path)) }
    if let folder = options.templateDirectory {
      for file in try files(inFolder: folder) {
        parts.append(file)
        digests.append(try digest(of: folder + file))
      }
    }
    return Digest.of { record in
      record.list(parts) { $0.text($1) }
      record.list(digests) { $0.digest($1) }
    }
  }

  /// The paths of all files below a folder, in order, each with a `/` before it.
  private static func files(inFolder root: String) throws(ConversionError) -> [String] {
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
    return files.map { String($0.dropFirst(root.count)) }.sorted()
  }

  private static func digest(of path: String) throws(ConversionError) -> Digest {
    Digest.of(try InputFile.readUnchanging(path))
  }
}
