package import DocumentAST
import TextDecoding

/// The two halves of a conversion, for those who do something in between.
extension Conversion {
  /// Reads a text that was loaded from a file, with the images it refers to.
  ///
  /// - Throws: `ConversionError` when the bytes are not text, a limit is reached or the format cannot be read.
  package func read(
    _ bytes: [UInt8], from file: String
  ) throws(ConversionError) -> (document: Document, findings: [Finding]) {
    let route = try route(
      inputName: file, outputName: nil, needsWriter: false, folder: Self.folder(of: file))
    return try bytes.withUnsafeBufferPointer { bytes throws(ConversionError) in
      let decoded = try decode(bytes, on: route)
      return try decoded.withBytes(of: bytes) { text throws(ConversionError) in
        var result = try read(text, on: route)
        result.diagnostics += try loader(on: route).load(into: &result.document)
        let diagnostics = decoded.diagnostics + result.diagnostics
        return (result.document, Finding.locate(diagnostics, in: text, file: file))
      }
    }
  }

  /// Writes a document in a format; `file` is the name of the text it came from.
  ///
  /// - Throws: `ConversionError` when the format cannot be written or the output fails.
  package func write(
    _ document: Document, as format: Format, from file: String?, to output: inout OutputBuffer
  ) throws(ConversionError) -> [Finding] {
    var conversion = self
    conversion.options.to = format
    let route = try conversion.route(inputName: file, outputName: nil)
    let context = try writingContext(on: route, source: UnsafeBufferPointer(start: nil, count: 0))
    var titled = titled(document, on: route)
    return try conversion.write(&titled, on: route, in: context, to: &output)
      .map { Finding($0, file: file) }
  }

  /// Makes the only heading of level 1 at the head of a text its title, as writing it in a format does.
  package func titled(_ document: Document, for format: Format, from file: String?) -> Document {
    let entry = Formats.all.first { $0.format == format }
    let route = ConversionRoute(
      input: Formats.all[0], output: entry, inputName: file, folder: nil)
    return titled(document, on: route)
  }

  /// The text of an input, decoded, for looking words up in it.
  ///
  /// - Throws: `ConversionError` when the bytes are not text.
  package func text(of bytes: [UInt8], from file: String) throws(ConversionError) -> String {
    let route = try route(inputName: file, outputName: nil, needsWriter: false)
    return try bytes.withUnsafeBufferPointer { bytes throws(ConversionError) in
      try decode(bytes, on: route).withBytes(of: bytes) { String(decoding: $0, as: UTF8.self) }
    }
  }
}
