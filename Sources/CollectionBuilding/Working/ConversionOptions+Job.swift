internal import DocumentAST
import DocumentConversion

extension ConversionOptions {
  /// Takes an option of a job, by the name that the tool has for it.
  ///
  /// - Throws: `ConversionError` of the kind `usage`, when the value is not what it is to be. Settings of plain text whose names or
  ///   values there are not are found when the job is done.
  mutating func read(_ key: String, _ value: JSONValue) throws(ConversionError) {
    if let option = Self.textOption(key) {
      self[keyPath: option] = try JobValue.string(key, value)
    } else if let option = Self.pathOption(key) {
      self[keyPath: option] = try JobValue.path(key, value)
    } else if let option = Self.flagOption(key) {
      self[keyPath: option] = try JobValue.flag(key, value)
    } else {
      try readOther(key, value)
    }
  }

  private static func textOption(_ key: String) -> WritableKeyPath<Self, String?>? {
    switch key {
    case "title": \.title
    case "language": \.language
    case "date": \.date
    case "theme": \.theme
    case "encoding": \.encoding
    default: nil
    }
  }

  private static func pathOption(_ key: String) -> WritableKeyPath<Self, String?>? {
    switch key {
    case "cover": \.cover
    case "css": \.css
    case "template-dir": \.templateDirectory
    case "resource-root": \.resourceRoot
    case "hints": \.plainTextSource.hints
    default: nil
    }
  }

  private static func flagOption(_ key: String) -> WritableKeyPath<Self, Bool>? {
    switch key {
    case "fragment": \.isFragment
    case "trusted": \.isTrusted
    case "vertical": \.isVertical
    case "cover-text": \.lettersCover
    default: nil
    }
  }

  private mutating func readOther(_ key: String, _ value: JSONValue) throws(ConversionError) {
    switch key {
    case "author":
      authors = try (value.elements ?? [value]).map { element throws(ConversionError) in
        try JobValue.string(key, element)
      }
    case "font":
      fonts = try (value.elements ?? [value]).map { element throws(ConversionError) in
        try JobValue.path(key, element)
      }
    case "metadata":
      guard let members = value.members else { throw JobValue.mistake(key, "an object") }
      for (key, value) in members { metadata.append((key, try JobValue.string(key, value))) }
    case "highlight": highlightsCode = try JobValue.flag(key, value)
    case "width":
      guard let columns = value.integer, columns >= 1 else {
        throw JobValue.mistake(key, "a number of columns")
      }
      width = columns
    default: try readPlainText(key, value)
    }
  }

  /// The settings of plain text: some say what a plain text is, most how one is written. Their reader and writer know them.
  private mutating func readPlainText(_ key: String, _ value: JSONValue) throws(ConversionError) {
    guard let text = value.string ?? value.boolean.map({ $0 ? "true" : "false" }) else {
      throw JobValue.mistake(key, "a text, true or false")
    }
    let isOfSource =
      key == "lines" || key == "keep-boilerplate" || PlainTextSource.accepts(text, for: key)
    if isOfSource {
      plainTextSource.values.append((key, text))
    } else {
      plainText.values.append((key, text))
    }
  }
}
