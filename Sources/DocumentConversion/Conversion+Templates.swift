import Templates

extension Conversion {
  /// A template that books and pages are made from.
  public struct TemplateDescription: Sendable, Hashable {
    /// The path in the folder of templates, with `/`.
    public let name: String
    /// What it is for, in a sentence.
    public let purpose: String
    /// The names that it may use, and what they stand for.
    public let values: [Value]

    /// A name in a template.
    public struct Value: Sendable, Hashable {
      /// The name.
      public let name: String
      /// What it stands for.
      public let meaning: String
    }
  }

  /// The themes that come with the program.
  public static var themes: [String] { Templates.themes }

  /// The templates that come with the program, sorted by name: each says at its head what it is for.
  public static var templates: [TemplateDescription] {
    Templates.names.compactMap { name in
      Templates.text(named: name).map { TemplateDescription(name, head: $0.description) }
    }
  }

  /// Writes the templates into a folder, which is made if it is missing.
  ///
  /// - Parameter replacesFiles: Whether files that are there already are replaced.
  /// - Returns: The paths of the files that were written.
  /// - Throws: `ConversionError`; of the kind `cannotCreate`, before anything is written, when a file is there already.
  @discardableResult
  public static func exportTemplates(
    to folder: String, replacesFiles: Bool = false
  ) throws(ConversionError) -> [String] {
    let files = Templates.names.map { (name: $0, path: "\(folder)/\($0)") }
    for file in files where !replacesFiles {
      guard FileSystem.status(of: file.path, followingLinks: false) == nil else {
        throw ConversionError(
          .cannotCreate, file: file.path, "is there already", hint: "use --force to replace it")
      }
    }
    for file in files {
      let parent = file.path.lastIndex(of: "/").map { String(file.path[..<$0]) }
      try FileSystem.makeFolder(parent ?? folder)
      let text = Templates.text(named: file.name)?.description ?? ""
      try AtomicFile.write(Array(text.utf8), to: file.path)
    }
    return files.map(\.path)
  }
}

extension Conversion.TemplateDescription {
  /// Reads the comment that a template begins with: a sentence, then `name: meaning` lines.
  fileprivate init(_ name: String, head: String) {
    self.name = name
    let comment = head.dropFirst("{{!".count).prefix { $0 != "}" }
    let lines = comment.split(separator: "\n").map { line in
      line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    }.map { String($0) }.filter { !$0.isEmpty }
    purpose = lines.first ?? ""
    values = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let meaning = line[line.index(after: colon)...].drop { $0 == " " }
      return Value(name: String(line[..<colon]), meaning: String(meaning))
    }
  }
}
