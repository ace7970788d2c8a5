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
    (plain.from, plain.to, plain.title, plain.authors) = (options.from, nil, nil, [])
    // Every field takes part by itself, those that are yet to come included.
    var parts = [Conversion.version, library, String(reflecting: plain)]
    for path in [options.css, options.cover] {
      parts.append(try path.map { path throws(ConversionError) in try digest(of: path) } ?? "")
    }
    if let folder = options.templateDirectory {
      let names = try FileSystem.names(in: folder).compactMap(\.self)
      for name in names.sorted() where FileSystem.status(of: "\(folder)/\(name)")?.kind == .file {
        parts += [name, try digest(of: "\(folder)/\(name)")]
      }
    }
    return Digest.of(parts)
  }

  private static func digest(of path: String) throws(ConversionError) -> String {
    Digest.of(try InputFile.readUnchanging(path))
  }
}
