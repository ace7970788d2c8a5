internal import DocumentAST
import DocumentConversion

/// A job of `convert worker`: what to read, what to make of it, and where it goes.
struct WorkerJob {
  /// What the answer repeats, whatever it is.
  let id: JSONValue?
  let input: Input
  /// The path to write to; nil when the result is wanted in the answer.
  let output: String?
  let conversion: Conversion
  /// Whether the result is text.
  let isText: Bool

  enum Input {
    case file(String)
    case bytes([UInt8], name: String?)
  }

  /// The formats whose bytes are UTF-8.
  private static let textFormats: Set<Format> = [.text, .html, .json, .ast, .outline]

  /// Reads a job from an object.
  ///
  /// - Throws: `ConversionError` of the kind `usage`.
  init(_ value: JSONValue, sourceDateEpoch: Int?) throws(ConversionError) {
    guard let members = value.members else {
      throw ConversionError(.usage, "A job is a JSON object")
    }
    id = value["id"]
    var reader = JobReader(sourceDateEpoch: sourceDateEpoch)
    for (key, value) in members { try reader.read(key, value) }
    input = try reader.input()
    output = reader.output
    let target = reader.options.to ?? reader.output.flatMap(Format.forWriting(fileNamed:))
    guard let target else {
      throw ConversionError(
        .usage, "A job needs \"to\", or an \"output\" whose name says the format")
    }
    reader.options.to = target
    isText = Self.textFormats.contains(target)
    conversion = Conversion(reader.options)
  }
}

/// Gathers the members of a job.
private struct JobReader {
  var options = ConversionOptions()
  var output: String?
  private var file: String?
  private var bytes: [UInt8]?
  private var name: String?

  init(sourceDateEpoch: Int?) { options.sourceDateEpoch = sourceDateEpoch }

  func input() throws(ConversionError) -> WorkerJob.Input {
    switch (file, bytes) {
    case (let file?, nil): return .file(file)
    case (nil, let bytes?): return .bytes(bytes, name: name)
    case (nil, nil): throw ConversionError(.usage, "A job needs \"input\", \"text\" or \"base64\"")
    case (.some, .some):
      throw ConversionError(.usage, "A job has one of \"input\", \"text\" and \"base64\"")
    }
  }

  mutating func read(_ key: String, _ value: JSONValue) throws(ConversionError) {
    switch key {
    case "id": break
    case "input": file = try path(key, value)
    case "output": output = try path(key, value)
    case "text": try take(Array(try string(key, value).utf8))
    case "base64":
      guard let decoded = value.base64 else { throw mistake(key, "bytes in Base64") }
      try take(decoded)
    case "name": name = try string(key, value)
    case "from": try readFormat(try string(key, value))
    case "to": options.to = try writableFormat(try string(key, value))
    case "options":
      guard let members = value.members else { throw mistake(key, "an object") }
      for (key, value) in members { try readOption(key, value) }
    default: throw ConversionError(.usage, "A job has no member \"\(key)\"")
    }
  }

  private mutating func take(_ input: [UInt8]) throws(ConversionError) {
    guard bytes == nil else {
      throw ConversionError(.usage, "A job has one of \"input\", \"text\" and \"base64\"")
    }
    bytes = input
  }

  private mutating func readOption(_ key: String, _ value: JSONValue) throws(ConversionError) {
    switch key {
    case "title": options.title = try string(key, value)
    case "author":
      options.authors = try (value.elements ?? [value]).map { element throws(ConversionError) in
        try string(key, element)
      }
    case "language": options.language = try string(key, value)
    case "date": options.date = try string(key, value)
    case "metadata":
      for (key, value) in value.members ?? [] {
        options.metadata.append((key, try string(key, value)))
      }
    case "cover": options.cover = try path(key, value)
    case "css": options.css = try path(key, value)
    case "font":
      options.fonts = try (value.elements ?? [value]).map { element throws(ConversionError) in
        try path(key, element)
      }
    case "cover-text": options.lettersCover = try flag(key, value)
    case "template-dir": options.templateDirectory = try path(key, value)
    case "resource-root": options.resourceRoot = try path(key, value)
    case "encoding": options.encoding = try string(key, value)
    case "fragment": options.isFragment = try flag(key, value)
    case "trusted": options.isTrusted = try flag(key, value)
    case "width":
      guard let width = value.integer, width >= 1 else { throw mistake(key, "a number of columns") }
      options.width = width
    default: try readLook(key, value)
    }
  }

  /// The settings of plain text have the names of the tool's options; the writer knows them.
  private mutating func readLook(_ key: String, _ value: JSONValue) throws(ConversionError) {
    guard let text = value.string ?? value.boolean.map({ $0 ? "true" : "false" }) else {
      throw mistake(key, "a text, true or false")
    }
    options.plainText.values.append((key, text))
  }

  private mutating func readFormat(_ text: String) throws(ConversionError) {
    let name = text.prefix { $0 != "+" && $0 != "-" }
    guard let format = Format(named: String(name)), format.isReadable else {
      throw ConversionError(.usage, "There is no format \"\(text)\" that can be read")
    }
    (options.from, options.extensions) = (format, String(text.dropFirst(name.count)))
  }

  private func writableFormat(_ text: String) throws(ConversionError) -> Format {
    guard let format = Format(named: text), format.isWritable else {
      throw ConversionError(.usage, "There is no format \"\(text)\" that can be written")
    }
    return format
  }

  // MARK: Values

  private func string(_ key: String, _ value: JSONValue) throws(ConversionError) -> String {
    guard let text = value.string else { throw mistake(key, "a text") }
    return text
  }

  /// Standard input and output carry the jobs: a job may not name them.
  private func path(_ key: String, _ value: JSONValue) throws(ConversionError) -> String {
    let path = try string(key, value)
    let isStream = path == "-" || path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    guard !path.isEmpty, !isStream, !path.utf8.contains(0) else {
      throw mistake(key, "the path of a file")
    }
    return path
  }

  private func flag(_ key: String, _ value: JSONValue) throws(ConversionError) -> Bool {
    guard let flag = value.boolean else { throw mistake(key, "true or false") }
    return flag
  }

  private func mistake(_ key: String, _ expected: String) -> ConversionError {
    ConversionError(.usage, "\"\(key)\" must be \(expected)")
  }
}
