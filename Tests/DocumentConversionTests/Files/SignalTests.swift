import DocumentConversion
import Foundation
import Testing

@Suite("Signals")
struct SignalTests {
  @Test("A process that is terminated while it writes dies by that signal and leaves the old file")
  func terminated() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write([1, 2, 3], to: "out")
    await #expect(processExitsWith: .signal(SIGTERM)) { [path = path as String] in
      SystemSignals.prepare()
      let file = try AtomicFile(path)
      try [UInt8](repeating: 9, count: 10_000).withUnsafeBufferPointer { try file.write($0) }
      kill(getpid(), SIGTERM)
      sleep(10)
      try file.commit()
    }
    #expect(folder.content("out")?.count == 3)
    #expect(try folder.names() == ["out"])
  }

  @Test("Writing to a pipe that nobody reads is an error and not the end of the process")
  func closedPipe() async {
    await #expect(processExitsWith: .exitCode(74)) {
      SystemSignals.prepare()
      var ends: [Int32] = [0, 0]
      try #require(Foundation.pipe(&ends) == 0)
      close(ends[0])
      do {
        try AtomicFile.write([1], to: "/dev/fd/\(ends[1])")
      } catch let error as ConversionError {
        exit(error.kind.exitStatus)
      }
    }
  }

  @Test("A file over the size limit of the process is an error, and nothing is left")
  func sizeLimit() async throws {
    let folder = try ScratchFolder()
    let path = folder.path("out")
    await #expect(processExitsWith: .exitCode(74)) { [path = path as String] in
      SystemSignals.prepare()
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      setrlimit(__rlimit_resource_t(1), &limit)
      do {
        try AtomicFile.write([UInt8](repeating: 0, count: 5000), to: path)
      } catch let error as ConversionError {
        exit(error.kind.exitStatus)
      }
    }
    #expect(try folder.names() == [])
  }

  @Test("A signal that the parent chose to ignore stays ignored")
  func ignoredSignal() async {
    await #expect(processExitsWith: .exitCode(3)) {
      signal(SIGHUP, SIG_IGN)
      SystemSignals.prepare()
      kill(getpid(), SIGHUP)
      usleep(20_000)
      exit(3)
    }
  }
}
