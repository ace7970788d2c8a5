import Templates

/// What a reader may need to know.
struct ReadingContext: Sendable {
  let options: ConversionOptions
  /// The format that was decided.
  let format: Format
  /// The input as the caller named it.
  let inputName: String?
  /// The folder of the input; nil for memory and standard input.
  let folder: String?
}

/// What a writer may need to know.
struct WritingContext {
  let options: ConversionOptions
  /// The input as the caller named it.
  let inputName: String?
  /// The decoded source.
  let source: UnsafeBufferPointer<UInt8>
  /// The templates of the theme, with the caller's files in place of ours; nil for the standard ones.
  let templates: ThemedTemplates?
  /// The text of `options.css`.
  let css: String?
}

extension WritingContext {
  /// The name of the input without folder and ending: the title of a document that has none.
  var inputStem: String? { inputName.flatMap(InputFile.stem) }
}
