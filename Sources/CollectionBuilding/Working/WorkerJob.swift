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
struct JobReader {
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
    case "input": file = try JobValue.path(key, value)
    case "output": output = try JobValue.path(key, value)
    case "text": try take(Array(try JobValue.string(key, value).utf8))
    case "base64":
      guard let decoded = value.base64 else { throw JobValue.mistake(key, "bytes in Base64") }
      try take(decoded)
    case "name": name = try JobValue.string(key, value)
    case "from": try readFormat(try JobValue.string(key, value))
    case "to": options.to = try writableFormat(try JobValue.string(key, value))
    case "options":
      guard let members = value.members else { throw JobValue.mistake(key, "an object") }
      for (key, value) in members { try options.read(key, value) }
    default: throw ConversionError(.usage, "A job has no member \"\(key)\"")
    }
  }

  private mutating func take(_ input: [UInt8]) throws(ConversionError) {
    guard bytes == nil else {
      throw ConversionError(.usage, "A job has one of \"input\", \"text\" and \"base64\"")
    }
    bytes = input
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
}
