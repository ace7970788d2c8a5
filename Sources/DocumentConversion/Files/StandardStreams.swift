#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the tool says and asks for outside files: standard output and error, the environment, the end.
package enum StandardStreams {
  /// Writes to standard output; returns whether that was possible.
  @discardableResult
  package static func writeOutput(_ text: String) -> Bool { write(text, to: 1) }

  /// Writes bytes and a line end to standard output; returns whether that was possible.
  package static func writeOutput(line: [UInt8]) -> Bool {
    let bytes = line + [UInt8(ascii: "\n")]
    return bytes.withUnsafeBytes { bytes in
      do throws(SystemError) {
        try SystemCalls.write(1, bytes)
        return true
      } catch {
        return false
      }
    }
  }

  /// Writes to standard error.
  package static func writeError(_ text: String) { write(text, to: 2) }

  /// The value of an environment variable.
  package static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Sets the time zone of the process to UTC. No output depends on it, but the C library looks for the file of the local one
  /// whenever libzip asks for the time: 15 system calls a book.
  package static func disregardTimeZone() { setenv("TZ", "UTC0", 1) }

  /// The columns of the terminal behind standard error; nil when there is none.
  package static var errorColumns: Int? { SystemCalls.columns(of: 2) }

  /// Ends the process.
  package static func end(with status: Int32) -> Never { exit(status) }

  @discardableResult
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      do throws(SystemError) {
        try SystemCalls.write(descriptor, UnsafeRawBufferPointer(bytes))
        return true
      } catch {
        return false
      }
    }
  }
}
