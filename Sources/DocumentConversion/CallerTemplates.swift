import TemplateRendering
import Templates

/// Reads the templates that the caller put into a folder of their own.
extension DocumentResources {
  /// The templates of the theme that was asked for, with the caller's files in place of ours; nil when neither was asked for.
  ///
  /// - Throws: `ConversionError` when the folder or the theme does not exist, or a file cannot be read or understood.
  func templates(named names: [String]) throws(ConversionError) -> ThemedTemplates? {
    guard options.theme != nil || options.templateDirectory != nil, !names.isEmpty else {
      return nil
    }
    try checkFolderAndTheme()
    do {
      return try ThemedTemplates(names, theme: options.theme) { try file(named: $0) }
    } catch let error as ConversionError {
      throw error
    } catch let error as TemplateError {
      throw ConversionError(error)
    } catch {
      throw ConversionError(.internal, "\(error)")
    }
  }

  private func checkFolderAndTheme() throws(ConversionError) {
    if let folder = options.templateDirectory, !InputFile.isSame(folder, folder) {
      throw ConversionError(.noInput, file: folder, "The folder of templates does not exist")
    }
    guard let theme = options.theme, !Templates.themes.contains(theme) else { return }
    let own = options.templateDirectory.map { "\($0)/\(theme)" }
    guard let own, Self.isSafe(theme), InputFile.isSame(own, own) else {
      throw ConversionError(
        .usage, "There is no theme \"\(theme)\"",
        hint: "use \(Templates.themes.joined(separator: ", ")), or a folder in --template-dir")
    }
  }

  /// The caller's file with a path seen from the folder of templates; nil when it has none.
  private func file(named name: String) throws(ConversionError) -> ThemedTemplates.File? {
    guard let folder = options.templateDirectory, Self.isSafe(name) else { return nil }
    let path = "\(folder)/\(name)"
    guard InputFile.isSame(path, path) else { return nil }
    let bytes = try InputFile.read(path, limits: options.limits).withBytes { Array($0) }
    return ThemedTemplates.File(path: path, bytes: bytes)
  }

  /// A template names files below its folder and nothing else.
  private static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

extension ConversionError {
  /// A template that cannot be used is like an input that cannot be read.
  init(_ error: TemplateError) {
    self.init(
      .data, file: error.file, line: error.line, column: error.column, error.reason)
  }
}
