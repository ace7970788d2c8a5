internal import DocumentAST
import DocumentConversion

/// The folder `.convert` in a library, with the state and the journal of one run or one share of it.
///
/// A class, because it owns the lock and the open journal; only the task that gathers results uses it.
final class StateFolder {
  /// The name of the folder.
  static let name = ".convert"

  private let folder: String
  private let suffix: String
  private let lock: AppendedFile
  private var journal: AppendedFile?
  private var isEmptyJournal = true
  /// The state that is on the disk; nil when there is none or a journal goes with it.
  private var loaded: LibraryState?

  /// Opens the folder in a library and makes it if needed; `share` tells apart runs that do a share each.
  ///
  /// - Throws: `ConversionError` of the kind `cannotCreate`, when another run is at work or the folder cannot be made.
  init(in library: String, share: Shard?) throws(ConversionError) {
    folder = "\(library)/\(Self.name)"
    suffix = share.map { "-\($0.number)-of-\($0.count)" } ?? ""
    try FileSystem.makeFolder(folder)
    guard let lock = try AppendedFile(locking: "\(folder)/lock\(suffix)") else {
      throw ConversionError(
        .cannotCreate, file: library, "another run is at work on this library",
        hint: "wait for its end, or remove \(folder)/lock\(suffix) if there is none")
    }
    self.lock = lock
  }

  private var statePath: String { "\(folder)/state\(suffix).json" }
  private var journalPath: String { "\(folder)/journal\(suffix).jsonl" }

  /// What earlier runs left; with a journal, the run before was killed.
  func load() -> LibraryState {
    var state = Self.read(statePath).map { LibraryState(json: $0) } ?? LibraryState()
    loaded = FileSystem.status(of: statePath) == nil || state == LibraryState() ? nil : state
    if let lines = Self.read(journalPath) {
      state.replay(journal: lines)
      isEmptyJournal = lines.isEmpty
      loaded = nil
    }
    return state
  }

  /// The states of all runs and shares in a library, in the order of their names.
  static func loadAll(in library: String) -> [LibraryState] {
    let folder = "\(library)/\(name)"
    let names = ((try? FileSystem.names(in: folder)) ?? []).compactMap(\.self)
    return names.filter { $0.hasPrefix("state") && $0.hasSuffix(".json") }.sorted().map { name in
      var state = read("\(folder)/\(name)").map { LibraryState(json: $0) } ?? LibraryState()
      let journal = "journal" + name.dropFirst("state".count).dropLast(".json".count) + ".jsonl"
      if let lines = read("\(folder)/\(journal)") { state.replay(journal: lines) }
      return state
    }
  }

  /// Adds paths that are going to be written.
  func plan(_ paths: [String]) throws(ConversionError) {
    guard !paths.isEmpty else { return }
    try add { json in
      json.key("planned")
      json.array { json in for path in paths { json.string(path) } }
    }
  }

  /// Adds a text that is done.
  func add(_ record: DocumentRecord) throws(ConversionError) {
    try add { json in
      json.key("document")
      record.write(to: &json)
    }
  }

  /// Adds a file of the whole library that is done.
  func add(_ record: OutputRecord) throws(ConversionError) {
    try add { json in
      json.key("shared")
      record.write(to: &json)
    }
  }

  /// Puts the state of a finished run in place of the journal; `earlier` is what the run began with.
  func finish(_ state: LibraryState) throws(ConversionError) {
    if state != loaded { try write(state) }
    if journal != nil || !isEmptyJournal { FileSystem.removeFile(journalPath) }
    journal = nil
    isEmptyJournal = true
  }

  /// Writes piece by piece: the state of a large collection is large.
  private func write(_ state: LibraryState) throws(ConversionError) {
    let file = try AtomicFile(statePath)
    var output = OutputBuffer { try file.write($0) }
    state.write(to: &output)
    do { try output.finish() } catch let error as ConversionError { throw error } catch {
      throw ConversionError(.writing, file: statePath, "\(error)")
    }
    try file.commit()
  }

  /// Removes what shares left here, once they are merged.
  func removeShares() {
    for case let name? in (try? FileSystem.names(in: folder)) ?? [] where name.contains("-of-") {
      FileSystem.removeFile("\(folder)/\(name)")
    }
  }

  private func add(_ members: (inout JSONWriter) -> Void) throws(ConversionError) {
    let line = JSONWriter.bytes { json in
      json.object(members)
      json.breakClosingLine()
    }
    try openJournal().append(line)
  }

  private func openJournal() throws(ConversionError) -> AppendedFile {
    if let journal { return journal }
    guard let opened = try AppendedFile(locking: journalPath) else {
      throw ConversionError(.cannotCreate, file: journalPath, "is used by another run")
    }
    // A kill may have cut the last line.
    if !isEmptyJournal { try opened.append([UInt8(ascii: "\n")]) }
    journal = opened
    return opened
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard FileSystem.status(of: path) != nil else { return nil }
    return try? InputFile.readUnchanging(path)
  }
}
