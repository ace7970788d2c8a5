import DocumentAST
import ImageInspecting

/// Loads what a document refers to: its images, its cover, a style sheet of the caller.
struct DocumentResources {
  let options: ConversionOptions
  /// The folder below which the document's images are; nil when there is none.
  let root: String?
  /// The folder of the input, from which relative references count.
  let base: String?
  /// Whether readers of the output may lack WebP, so that such images need another beside them.
  var needsFallbacks = false

  /// Puts the images of a document into its resources; what cannot be loaded is diagnosed, once for each reference.
  ///
  /// - Throws: `ConversionError` when the cover that the caller named cannot be read.
  func load(into document: inout Document) throws(ConversionError) -> [Diagnostic] {
    let diagnostics = loadImages(into: &document)
    if let cover = options.cover { try addCover(cover, to: &document) }
    return diagnostics
  }

  /// Most texts have no images: for them no folder is looked at.
  private func loadImages(into document: inout Document) -> [Diagnostic] {
    let references = references(in: document)
    guard !references.isEmpty else { return [] }
    var loader = ResourceLoader(root: root, base: base, limits: options.limits)
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    for reference in references where seen.insert(reference.source).inserted {
      guard document.resources[reference.source]?.bytes == nil else { continue }
      do throws(ResourceProblem) {
        let image = try loader.load(reference.source)
        document.resources.add(resource(reference.source, image))
        diagnostics += addFallback(for: image, reference, to: &document.resources)
      } catch {
        diagnostics.append(
          Diagnostic(
            error.code, .warning, at: reference.range, error.message(for: reference.source)))
      }
    }
    return diagnostics
  }

  /// The text of the style sheet that the caller named.
  ///
  /// - Throws: `ConversionError` when it cannot be read.
  func addedStyleSheet() throws(ConversionError) -> String? {
    guard let path = options.css else { return nil }
    return try text(of: path)
  }

  private func text(of path: String) throws(ConversionError) -> String {
    try InputFile.read(path, limits: options.limits).withBytes {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func addFallback(
    for image: ResourceLoader.Image, _ reference: Reference, to resources: inout Resources
  ) -> [Diagnostic] {
    guard needsFallbacks, image.information.format == .webp, let size = image.information.size
    else { return [] }
    guard let png = WebPDecoder.find()?.png(of: image.bytes, size: size) else {
      return [
        Diagnostic(
          "resource.no-fallback", .warning, at: reference.range,
          "The image \"\(reference.source)\" is WebP: it needs libwebp, "
            + "which makes a PNG of it for reading systems without WebP")
      ]
    }
    resources.add(
      Resource(
        id: Resource.fallbackID(for: reference.source), mediaType: ImageFormat.png.mediaType,
        content: .bytes(png)))
    return []
  }

  private struct Reference {
    let source: String
    let range: SourceRange?
  }

  private func references(in document: Document) -> [Reference] {
    let cover = options.cover == nil ? document.metadata.cover : nil
    return document.blocks.images.map {
      Reference(source: $0.source.description, range: $0.sourceRange)
    }
      + (cover.map { [Reference(source: $0, range: nil)] } ?? [])
  }

  /// The caller may name any file for the cover: it is not the document that asks for it.
  private func addCover(_ path: String, to document: inout Document) throws(ConversionError) {
    let folder = Conversion.folder(of: path) ?? "."
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var loader = ResourceLoader(root: folder, limits: options.limits)
    do throws(ResourceProblem) {
      document.resources.add(resource(path, try loader.load(name)))
    } catch {
      throw ConversionError(.noInput, file: path, "The cover cannot be used: \(error.code)")
    }
    document.metadata.cover = path
  }

  private func resource(_ id: String, _ image: ResourceLoader.Image) -> Resource {
    Resource(id: id, mediaType: image.information.format.mediaType, content: .bytes(image.bytes))
  }
}
