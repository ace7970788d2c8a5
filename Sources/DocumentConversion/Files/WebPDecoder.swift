import ImageInspecting
import LibraryLoading

/// Makes PNG images of WebP images, for reading systems that cannot show WebP.
///
/// Done by libwebp, which is looked for when the first such image comes: nothing else needs it. Its decoder gives the same pixels
/// on every machine.
struct WebPDecoder {
  private typealias Decode =
    @convention(c) (
      UnsafePointer<UInt8>, Int, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>
    ) -> UnsafeMutablePointer<UInt8>?
  private typealias Free = @convention(c) (UnsafeMutableRawPointer?) -> Void

  private let decode: Decode
  private let free: Free

  /// Pixels that take more than about 200 MB to hold are not worth a fallback.
  private static let maximumPixelCount = 40_000_000

  private static let names = ["libwebp.so.7", "libwebp.so.6", "libwebp.7.dylib"]

  /// Finds the library; nil when it is not installed.
  static func find() -> WebPDecoder? {
    DynamicLibrary.first(of: names) { library in
      guard let decode = library.function("WebPDecodeRGBA", Decode.self),
        let free = library.function("WebPFree", Free.self)
      else { return nil }
      return WebPDecoder(decode: decode, free: free)
    }
  }

  /// Returns the image as PNG on white, which is what pages are; nil when it is broken, moves, or is too large.
  ///
  /// - Complexity: O(n) in the pixels.
  func png(of bytes: [UInt8], size: PixelSize) -> [UInt8]? {
    guard size.width * size.height <= Self.maximumPixelCount else { return nil }
    var width: Int32 = 0
    var height: Int32 = 0
    let pixels = bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { decode($0, bytes.count, &width, &height) }
    }
    guard let pixels else { return nil }
    defer { free(pixels) }
    let count = Int(width) * Int(height)
    let colors = [UInt8](unsafeUninitializedCapacity: count * 3) { colors, filled in
      for pixel in 0..<count {
        let alpha = UInt32(pixels[pixel * 4 + 3])
        for channel in 0..<3 {
          let value = UInt32(pixels[pixel * 4 + channel])
          colors[pixel * 3 + channel] = UInt8((value * alpha + 255 * (255 - alpha) + 127) / 255)
        }
      }
      filled = count * 3
    }
    return PNGImage(width: Int(width), height: Int(height), rgb: colors)
      .flatMap { PNGEncoder(level: 6).encode($0) }
  }
}
