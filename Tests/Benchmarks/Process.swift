#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs other programs and measures them.
enum Process {
  /// What a command took: CPU, user and system, and the most bytes that were resident.
  struct Usage {
    var milliseconds: Double
    var peakMemory: Int
  }

  /// Returns what a command took; nil when it failed. Its output is thrown away.
  static func usage(of command: [String], input: String?) -> Usage? {
    guard let program = command.first else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawn(&child, program, &actions, nil, &arguments, environ) == 0 else { return nil }

    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child, status == 0 else { return nil }
    return Usage(
      milliseconds: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      peakMemory: Int(usage.ru_maxrss) << 10)
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3
  }

  /// Makes a folder for outputs.
  static func temporaryFolder() -> String {
    var template = Array("/tmp/benchmarks-XXXXXX".utf8CString)
    return mkdtemp(&template) == nil ? "/tmp" : String(cString: template.map { $0 })
  }

  /// Removes a folder of outputs and the files in it.
  static func removeFolder(_ path: String) {
    guard path != "/tmp" else { return }
    for name in ["ours.epub", "theirs.epub", "ours.html", "theirs.html", "ours.txt", "theirs.txt"] {
      unlink("\(path)/\(name)")
    }
    rmdir(path)
  }
}
