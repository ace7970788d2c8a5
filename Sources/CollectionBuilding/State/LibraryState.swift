internal import DocumentAST
import DocumentConversion

/// What earlier runs left in a library: kept in the folder `.convert` inside it.
///
/// `state.json` is written at the end of a run. Meanwhile each finished text adds a line to `journal.jsonl`, so that a run that was
/// killed is continued and not begun anew; and before a file is written its path is there, so that no file is left without
/// an owner. What cannot be understood is left out: at worst everything is made again.
struct LibraryState: Sendable, Equatable {
  /// The texts by path.
  var documents: [String: DocumentRecord] = [:]
  /// The files that belong to no single text: anthologies, feeds, pages.
  var shared: [String: OutputRecord] = [:]
  /// The digest of all that the pages and feeds were made from, once they are complete.
  var site: String?
  /// Paths that a run was going to write and has not recorded.
  var planned: Set<String> = []

  static let format = "library-state/1"

  /// All paths inside the library that runs of this tool have written.
  var ownedPaths: Set<String> {
    var paths = planned.union(shared.keys)
    for document in documents.values { paths.formUnion(document.outputs.map(\.path)) }
    return paths
  }
}

extension LibraryState {
  /// Reads `state.json`; what is no state gives an empty one.
  init(json bytes: [UInt8]) {
    self.init()
    guard let root = try? JSONText(bytes).root, root["format"]?.string == Self.format else {
      return
    }
    for value in root["documents"]?.elements ?? [] { add(document: value) }
    for value in root["shared"]?.elements ?? [] { add(shared: value) }
    for value in root["planned"]?.elements ?? [] {
      if let path = value.string { planned.insert(path) }
    }
    site = root["site"]?.string
  }

  /// Adds the lines of a journal, as far as they are whole.
  mutating func replay(journal bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let root = try? JSONText(Array(line)).root else { continue }
      if let value = root["document"] { add(document: value) }
      if let value = root["shared"] { add(shared: value) }
      for value in root["planned"]?.elements ?? [] {
        if let path = value.string { planned.insert(path) }
      }
    }
  }

  private mutating func add(document value: JSONValue) {
    guard let record = DocumentRecord(value) else { return }
    // A file that a later run did not make again is still ours.
    if let earlier = documents[record.path] {
      planned.formUnion(earlier.outputs.map(\.path))
    }
    documents[record.path] = record
  }

  private mutating func add(shared value: JSONValue) {
    guard let record = OutputRecord(value) else { return }
    shared[record.path] = record
  }

  /// Writes the state as JSON, a line for each text: in the order of paths, so that equal states have equal bytes.
  func write(to output: inout OutputBuffer) {
    var json = JSONWriter(taking: &output)
    json.object { json in
      json.member("format", Self.format)
      json.member("tool", Conversion.version)
      json.member("site", site)
      json.key("documents")
      json.array { json in
        for path in documents.keys.sorted(by: Self.precedes) {
          json.breakLine()
          documents[path]?.write(to: &json)
        }
      }
      json.breakLine()
      json.key("shared")
      json.array { json in
        for path in shared.keys.sorted(by: Self.precedes) {
          json.breakLine()
          shared[path]?.write(to: &json)
        }
      }
      json.breakLine()
      json.key("planned")
      json.array { json in
        for path in planned.sorted(by: Self.precedes) { json.string(path) }
      }
    }
    json.breakClosingLine()
    json.giveBack(to: &output)
  }

  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}
