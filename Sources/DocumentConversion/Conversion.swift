public import DocumentAST
import TextDecoding

/// Converts texts and files from one format to another: the public door of the library.
///
///     let conversion = Conversion(ConversionOptions(to: Format(named: "html")))
///     let page = try conversion.convert("# Hello")
///     try conversion.convertFile("review.txt", to: "review.epub")
public struct Conversion: Sendable {
  /// The version of the library and the tool.
  public static let version = "0.1.0"

  /// What is asked for.
  public var options: ConversionOptions

  /// Creates a conversion.
  public init(_ options: ConversionOptions = ConversionOptions()) {
    self.options = options
  }

  /// Converts a text in memory and returns the bytes of the output.
  ///
  /// Without `options.from` its name decides; what may be plain text is read as Markdown if it is full of its marks.
  ///
  /// - Throws: `ConversionError` when the bytes are not text, a limit is reached or a format is missing.
  public func convert(
    _ source: [UInt8], named name: String? = nil
  ) throws(ConversionError) -> (bytes: [UInt8], findings: [Finding]) {
    let route = try route(inputName: name, outputName: nil)
    var output = OutputBuffer()
    let findings = try source.withUnsafeBufferPointer { bytes throws(ConversionError) in
      try convert(bytes, on: route, to: &output)
    }
    return (output.takeBytes(), findings)
  }

  /// Converts a string and returns the output as a string; for text formats.
  ///
  /// - Throws: `ConversionError` when a limit is reached or a format is missing.
  public func convert(_ source: String) throws(ConversionError) -> String {
    String(decoding: try convert(Array(source.utf8)).bytes, as: UTF8.self)
  }

  /// Reads a text in memory into a document.
  ///
  /// - Throws: `ConversionError` when the bytes are not text, a limit is reached or the format cannot be read.
  public func read(
    _ source: [UInt8], named name: String? = nil
  ) throws(ConversionError) -> (document: Document, findings: [Finding]) {
    let route = try route(inputName: name, outputName: nil, needsWriter: false)
    return try source.withUnsafeBufferPointer { bytes throws(ConversionError) in
      let decoded = try decode(bytes, on: route)
      return try decoded.withBytes(of: bytes) { text throws(ConversionError) in
        let result = try read(text, on: route)
        let findings = Finding.locate(
          decoded.diagnostics + result.diagnostics, in: text, file: name)
        return (result.document, findings)
      }
    }
  }
}
