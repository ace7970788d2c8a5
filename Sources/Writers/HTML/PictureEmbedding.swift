import DocumentAST
import HTMLRendering
import ImageInspecting

/// Puts pictures into a page as `data:` addresses.
///
/// Told by their bytes. Raster images cannot hold script or fetch anything; SVG images go in with nothing but what draws.
struct PictureEmbedding: Sendable {
  private let resources: Resources

  init(_ resources: Resources) { self.resources = resources }

  func source(of address: String) -> HTMLRenderer.ImageSource? {
    guard let bytes = resources[address]?.bytes, let image = ImageInformation(of: bytes) else {
      return nil
    }
    guard let content = image.format == .svg ? SVGImage(cleaning: bytes)?.bytes : bytes else {
      return nil
    }
    let size = image.size.map {
      HTMLRenderer.ImageSource.Size(width: $0.width, height: $0.height)
    }
    return HTMLRenderer.ImageSource(
      address: "data:\(image.format.mediaType);base64,\(Base64.encode(content))", size: size)
  }
}
