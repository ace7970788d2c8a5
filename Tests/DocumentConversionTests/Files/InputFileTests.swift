import DocumentConversion
import Foundation
import Testing

@Suite("Reading inputs")
struct InputFileTests {
  private func failure(_ path: String, limits: Limits = Limits()) -> ConversionError? {
    do {
      _ = try InputFile.read(path, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test("A file comes back as it is, small or mapped", arguments: [0, 1, 16_384, 65_535, 200_000])
  func files(size: Int) throws {
    let folder = try ScratchFolder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let input = try InputFile.read(try folder.write(bytes, to: "in.txt"))
    #expect(input.withBytes { Array($0) } == bytes)
    #expect(input.count == size)
  }

  @Test("A file of unknown size is read to its end", .enabled(if: Platform.hasProc))
  func unknownSize() throws {
    let input = try InputFile.read("/proc/self/status")
    #expect(input.count > 100)
  }

  @Test("A pipe is read to its end")
  func pipe() throws {
    let folder = try ScratchFolder()
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let bytes = [UInt8](repeating: 0x41, count: 100_000)
    let writer = Thread {
      FileHandle(forWritingAtPath: path)?.write(Data(bytes))
    }
    writer.start()
    #expect(try InputFile.read(path).count == bytes.count)
  }

  @Test("What is missing, a folder or a device is an error that says so")
  func notFiles() throws {
    let folder = try ScratchFolder()
    let file = try folder.write([1], to: "file")
    #expect(failure(folder.path("none"))?.description.hasSuffix("none: does not exist") == true)
    #expect(failure(file + "/below")?.kind == .noInput)
    #expect(failure(folder.path)?.reason == "is a folder, not a file")
    #expect(failure("/dev/null")?.reason == "is a device, not a file")
    #expect(failure("")?.kind == .noInput)
  }

  @Test("A file without permission is an error", .enabled(if: permissionsApply))
  func permissions() throws {
    let folder = try ScratchFolder()
    let path = try folder.write([1], to: "secret")
    chmod(path, 0)
    #expect(failure(path)?.reason == "may not be read (permission denied)")
  }

  @Test("More bytes than the limit are an error, from a file and from a pipe")
  func limits() throws {
    let folder = try ScratchFolder()
    var limits = Limits()
    limits.inputBytes = 1000
    let path = try folder.write([UInt8](repeating: 0, count: 1001), to: "large")
    #expect(failure(path, limits: limits)?.kind == .limit)
    if Platform.hasProc { #expect(failure("/proc/self/maps", limits: limits)?.kind == .limit) }
    let fitting = try folder.write([UInt8](repeating: 0, count: 1000), to: "fitting")
    #expect(failure(fitting, limits: limits) == nil)
  }

  @Test("Two names of one file are the same file")
  func sameFile() throws {
    let folder = try ScratchFolder()
    let path = try folder.write([1], to: "a")
    try folder.link("b", to: "a")
    let other = try folder.write([1], to: "c")
    #expect(InputFile.isSame(path, folder.path("./b")))
    #expect(!InputFile.isSame(path, other))
    #expect(!InputFile.isSame(path, folder.path("none")))
  }
}

enum Platform {
  static let hasProc = FileManager.default.fileExists(atPath: "/proc/self/status")
  static let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")
}
