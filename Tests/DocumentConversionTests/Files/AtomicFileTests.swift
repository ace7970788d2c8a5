import DocumentConversion
import Foundation
import Testing

@Suite("Writing outputs")
struct AtomicFileTests {
  private let old = Array("old".utf8)
  private let new = Array("new content".utf8)

  private func failure(_ path: String) -> ConversionError? {
    do {
      try AtomicFile.write(new, to: path)
      return nil
    } catch {
      return error
    }
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("A new file appears with its content, and nothing beside it")
  func newFile() throws {
    let folder = try ScratchFolder()
    try AtomicFile.write(new, to: folder.path("out.epub"))
    #expect(folder.content("out.epub") == new)
    #expect(try folder.names() == ["out.epub"])
  }

  @Test("A file is replaced and keeps its permissions", arguments: [0o600, 0o640, 0o755])
  func replacing(permissions: Int) throws {
    let folder = try ScratchFolder()
    let path = try folder.write(old, to: "out")
    chmod(path, mode_t(permissions))
    try AtomicFile.write(new, to: path)
    #expect(folder.content("out") == new)
    #expect(try mode(path) == permissions)
    #expect(try folder.names() == ["out"])
  }

  @Test("Until it is committed the old content stands; given up, it stays")
  func givenUp() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(old, to: "out")
    var file: AtomicFile? = try AtomicFile(path)
    try new.withUnsafeBufferPointer { buffer in try file?.write(buffer) }
    #expect(folder.content("out") == old)
    file = nil
    #expect(folder.content("out") == old)
    #expect(try folder.names() == ["out"])
  }

  @Test("A symbolic link stays a link and its target is replaced, also when there is none yet")
  func links() throws {
    let folder = try ScratchFolder()
    try folder.write(old, to: "below/real")
    try folder.link("absolute", to: folder.path("below/real"))
    try folder.link("relative", to: "below/real")
    try folder.link("chain", to: "relative")
    try folder.link("dangling", to: "below/later")
    try AtomicFile.write(new, to: folder.path("absolute"))
    #expect(folder.content("below/real") == new)
    try AtomicFile.write(old, to: folder.path("chain"))
    #expect(folder.content("below/real") == old)
    try AtomicFile.write(new, to: folder.path("dangling"))
    #expect(folder.content("below/later") == new)
    #expect(try folder.names() == ["absolute", "below", "chain", "dangling", "relative"])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("relative"))
        == "below/real")
  }

  @Test("Links that lead in a circle are an error")
  func circle() throws {
    let folder = try ScratchFolder()
    try folder.link("a", to: "b")
    try folder.link("b", to: "a")
    #expect(failure(folder.path("a"))?.kind == .cannotCreate)
  }

  @Test("A missing folder, a folder itself and a file taken for a folder are errors")
  func impossibleTargets() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(old, to: "file")
    #expect(
      failure(folder.path("none/out"))?.reason == "cannot be created: its folder does not exist")
    #expect(failure(folder.path)?.reason == "is a folder, not a file")
    #expect(failure(folder.path("out/"))?.kind == .cannotCreate)
    #expect(failure(file + "/out")?.kind == .cannotCreate)
    #expect(failure("")?.kind == .cannotCreate)
    #expect(failure(folder.path(String(repeating: "n", count: 300)))?.exitStatus == 73)
    #expect(try folder.names() == ["file"])
  }

  @Test("A full device is an error of writing", .enabled(if: Platform.hasFullDevice))
  func fullDevice() {
    #expect(failure("/dev/full")?.kind == .writing)
    #expect(failure("/dev/full")?.exitStatus == 74)
  }

  @Test("A device is written to and stays a device")
  func device() throws {
    #expect(failure("/dev/null") == nil)
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test("A pipe gets the bytes and stays a pipe")
  func pipe() throws {
    let folder = try ScratchFolder()
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try AtomicFile.write(new, to: path)
    var buffer = [UInt8](repeating: 0, count: 100)
    #expect(read(reader, &buffer, 100) == new.count)
    #expect(try folder.names() == ["pipe"])
  }

  @Test("The descriptor that a name stands for is used, and its file is not replaced")
  func descriptorName() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(old, to: "log")
    let log = open(path, O_WRONLY | O_APPEND)
    defer { close(log) }
    try AtomicFile.write(new, to: "/dev/fd/\(log)")
    #expect(folder.content("log") == old + new)
  }

  @Test("A folder or file without permission is an error", .enabled(if: permissionsApply))
  func permissions() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(old, to: "out")
    chmod(path, 0o444)
    #expect(failure(path)?.kind == .cannotCreate)
    chmod(folder.path, 0o555)
    #expect(failure(folder.path("other"))?.kind == .cannotCreate)
    chmod(folder.path, 0o755)
  }

  @Test("A temporary name left by a killed run is no obstacle, and goes")
  func leftOver() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(old, to: "out")
    try folder.write(old, to: ".out.new.part")
    try AtomicFile.write(new, to: path)
    #expect(folder.content("out") == new)
    #expect(try folder.names() == ["out"])
  }

  @Test("A temporary name in use by another run is no obstacle and is left alone")
  func otherRun() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(old, to: "out")
    let other = open(try folder.write(old, to: ".out.new.part"), O_RDONLY)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    try AtomicFile.write(new, to: path)
    #expect(folder.content("out") == new)
    #expect(try folder.names() == [".out.new.part", "out"])
  }

  @Test("Many writers of one file leave the content of one of them and nothing else")
  func concurrentWriters() async throws {
    let folder = try ScratchFolder()
    let path = folder.path("out")
    await withTaskGroup(of: Bool.self) { group in
      for writer in UInt8(0)..<8 {
        group.addTask {
          (0..<20).allSatisfy { _ in
            (try? AtomicFile.write([UInt8](repeating: writer, count: 5000), to: path)) != nil
          }
        }
      }
      for await succeeded in group { #expect(succeeded) }
    }
    let content = try #require(folder.content("out"))
    #expect(content.count == 5000 && Set(content).count == 1)
    #expect(try folder.names() == ["out"])
  }
}

extension ConversionError {
  fileprivate var exitStatus: Int32 { kind.exitStatus }
}
