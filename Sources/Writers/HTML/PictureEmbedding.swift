import DocumentAST
import HTMLRendering
import ImageInspecting

/// Puts pictures into a page as `data:` addresses.
///
/// Only raster images, told by their bytes: they cannot hold script or fetch anything.
struct PictureEmbedding: Sendable {
  private let resources: Resources

  init(_ resources: Resources) { self.resources = resources }

  func source(of address: String) -> HTMLRenderer.ImageSource? {
    guard let bytes = resources[address]?.bytes, let image = ImageInformation(of: bytes) else {
      return nil
    }
    switch image.format {
    case .svg: return nil
    default: break
    }
    let size = image.size.map {
      HTMLRenderer.ImageSource.Size(width: $0.width, height: $0.height)
    }
    return HTMLRenderer.ImageSource(
      address: "data:\(image.format.mediaType);base64,\(Base64.encode(bytes))", size: size)
  }
}
