import DocumentAST

extension Conversion {
  /// Converts a file and writes the result to another, whole or not at all; `-` is standard input or output.
  ///
  /// Without `output` the result goes to standard output. Images are looked for below the folder of the input.
  ///
  /// - Throws: `ConversionError`; an output that was there before is then untouched.
  @discardableResult
  public func convertFile(
    _ input: String, to output: String? = nil
  ) throws(ConversionError) -> [Finding] {
    let target = output ?? "-"
    let route = try route(
      inputName: Self.name(of: input), outputName: Self.name(of: target),
      folder: Self.folder(of: input))
    if target != "-", InputFile.isSame(input, target) {
      throw ConversionError(.usage, file: target, "The output would replace the input")
    }
    let bytes = try InputFile.read(input, limits: options.limits)
    return try write(bytes, on: route, to: target)
  }

  /// Converts a file and returns the bytes of the output.
  ///
  /// - Throws: `ConversionError` when the file cannot be read or converted.
  public func convert(
    file input: String
  ) throws(ConversionError) -> (bytes: [UInt8], findings: [Finding]) {
    let route = try route(
      inputName: Self.name(of: input), outputName: nil, folder: Self.folder(of: input))
    let bytes = try InputFile.read(input, limits: options.limits)
    var output = OutputBuffer()
    let findings = try bytes.withBytes { buffer throws(ConversionError) in
      try convert(buffer, on: route, to: &output, afterReading: bytes.letGo)
    }
    return (output.takeBytes(), findings)
  }

  /// Opens the target only when there is something to write, so that a bad input leaves no trace.
  private func write(
    _ bytes: InputBytes, on route: ConversionRoute, to target: String
  ) throws(ConversionError) -> [Finding] {
    var file: AtomicFile?
    var output = OutputBuffer { piece in
      let opened = if let file { file } else { try AtomicFile(target) }
      file = opened
      try opened.write(piece)
    }
    let findings = try bytes.withBytes { buffer throws(ConversionError) in
      try convert(buffer, on: route, to: &output, afterReading: bytes.letGo)
    }
    let finished = if let file { file } else { try AtomicFile(target) }
    try finished.commit()
    return findings + [written(output.count, as: route, to: target)]
  }

  private func written(_ count: Int, as route: ConversionRoute, to target: String) -> Finding {
    let title = route.output?.format.title ?? ""
    return Finding(
      Diagnostic("output.written", .note, "Written: \(title), \(count) bytes"),
      file: Self.name(of: target))
  }

  /// The name of a file for messages; nil for a standard stream.
  static func name(of path: String) -> String? { path == "-" ? nil : path }

  /// The folder of an input, below which its images are; nil for standard input.
  static func folder(of path: String) -> String? {
    guard path != "-" else { return nil }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
