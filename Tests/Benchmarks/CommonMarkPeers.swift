#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C parsers that run in this process, as far as their libraries are installed.
struct CommonMarkPeers {
  /// Converts Markdown to HTML and returns the size of the output; nil when it failed.
  typealias Convert = (UnsafeBufferPointer<UInt8>) -> Int?

  private(set) var found: [(name: String, convert: Convert)] = []
  private(set) var missing: [String] = []

  init() {
    add("libcmark", ["libcmark.so.0.30.2", "libcmark.so.0.31.1", "libcmark.so"], Self.cmark)
    add("libmd4c-html", ["libmd4c-html.so.0", "libmd4c-html.so"], Self.md4c)
  }

  private mutating func add(
    _ name: String, _ files: [String], _ make: (UnsafeMutableRawPointer) -> Convert?
  ) {
    for file in files {
      guard let library = dlopen(file, RTLD_NOW), let convert = make(library) else { continue }
      found.append((name, convert))
      return
    }
    missing.append(name)
  }

  private static func cmark(_ library: UnsafeMutableRawPointer) -> Convert? {
    typealias Function =
      @convention(c) (UnsafePointer<CChar>?, Int, CInt) -> UnsafeMutablePointer<CChar>?
    guard let symbol = dlsym(library, "cmark_markdown_to_html") else { return nil }
    let toHTML = unsafeBitCast(symbol, to: Function.self)
    let keepsRawHTML: CInt = 1 << 17
    return { source in
      source.withMemoryRebound(to: CChar.self) { text in
        guard let html = toHTML(text.baseAddress, text.count, keepsRawHTML) else { return nil }
        defer { free(html) }
        return strlen(html)
      }
    }
  }

  private static func md4c(_ library: UnsafeMutableRawPointer) -> Convert? {
    typealias Output =
      @convention(c) (UnsafePointer<CChar>?, CUnsignedInt, UnsafeMutableRawPointer?) -> Void
    typealias Function =
      @convention(c) (
        UnsafePointer<CChar>?, CUnsignedInt, Output, UnsafeMutableRawPointer?, CUnsignedInt,
        CUnsignedInt
      ) -> CInt
    guard let symbol = dlsym(library, "md_html") else { return nil }
    let toHTML = unsafeBitCast(symbol, to: Function.self)
    return { source in
      // Its output comes in small pieces: like a program around it, this one collects them.
      var collected = PieceCollector()
      let status = source.withMemoryRebound(to: CChar.self) { text in
        withUnsafeMutablePointer(to: &collected) { collector in
          toHTML(
            text.baseAddress, CUnsignedInt(text.count),
            { piece, count, context in
              guard let piece, let context else { return }
              context.assumingMemoryBound(to: PieceCollector.self).pointee
                .add(piece, Int(count))
            }, collector, 0, 0)
        }
      }
      return status == 0 ? collected.finish() : nil
    }
  }
}

/// Copies pieces of an output into one chunk that is used again and again.
private struct PieceCollector {
  private static let size = 65_536
  private let chunk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
  private var used = 0
  private var total = 0

  mutating func add(_ piece: UnsafePointer<CChar>, _ count: Int) {
    total += count
    guard count <= Self.size else { return }
    if used + count > Self.size { used = 0 }
    memcpy(chunk + used, piece, count)
    used += count
  }

  /// Frees the chunk and returns how many bytes came.
  func finish() -> Int {
    chunk.deallocate()
    return total
  }
}
