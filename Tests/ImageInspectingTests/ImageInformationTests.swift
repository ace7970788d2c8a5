import ImageInspecting
import Testing

private func bytes(_ parts: [UInt8]...) -> [UInt8] { Array(parts.joined()) }
private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

private enum Sample {
  static let png = bytes(
    [0x89], text("PNG\r\n\u{1a}\n"), [0, 0, 0, 13], text("IHDR"), [0, 0, 1, 0x2c, 0, 0, 0, 0x64])
  static let gif = bytes(text("GIF89a"), [0x2c, 1, 0x64, 0, 0])
  static let lossy = bytes(
    text("RIFF"), [0, 0, 0, 0], text("WEBPVP8 "), [0, 0, 0, 0], [0, 0, 0, 0x9d, 1, 0x2a],
    [0x2c, 1, 0x64, 0])
  static let lossless = bytes(
    text("RIFF"), [0, 0, 0, 0], text("WEBPVP8L"), [0, 0, 0, 0], [0x2f, 0x2b, 0xc1, 0x18, 0])
  static let extended = bytes(
    text("RIFF"), [0, 0, 0, 0], text("WEBPVP8X"), [0, 0, 0, 0], [0, 0, 0, 0],
    [0x2b, 1, 0, 0x63, 0, 0])

  static func jpeg(orientation: UInt8?) -> [UInt8] {
    var exif: [UInt8] = []
    if let orientation {
      let body = bytes(
        text("Exif\0\0"), text("II*\0"), [8, 0, 0, 0], [1, 0],
        [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0])
      exif = [0xff, 0xe1, 0, UInt8(body.count + 2)] + body
    }
    return bytes(
      [0xff, 0xd8], [0xff, 0xe0, 0, 4, 1, 2], exif, [0xff, 0xff, 0xc4, 0, 3, 0],
      [0xff, 0xc2, 0, 17, 8, 0, 0x64, 1, 0x2c, 3])
  }

  static let all: [(ImageFormat, [UInt8])] = [
    (.png, png), (.gif, gif), (.webp, lossy), (.webp, lossless), (.webp, extended),
    (.jpeg, jpeg(orientation: nil)), (.jpeg, jpeg(orientation: 3)),
    (.svg, text("<svg width='300' height='100'>")),
  ]
}

@Suite("Images by their bytes")
struct ImageInformationTests {
  @Test("Format and size are read", arguments: Sample.all)
  func formats(format: ImageFormat, bytes: [UInt8]) {
    let image = ImageInformation(of: bytes)
    #expect(image?.format == format)
    #expect(image?.size == PixelSize(width: 300, height: 100))
  }

  @Test("A photograph taken upright is as high as it is shown", arguments: UInt8(5)...8)
  func orientation(value: UInt8) {
    let image = ImageInformation(of: Sample.jpeg(orientation: value))
    #expect(image?.size == PixelSize(width: 100, height: 300))
  }

  @Test("An image cut anywhere before its size is none", arguments: Sample.all)
  func cut(format: ImageFormat, bytes: [UInt8]) {
    for length in 0..<min(bytes.count, format == .gif ? 10 : 21) {
      #expect(ImageInformation(of: Array(bytes[..<length])) == nil)
    }
  }

  @Test("Text, other formats and images without width are none")
  func others() {
    #expect(ImageInformation(of: text("GIF89 is a format")) == nil)
    #expect(ImageInformation(of: text("<html><svg width='1' height='1'/></html>")) == nil)
    #expect(ImageInformation(of: text("%PDF-1.7")) == nil)
    #expect(ImageInformation(of: []) == nil)
    var empty = Sample.png
    empty.replaceSubrange(16..<20, with: [0, 0, 0, 0])
    #expect(ImageInformation(of: empty) == nil)
  }

  @Test("Media types and extensions are the registered ones")
  func names() {
    #expect(ImageFormat.allCases.map(\.mediaType).contains("image/svg+xml"))
    #expect(ImageFormat.jpeg.mediaType == "image/jpeg")
    #expect(ImageFormat.jpeg.fileExtension == "jpg")
  }
}

@Suite("SVG images")
struct SVGTests {
  private func size(_ source: String) -> PixelSize? { ImageInformation(of: text(source))?.size }

  @Test(
    "The root element is found behind what XML allows before it",
    arguments: [
      "<svg viewBox='0 0 300 100'/>",
      "\u{feff}<?xml version='1.0'?>\n<!-- <svg> -->\n<svg viewBox='0,0,300,100'>",
      "<!DOCTYPE svg PUBLIC \"a>b\" 'c' [ <!ENTITY x '>]'> ]>\n<s:svg xmlns:s=\"u\" viewBox=\"0 0 300 100\">",
      "<svg\n width = \"300px\"\n height='100.2' >", "<svg width='3.125in' height='75pt'>",
      "<svg width='100%' height='50%' viewBox='0 0 300 100'>",
    ])
  func sizes(source: String) {
    #expect(size(source) == PixelSize(width: 300, height: 100))
  }

  @Test(
    "Sizes that say nothing are left out",
    arguments: [
      "<svg>", "<svg width='100%' height='100%'>", "<svg viewBox='0 0 x 1'>",
      "<svg width='-3' height='nan'>", "<svg width='1e300' height='1e300'/>",
    ])
  func sizeless(source: String) {
    #expect(ImageInformation(of: text(source))?.format == .svg)
    #expect(size(source) == nil)
  }

  @Test(
    "A broken start is no image", arguments: ["<svg", "<svg a", "<svg a='", "<!--", "<?xml", "<"])
  func broken(source: String) {
    #expect(ImageInformation(of: text(source)) == nil)
  }
}

@Suite("Images that books cannot hold")
struct ForeignImageFormatTests {
  @Test("The format is told from the bytes, so that a message can name it")
  func formats() {
    let samples: [(String, ForeignImageFormat?)] = [
      ("\0\0\0\u{1c}ftypavif", .avif), ("\0\0\0\u{18}ftypheic", .heic), ("II*\0", .tiff),
      ("MM\0*", .tiff),
      ("%PDF-1.7", .pdf), ("8BPS", .photoshop), ("BM\u{8}\0\0\0..", .bmp), ("ftyp", nil), ("", nil),
      ("hello", nil),
    ]
    for (bytes, format) in samples { #expect(ForeignImageFormat(of: Array(bytes.utf8)) == format) }
  }

  @Test("Colors for print are noticed")
  func printColors() {
    func jpeg(_ components: UInt8) -> [UInt8] {
      [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 4, 0, 5, components, 1, 0x11, 0]
    }
    #expect(ImageInformation(of: jpeg(4))?.isPrintColored == true)
    #expect(ImageInformation(of: jpeg(3))?.isPrintColored == false)
  }
}
