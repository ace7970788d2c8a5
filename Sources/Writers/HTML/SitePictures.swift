import DocumentAST
import HTMLRendering
import ImageInspecting

/// The pictures of a site: files of their own, each once, because many pages may show them.
struct SitePictures: Sendable {
  private(set) var files: [HTMLWriter.SiteFile] = []
  private var sources: [String: HTMLRenderer.ImageSource] = [:]

  /// Takes in the pictures that a document shows; told by their bytes, SVG with nothing but what draws.
  ///
  /// - Complexity: O(n) in the bytes of the pictures.
  init(_ addresses: [Text], _ resources: Resources) {
    var names: [[UInt8]: String] = [:]
    for address in addresses.map(\.description) where sources[address] == nil {
      guard let bytes = resources[address]?.bytes, let image = ImageInformation(of: bytes),
        let content = image.format == .svg ? SVGImage(cleaning: bytes)?.bytes : bytes
      else { continue }
      let name = names[content] ?? "images/\(files.count + 1).\(image.format.fileExtension)"
      if names.updateValue(name, forKey: content) == nil {
        files.append(HTMLWriter.SiteFile(path: name, bytes: content))
      }
      let size = image.size.map {
        HTMLRenderer.ImageSource.Size(width: $0.width, height: $0.height)
      }
      sources[address] = HTMLRenderer.ImageSource(address: name, size: size)
    }
  }

  func source(of address: String) -> HTMLRenderer.ImageSource? { sources[address] }
}
