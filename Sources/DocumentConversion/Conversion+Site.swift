import DocumentAST
import HTMLWriting
import TemplateRendering
import TextDecoding

extension Conversion {
  /// A file of a site: its path in the folder, and its content.
  public struct SiteFile: Sendable, Hashable {
    /// The path in the folder of the site, with `/`.
    public let path: String
    /// The content.
    public let bytes: [UInt8]
  }

  /// Converts a file to a small site: an index, a page a chapter, a style sheet, pictures.
  ///
  /// - Returns: The files in the order in which they are best written: a page comes after what it shows, the index last.
  /// - Throws: `ConversionError` when the file cannot be read or converted.
  public func site(
    file input: String
  ) throws(ConversionError) -> (files: [SiteFile], findings: [Finding]) {
    var site = self
    site.options.to = .html
    let route = try site.route(
      inputName: Self.name(of: input), outputName: nil, folder: Self.folder(of: input))
    let bytes = try InputFile.read(input, limits: options.limits)
    return try bytes.withBytes { buffer throws(ConversionError) in
      try site.site(of: buffer, on: route)
    }
  }

  /// Converts a file to a small site in a folder, which is made if it is missing.
  ///
  /// Each file is replaced whole or not at all, and only files of an earlier site are: which those are stands in the file
  /// `.convert-site`. Pages that the text no longer has are removed. Writing the same site again changes nothing.
  ///
  /// - Throws: `ConversionError`; of the kind `cannotCreate`, before anything is written, when the folder has a file of somebody
  ///   else's in the place of one of ours.
  @discardableResult
  public func convertFile(
    _ input: String, toSite folder: String
  ) throws(ConversionError) -> [Finding] {
    let (files, findings) = try site(file: input)
    try SiteFolder(folder).replace(with: files)
    let count = files.count { $0.path.hasSuffix(".html") }
    let written = Diagnostic("output.written", .note, "Written: a site of \(count) pages")
    return findings + [Finding(written, file: folder)]
  }

  private func site(
    of bytes: UnsafeBufferPointer<UInt8>, on route: ConversionRoute
  ) throws(ConversionError) -> ([SiteFile], [Finding]) {
    let decoded = try decode(bytes, on: route)
    return try decoded.withBytes(of: bytes) { text throws(ConversionError) in
      var result = try read(text, on: route)
      let loader = loader(on: route)
      result.diagnostics += try loader.load(into: &result.document)
      let context = WritingContext(
        options: options, inputName: route.inputName, source: text,
        templates: try loader.templates(named: HTMLWriter.siteTemplateNames),
        css: try loader.addedStyleSheet())
      let document = titled(result.document, on: route)
      let site = try site(of: document, in: context)
      let findings = Finding.locate(
        decoded.diagnostics + result.diagnostics + site.diagnostics, in: text,
        file: route.inputName)
      return (site.files.map { SiteFile(path: $0.path, bytes: $0.bytes) }, findings)
    }
  }

  private func site(
    of document: Document, in context: WritingContext
  ) throws(ConversionError) -> (files: [HTMLWriter.SiteFile], diagnostics: [Diagnostic]) {
    do {
      return try HTMLWriter(Formats.pageOptions(context)).site(for: document)
    } catch let error as TemplateError {
      throw ConversionError(error)
    } catch {
      throw ConversionError(.internal, "\(error)")
    }
  }
}
