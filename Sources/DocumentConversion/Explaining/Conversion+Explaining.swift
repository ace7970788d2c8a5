import DocumentAST
import PlainTextReading
import TextDecoding

extension Conversion {
  /// Says why each line of a plain text file was read as it was; `-` is standard input.
  ///
  /// - Throws: `ConversionError` when the file cannot be read or its bytes are not text.
  public func explain(file input: String) throws(ConversionError) -> TextExplanation {
    let bytes = try InputFile.read(input, limits: options.limits)
    return try bytes.withBytes { buffer throws(ConversionError) in
      try explain(buffer, named: Self.name(of: input), folder: Self.folder(of: input))
    }
  }

  /// Says why each line of a plain text in memory was read as it was.
  ///
  /// - Throws: `ConversionError` when the bytes are not text.
  public func explain(
    _ source: [UInt8], named name: String? = nil
  ) throws(ConversionError) -> TextExplanation {
    try source.withUnsafeBufferPointer { bytes throws(ConversionError) in
      try explain(bytes, named: name, folder: nil)
    }
  }

  private func explain(
    _ bytes: UnsafeBufferPointer<UInt8>, named name: String?, folder: String?
  ) throws(ConversionError) -> TextExplanation {
    var plain = self
    plain.options.from = .text
    let route = try plain.route(
      inputName: name, outputName: nil, needsWriter: false, folder: folder)
    let decoded = try plain.decode(bytes, on: route)
    return try decoded.withBytes(of: bytes) { text throws(ConversionError) in
      let context = ReadingContext(
        options: plain.options, format: .text, inputName: name, folder: folder)
      let reader = try context.plainTextReader()
      let (outline, explanations) = reader.explainedOutline(utf8: text)
      let blocks = explanations.map(TextExplanation.Block.init)
      let findings = Finding.locate(decoded.diagnostics, in: text, file: name)
      return TextExplanation(
        file: name, lines: Self.lines(of: text), blocks: blocks, outline: outline,
        findings: findings + blocks.filter(\.isDoubtful).map { $0.doubt(in: name) })
    }
  }

  /// The lines of a text without their ends, as the reader counts them: LF, CR LF or CR ends one.
  private static func lines(of text: UnsafeBufferPointer<UInt8>) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      lines.append(
        String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self))
      let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }
}

extension TextExplanation.Block {
  init(_ explanation: Explanation) {
    lines = explanation.lines
    kind = "\(explanation.kind.name)"
    level = explanation.kind.hasLevel ? explanation.level : nil
    margin = explanation.margin
    second = explanation.second.map { "\($0.name)" }
    reasons = explanation.reasons.map { .init(text: $0.text, weight: $0.weight) }
  }

  /// The warning that this reading is doubtful.
  fileprivate func doubt(in file: String?) -> Finding {
    Finding(
      Diagnostic(
        "text.doubtful", .warning, "This \(label) could be a \(second ?? "paragraph") as well"),
      file: file, position: LineCounter.Position(line: lines.lowerBound, column: 1))
  }
}
