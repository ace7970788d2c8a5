internal import DocumentAST
public import DocumentConversion

/// A folder of texts, with what its `collection.yaml` says about them.
///
///     let collection = try Collection(folder: "reviews")
///     for input in collection.inputs { print(input.path) }
public struct Collection: Sendable {
  /// The name of the file of settings.
  public static let settingsFile = "collection.yaml"

  /// The folder, as the caller named it.
  public let folder: String
  /// What `collection.yaml` says.
  public var settings: CollectionSettings
  /// The texts: first those that the settings list, then the others in natural order.
  public let inputs: [CollectionInput]
  /// What was skipped and could have been meant: symbolic links, names that are not UTF-8, files that are listed but missing.
  public let findings: [Finding]
  /// Folders that could not be read.
  public let failures: [ConversionError]

  /// Looks for texts in a folder and the folders in it.
  ///
  /// Texts are regular files whose names have an ending of a format that can be read. Hidden files, copies that editors leave
  /// behind and what the settings exclude are skipped; symbolic links to folders are not followed, those to files only inside
  /// the folder.
  ///
  /// - Parameter output: A folder that is never an input, such as the one for the books.
  /// - Throws: `ConversionError` when the folder cannot be read or its settings are wrong (with line and column).
  /// - Complexity: O(n log n) in the files.
  public init(folder: String, excluding output: String? = nil) throws(ConversionError) {
    guard FileSystem.status(of: folder)?.kind == .folder else {
      let isThere = FileSystem.status(of: folder) != nil
      throw ConversionError(
        .noInput, file: folder, isThere ? "is not a folder" : "does not exist")
    }
    let settings = try Self.settings(in: folder)
    var search = FolderSearch(
      root: folder, exclusions: settings.exclusions,
      output: output.flatMap(FileSystem.canonicalPath))
    search.run()
    if search.paths.isEmpty, let failure = search.failures.first { throw failure }
    self.folder = folder
    self.settings = settings
    failures = search.failures
    let ordered = Self.ordered(search.paths, first: settings.files)
    let place = folder.hasSuffix("/") ? folder : folder + "/"
    inputs = ordered.paths.map {
      CollectionInput(path: $0, folder: place, hasHints: search.hinted.contains($0))
    }
    let missing = ordered.missing.map { path in
      Finding.about("\(folder)/\(path)", "collection.missing", "is listed but not there")
    }
    findings = search.findings + missing
  }

  private static func settings(in folder: String) throws(ConversionError) -> CollectionSettings {
    let path = "\(folder)/\(settingsFile)"
    guard FileSystem.status(of: path) != nil else { return CollectionSettings() }
    return try CollectionSettings(yaml: InputFile.readUnchanging(path), named: path)
  }

  private static func ordered(
    _ paths: [String], first: [String]
  ) -> (paths: [String], missing: [String]) {
    var rest = paths.sorted(by: NaturalOrder.precedes)
    guard !first.isEmpty else { return (rest, []) }
    var byName: [String: String] = [:]
    for path in rest { byName[path.normalised] = path }
    var listed: [String] = []
    var missing: [String] = []
    for name in first {
      if let path = byName.removeValue(forKey: name) {
        listed.append(path)
      } else {
        missing.append(name)
      }
    }
    let remaining = Set(byName.values)
    rest.removeAll { !remaining.contains($0) }
    return (listed + rest, missing)
  }
}

/// A text of a collection.
public struct CollectionInput: Sendable, Hashable {
  /// The path inside the collection, with `/`.
  public let path: String
  /// The folder of the collection, with a `/` at its end.
  private let folder: String
  /// Whether there is a file of hints beside it.
  let hasHints: Bool

  init(path: String, folder: String, hasHints: Bool = false) {
    self.path = path
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
    self.hasHints = hasHints
  }

  /// The path to open.
  public var file: String { folder + path }
}

extension Finding {
  /// A warning about a file as a whole.
  static func about(_ file: String, _ code: String, _ message: String) -> Finding {
    Finding(Diagnostic(code, .warning, message), file: file)
  }
}
