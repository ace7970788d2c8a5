import DocumentAST
import TemplateRendering
import TextDecoding
import Transforming

/// Where a conversion is going: the formats that were decided and the names for messages.
struct ConversionRoute: Sendable {
  var input: FormatEntry
  /// Whether the text may turn out to be Markdown: nobody said what it is.
  var isOpen = false
  let output: FormatEntry?
  /// The input as the caller named it; nil for memory and standard input.
  let inputName: String?
  /// The folder of the input; nil when there is none.
  let folder: String?
}

extension Conversion {
  /// Decides the formats.
  func route(
    inputName: String?, outputName: String?, needsWriter: Bool = true, folder: String? = nil
  ) throws(ConversionError) -> ConversionRoute {
    let from =
      options.from ?? inputName.flatMap(Format.forReading(fileNamed:)) ?? Format(named: "text")
    var output: FormatEntry?
    if needsWriter {
      let to = options.to ?? outputName.flatMap(Format.forWriting(fileNamed:))
      guard let to else { throw unknownOutput(outputName) }
      output = try entry(of: to)
    }
    guard let from else { throw ConversionError(.internal, "There is no plain text format") }
    return ConversionRoute(
      input: try entry(of: from), isOpen: options.from == nil && from == .text, output: output,
      inputName: inputName, folder: folder)
  }

  /// Decides between plain text and Markdown by the text where the caller did not, and says why.
  private func decided(
    _ route: ConversionRoute, by text: UnsafeBufferPointer<UInt8>
  ) throws(ConversionError) -> (route: ConversionRoute, reason: Diagnostic?) {
    guard route.isOpen else { return (route, nil) }
    let evidence = MarkdownEvidence(of: text)
    var route = route
    if evidence.isMarkdown { route.input = try entry(of: .markdown) }
    let message =
      "Read as \(evidence.isMarkdown ? "Markdown" : "plain text"), which --from overrules: \(evidence.reason)"
    return (route, Diagnostic("input.format", .note, message))
  }

  private func entry(of format: Format) throws(ConversionError) -> FormatEntry {
    guard let entry = Formats.all.first(where: { $0.format == format }) else {
      throw ConversionError(.internal, "The format \"\(format.name)\" is not in the table")
    }
    return entry
  }

  private func unknownOutput(_ name: String?) -> ConversionError {
    guard let name else {
      return ConversionError(
        .usage, "There is no output format", hint: "use -o FILE or --to FORMAT")
    }
    return ConversionError(
      .usage, file: name, "The output format does not follow from the name", hint: "use --to FORMAT"
    )
  }

  /// Decodes, reads, completes and writes one source.
  ///
  /// - Parameter afterReading: Called when the document is made: the source is looked at again only for the places of findings.
  func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, on route: ConversionRoute, to output: inout OutputBuffer,
    afterReading: () -> Void = {}
  ) throws(ConversionError) -> [Finding] {
    let decoded = try decode(bytes, on: route)
    return try decoded.withBytes(of: bytes) { text throws(ConversionError) in
      var result = try read(text, on: route)
      afterReading()
      result.diagnostics += try loader(on: route).load(into: &result.document)
      let context = try writingContext(on: route, source: text)
      result.document = titled(result.document, on: route)
      result.diagnostics += try write(&result.document, on: route, in: context, to: &output)
      // The places of the findings are looked up in the source: it takes the memory that the document had.
      result.document = Document()
      return Finding.locate(
        decoded.diagnostics + result.diagnostics, in: text, file: route.inputName)
    }
  }

  /// What loads the images of a text.
  func loader(on route: ConversionRoute) -> DocumentResources {
    DocumentResources(
      options: options, root: options.resourceRoot ?? route.folder, base: route.folder,
      needsFallbacks: route.output?.format.name == "epub")
  }

  /// What the writer has to know.
  func writingContext(
    on route: ConversionRoute, source: UnsafeBufferPointer<UInt8>
  ) throws(ConversionError) -> WritingContext {
    let loader = loader(on: route)
    return WritingContext(
      options: options, inputName: route.inputName, source: source,
      templates: try loader.templates(named: route.output?.templateNames ?? []),
      css: try loader.addedStyleSheet())
  }

  /// Makes UTF-8 of the input.
  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, on route: ConversionRoute
  ) throws(ConversionError) -> DecodedBuffer {
    let limit = min(options.limits.inputBytes, Int(UInt32.max) - 1)
    guard bytes.count <= limit else {
      throw ConversionError(
        .limit, file: route.inputName,
        "The input has \(bytes.count) bytes, more than the limit of \(limit)",
        hint: "Limits.inputBytes")
    }
    // JSON is UTF-8 (RFC 8259 §8.1), and a control character in it belongs to the document.
    if route.input.format == .json { return DecodedBuffer(asWritten: bytes) }
    do {
      return try TextDecoder(encoding: try encoding()).decode(inPlace: bytes)
    } catch let error as TextDecodingError {
      throw ConversionError(.data, file: route.inputName, error.description.withoutFullStop)
    } catch let error as ConversionError {
      throw error
    } catch {
      throw ConversionError(.internal, file: route.inputName, "\(error)")
    }
  }

  private func encoding() throws(ConversionError) -> TextEncoding? {
    guard let name = options.encoding else { return nil }
    guard let encoding = TextEncoding(label: name) else {
      throw ConversionError(.usage, "There is no encoding \"\(name)\"")
    }
    return encoding
  }

  /// Makes a document of decoded text and puts the metadata of the options in it.
  func read(
    _ text: UnsafeBufferPointer<UInt8>, on route: ConversionRoute
  ) throws(ConversionError) -> ReadingResult {
    let (route, reason) = try decided(route, by: text)
    let context = ReadingContext(
      options: options, format: route.input.format, inputName: route.inputName,
      folder: route.folder)
    guard let reader = try route.input.makeReader?(context) else {
      throw ConversionError(
        .usage, file: route.inputName, "\(route.input.format.title) cannot be read",
        hint: "use --from FORMAT")
    }
    var result = reader.read(utf8: text)
    try refuse(result.diagnostics, of: text, on: route)
    if let reason { result.diagnostics.append(reason) }
    try options.apply(to: &result.document.metadata)
    if result.diagnostics.isEmpty, text.allSatisfy(\.isWhitespace) {
      result.diagnostics.append(
        Diagnostic("input.empty", .warning, "The input is empty, and so is the output"))
    }
    return result
  }

  /// Makes the only heading of level 1 at the head of a text its title, where the output shows titles by itself.
  func titled(_ document: Document, on route: ConversionRoute) -> Document {
    guard route.output?.showsTitle == true, !options.isFragment else { return document }
    return document.promotingTitle().droppingLeadingTitle()
  }

  /// An error among the diagnostics means that there is no document: malformed JSON, for one.
  private func refuse(
    _ diagnostics: [Diagnostic], of text: UnsafeBufferPointer<UInt8>, on route: ConversionRoute
  ) throws(ConversionError) {
    guard let error = diagnostics.first(where: { $0.severity == .error }) else { return }
    let finding = Finding.locate([error], in: text, file: route.inputName).first
    throw ConversionError(
      .data, file: route.inputName, line: finding?.line, column: finding?.column, error.message)
  }

  /// Writes a document, which may be changed to what the writer needs.
  func write(
    _ document: inout Document, on route: ConversionRoute, in context: WritingContext,
    to output: inout OutputBuffer
  ) throws(ConversionError) -> [Diagnostic] {
    guard let writer = try route.output?.makeWriter?(context) else {
      throw ConversionError(.internal, "The output format has no writer")
    }
    writer.prepare(&document)
    do {
      let diagnostics = try writer.write(document, to: &output)
      try output.finish()
      return diagnostics + optionsInVain(on: route)
    } catch let error as ConversionError {
      throw error
    } catch let error as TemplateError {
      throw ConversionError(error)
    } catch {
      throw ConversionError(.writing, "\(error)")
    }
  }
}

extension Conversion {
  /// What the caller asks for and the format does not have.
  private func optionsInVain(on route: ConversionRoute) -> [Diagnostic] {
    guard route.output?.format != .epub, !options.fonts.isEmpty || options.lettersCover else {
      return []
    }
    return [Diagnostic("output.books-only", .note, "Only books have covers and embedded fonts")]
  }
}

extension UInt8 {
  fileprivate var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension DecodedBuffer {
  /// The findings of the decoder as diagnostics.
  var diagnostics: [Diagnostic] {
    report.findings.map { finding in
      let offset = UInt32(clamping: finding.textOffset)
      return Diagnostic(
        finding.code.rawValue, finding.isWarning ? .warning : .note,
        at: SourceRange(offset, offset), finding.message.withoutFullStop)
    }
  }
}

extension String {
  /// The sentence without its full stop: messages end without one.
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
