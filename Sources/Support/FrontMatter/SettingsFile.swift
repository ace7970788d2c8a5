package import DocumentAST

/// A file of settings in YAML: keys with values, read as front matter is, so without anchors and bounded in depth.
package struct SettingsFile {
  /// The settings in order.
  package let fields: [FrontMatterField]
  /// What is odd; with one of severity `error` the file could not be read.
  package let diagnostics: [Diagnostic]

  /// Reads the file; `source` is UTF-8.
  ///
  /// - Complexity: O(n) in the bytes.
  package init(_ source: UnsafeBufferPointer<UInt8>) {
    var reader = YAMLReader(SourceLines(source, limit: source.count), 0..<source.count)
    let result = reader.read()
    switch result {
    case .success(.map(let fields)?):
      self.fields = fields
      diagnostics = reader.diagnostics
    case .success(nil):
      fields = []
      diagnostics = reader.diagnostics
    case .success:
      fields = []
      diagnostics = [
        Self.error(at: SourceRange(0, 0), "Settings are expected here: keys with values")
      ]
    case .failure(let problem):
      fields = []
      let message = problem.diagnostic.message
        .replacing("The front matter", with: "The file", maxReplacements: 1)
      diagnostics = [Self.error(at: problem.diagnostic.range, message)]
    }
  }

  private static func error(at range: SourceRange?, _ message: String) -> Diagnostic {
    Diagnostic("settings.syntax", .error, at: range, message)
  }
}
