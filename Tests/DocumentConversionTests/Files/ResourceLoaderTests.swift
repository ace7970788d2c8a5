import DocumentConversion
import Foundation
import ImageInspecting
import Testing

private let png =
  PNGImage(width: 2, height: 1, rgb: [0, 1, 2, 3, 4, 5])
  .flatMap { PNGEncoder().encode($0) } ?? []

@Suite("Loading images")
struct ResourceLoaderTests {
  private func problem(
    _ reference: String, root: String?, base: String? = nil, limits: Limits = Limits()
  ) -> ResourceProblem? {
    var loader = ResourceLoader(root: root, base: base, limits: limits)
    do {
      _ = try loader.load(reference)
      return nil
    } catch {
      return error
    }
  }

  private func sampleFolder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(png, to: "outside.png")
    try folder.write(png, to: "root/a.png")
    try folder.write(png, to: "root/sub folder/b 100%.png")
    try folder.write(png, to: "root/sub folder/deep/c.png")
    try folder.write(png, to: "root/사진.png")
    try folder.write(Array("not an image".utf8), to: "root/text.png")
    return folder
  }

  @Test(
    "A file inside the root is found, however its name is written",
    arguments: [
      "a.png", "./a.png", "sub folder/../a.png", "sub%20folder/b%20100%25.png",
      "sub folder/b 100%.png", "사진.png", "%EC%82%AC%EC%A7%84.png", "a.png?raw=true", "a.png#part",
      "sub folder/deep/../../a.png", "sub%20folder//deep/./c.png",
    ])
  func found(reference: String) throws {
    let folder = try sampleFolder()
    var loader = ResourceLoader(root: folder.path("root"))
    let image = try loader.load(reference)
    #expect(image.bytes == png)
    #expect(image.information.format == .png)
  }

  @Test(
    "Nothing outside the root is read",
    arguments: [
      "../outside.png", "sub folder/../../outside.png", "%2e%2e/outside.png", "..%2foutside.png",
      "/etc/passwd", "%2Fetc/passwd", "file:///etc/passwd", "FILE:/etc/passwd", "C:\\a.png",
      "../root/a.png", "../../../../../../../etc/passwd",
    ])
  func outside(reference: String) throws {
    let folder = try sampleFolder()
    #expect(problem(reference, root: folder.path("root")) == .outsideRoot)
  }

  @Test("Percent-encoding is undone once only")
  func doubleEncoding() throws {
    let folder = try sampleFolder()
    #expect(problem("%252e%252e/outside.png", root: folder.path("root")) == .missing)
    #expect(problem("a%00.png", root: folder.path("root")) == .missing)
  }

  @Test(
    "References to other computers are not followed",
    arguments: [
      "http://example.org/a.png", "HTTPS://x/a.png", "//host/a.png", "ftp:a", "javascript:1",
    ])
  func remote(reference: String) throws {
    let folder = try sampleFolder()
    #expect(problem(reference, root: folder.path("root")) == .remote)
  }

  @Test("Symbolic links lead around inside the root, never out of it")
  func links() throws {
    let folder = try sampleFolder()
    try folder.link("root/inside.png", to: "sub folder/deep/../deep/c.png")
    try folder.link("root/inside", to: "sub folder")
    try folder.link("root/out.png", to: "../outside.png")
    try folder.link("root/absolute.png", to: folder.path("root/a.png"))
    try folder.link("root/up", to: "..")
    try folder.link("root/loop", to: "loop")
    try folder.link("root/dangling.png", to: "none.png")
    let root = folder.path("root")
    #expect(problem("inside.png", root: root) == nil)
    #expect(problem("inside/deep/c.png", root: root) == nil)
    #expect(problem("out.png", root: root) == .outsideRoot)
    #expect(problem("absolute.png", root: root) == .outsideRoot)
    #expect(problem("up/outside.png", root: root) == .outsideRoot)
    #expect(problem("loop", root: root) == .notFile)
    #expect(problem("dangling.png", root: root) == .missing)
  }

  @Test("A wider root lets a text reach what is beside its folder")
  func widerRoot() throws {
    let folder = try sampleFolder()
    let base = folder.path("root/sub folder")
    #expect(problem("../a.png", root: base) == .outsideRoot)
    #expect(problem("../a.png", root: folder.path("root"), base: base) == nil)
    #expect(problem("deep/c.png", root: folder.path("root"), base: base) == nil)
    #expect(problem("../../outside.png", root: folder.path("root"), base: base) == .outsideRoot)
    #expect(problem("a.png", root: folder.path("root"), base: folder.path) == nil)
  }

  @Test("A pipe is refused at once, as are folders, devices and what is no image")
  func notFiles() throws {
    let folder = try sampleFolder()
    #expect(mkfifo(folder.path("root/pipe.png"), 0o600) == 0)
    let root = folder.path("root")
    #expect(problem("pipe.png", root: root) == .notFile)
    #expect(problem("sub folder", root: root) == .notFile)
    #expect(problem(".", root: root) == .notFile)
    #expect(problem("a.png/b", root: root) == .missing)
    #expect(problem("none.png", root: root) == .missing)
    #expect(problem("text.png", root: root) == .unknownFormat(nil))
    #expect(problem("null", root: "/dev") == .notFile)
    #expect(problem("a.png", root: nil) == .noRoot)
    #expect(problem("a.png", root: folder.path("none")) == .noRoot)
  }

  @Test("Limits hold for one image and for all")
  func limits() throws {
    let folder = try sampleFolder()
    var limits = Limits()
    limits.resourceBytes = png.count - 1
    let root = folder.path("root")
    #expect(problem("a.png", root: root, limits: limits) == .tooLarge(limit: png.count - 1))
    limits.resourceBytes = png.count
    limits.totalResourceBytes = png.count * 2
    var loader = ResourceLoader(root: root, limits: limits)
    _ = try loader.load("a.png")
    _ = try loader.load("a.png")
    do {
      _ = try loader.load("사진.png")
      Issue.record("the third image was loaded")
    } catch {
      #expect(error == .tooLarge(limit: png.count * 2))
    }
  }

  @Test("A very deep path is refused")
  func depth() throws {
    let folder = try sampleFolder()
    let deep = String(repeating: "d/", count: 70)
    try folder.write(png, to: "root/\(deep)x.png")
    #expect(problem("\(deep)x.png", root: folder.path("root")) == .notFile)
  }

  @Test("A data URL holds its image itself")
  func dataURL() throws {
    let encoded = Data(png).base64EncodedString()
    var loader = ResourceLoader(root: nil)
    #expect(try loader.load("data:image/png;base64,\(encoded)").bytes == png)
    #expect(try loader.load("DATA:;BASE64,\(encoded)").bytes == png)
    let svg = try loader.load("data:image/svg+xml,%3Csvg width='3' height='4'/%3E")
    #expect(svg.information.size == PixelSize(width: 3, height: 4))
    #expect(problem("data:image/png;base64,A*B", root: nil) == .unknownFormat(nil))
    #expect(problem("data:text/html,<b>", root: nil) == .unknownFormat(nil))
    var limits = Limits()
    limits.resourceBytes = 10
    #expect(
      problem("data:image/png;base64,\(encoded)", root: nil, limits: limits)
        == .tooLarge(limit: 10))
  }

  @Test("Every problem has a code and one line that names the reference")
  func messages() {
    let problems: [ResourceProblem] = [
      .remote, .noRoot, .outsideRoot, .missing, .notFile, .tooLarge(limit: 1), .unknownFormat(nil),
      .unreadable("no"),
    ]
    #expect(Set(problems.map(\.code)).count == problems.count)
    for problem in problems {
      let message = problem.message(for: "a\n" + String(repeating: "b", count: 500))
      #expect(message.contains("bbb") && !message.contains("\n") && message.count < 200)
    }
  }
}
