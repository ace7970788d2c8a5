internal import DocumentAST
import DocumentConversion
internal import Hashing

/// What there is at the end of a run: what the next one begins with.
struct StateSummary {
  /// The texts that could be read, ordered as the state has them, and where their lines are.
  private(set) var texts: [LinePlace] = []
  let site: Digest?
  let shared: [String: OutputRecord]
  let planned: Set<String>

  init(
    texts: [LinePlace], site: Digest?, shared: [String: OutputRecord], planned: Set<String>
  ) {
    self.texts = texts
    self.site = site
    self.shared = shared
    self.planned = planned
  }

  /// The order in which texts with some paths stand in a state: that of the bytes that are written for them.
  static func order(of paths: [String]) -> [Int] {
    let isPlain = paths.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\\") } }
    // Then a path is written as it is, and the tab behind it comes before all that can be in one.
    if isPlain {
      return paths.indices.sorted { paths[$0].utf8.lexicographicallyPrecedes(paths[$1].utf8) }
    }
    let keys = paths.map { path in
      var writer = RecordWriter()
      writer.text(path)
      return writer.bytes
    }
    return keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }

  /// Whether a state on the disk says all this already.
  func isSame(as earlier: LibraryState) -> Bool {
    earlier.isSettled && texts.count == earlier.textCount && site == earlier.site
      && texts.allSatisfy { $0.layer == .state } && shared == earlier.shared
      && planned == earlier.planned
  }

  /// Writes the state: equal libraries have equal bytes.
  func write(
    to output: inout OutputBuffer, from earlier: LibraryState, _ journal: Journal
  ) throws(ConversionError) {
    var hash = SHA256()
    func put(_ line: [UInt8]) {
      hash.update(line)
      line.withUnsafeBufferPointer { output.append($0) }
    }
    put(
      LineKind.line(LineKind.head) { record in
        record.text(LibraryState.format)
        record.digest(site)
      })
    for place in texts {
      if place.layer == .journal {
        put(try journal.line(at: place.range) + [UInt8(ascii: "\n")])
      } else {
        put(LineKind.line(LineKind.document) { $0.copy(earlier.bytes(at: place)) })
      }
    }
    for path in shared.keys.sorted(by: Self.precedes) {
      put(LineKind.line(LineKind.shared) { shared[path]?.write(to: &$0) })
    }
    for path in planned.sorted(by: Self.precedes) {
      put(LineKind.line(LineKind.planned) { $0.text(path) })
    }
    let digest = Digest(of: hash)
    LineKind.line(LineKind.end) { $0.digest(digest) }.withUnsafeBufferPointer { output.append($0) }
  }

  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}
