#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The programs that the tool is compared with, as far as they are installed.
struct Peers {
  private(set) var found: [(name: String, path: String)] = []
  private(set) var missing: [String] = []

  init() {
    for name in ["pandoc", "cmark", "fmt", "fold", "par"] {
      if let path = Self.path(of: name) {
        found.append((name, path))
      } else {
        missing.append(name)
      }
    }
  }

  subscript(name: String) -> String? { found.first { $0.name == name }?.path }

  static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// In the folders of PATH; pandoc also where its Python package keeps it.
  static func path(of name: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    for folder in folders.split(separator: ":") where isExecutable("\(folder)/\(name)") {
      return "\(folder)/\(name)"
    }
    guard name == "pandoc" else { return nil }
    let script = "import pypandoc; print(pypandoc.get_pandoc_path())"
    guard let pipe = popen("python3 -c '\(script)' 2>/dev/null", "r") else { return nil }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 4096)
    guard fgets(&line, 4096, pipe) != nil else { return nil }
    let bytes = line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
    let path = String(decoding: bytes, as: UTF8.self)
    return isExecutable(path) ? path : nil
  }
}
