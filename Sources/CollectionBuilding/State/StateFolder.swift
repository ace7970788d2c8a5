internal import DocumentAST
import DocumentConversion

/// The folder `.convert` in a library, with the state, the journal and the stamps of one run or one share of it.
///
/// A class, because it owns the lock and the journal; only the task that gathers results uses it.
final class StateFolder {
  /// The name of the folder.
  static let name = ".convert"

  private let folder: String
  private let suffix: String
  private let lock: AppendedFile?
  private(set) var journal: Journal

  /// Opens the folder in a library and makes it if needed; `share` tells apart runs that do a share each.
  ///
  /// - Parameter isReadOnly: Whether nothing is written, not even the folder.
  /// - Throws: `ConversionError` of the kind `cannotCreate`, when another run is at work or the folder cannot be made.
  init(
    in library: String, share: Shard?, isReadOnly: Bool = false
  ) throws(ConversionError) {
    folder = "\(library)/\(Self.name)"
    suffix = share.map { "-\($0.number)-of-\($0.count)" } ?? ""
    journal = Journal(at: nil)
    guard !isReadOnly else {
      lock = nil
      return
    }
    try FileSystem.makeFolder(folder)
    lock = try AppendedFile(locking: "\(folder)/lock\(suffix)")
    guard lock != nil else {
      throw ConversionError(
        .cannotCreate, file: library, "another run is at work on this library",
        hint: "wait for its end, or remove \(folder)/lock\(suffix) if there is none")
    }
  }

  private var isReadOnly: Bool { lock == nil }
  private var statePath: String { "\(folder)/state\(suffix)" }
  private var journalPath: String { "\(folder)/journal\(suffix)" }
  private var stampsPath: String { "\(folder)/stamps\(suffix)" }

  /// What earlier runs left; with a journal, the run before was killed.
  func load() -> (state: LibraryState, stamps: FileStamps) {
    let state = LibraryState(state: Self.read(statePath), journal: Self.read(journalPath))
    if !isReadOnly { journal = Journal(at: journalPath, after: state.wholeJournalLength) }
    return (state, FileStamps(Self.read(stampsPath)))
  }

  /// The states of all runs and shares in a library, in the order of their names.
  static func loadAll(in library: String) -> [LibraryState] {
    let folder = "\(library)/\(name)"
    let names = ((try? FileSystem.names(in: folder)) ?? []).compactMap(\.self)
    return names.filter { $0.hasPrefix("state") }.sorted().map { name in
      let journal = "journal" + name.dropFirst("state".count)
      return LibraryState(
        state: read("\(folder)/\(name)"), journal: read("\(folder)/\(journal)"))
    }
  }

  /// Adds paths that are going to be written.
  func plan(_ paths: [String]) throws(ConversionError) {
    guard !paths.isEmpty, !isReadOnly else { return }
    _ = try journal.append(
      paths.flatMap { path in
        LineKind.line(LineKind.planned) { $0.text(path) }
      })
  }

  /// Adds a file of the whole library that is done.
  func add(_ output: OutputRecord) throws(ConversionError) {
    guard !isReadOnly else { return }
    _ = try journal.append(LineKind.line(LineKind.shared) { output.write(to: &$0) })
  }

  /// Puts the state of a finished run in place of the journal; `earlier` is what the run began with.
  func finish(
    _ summary: StateSummary, after earlier: LibraryState, stamps: FileStamps
  ) throws(ConversionError) {
    guard !isReadOnly else { return }
    if !summary.isSame(as: earlier) { try write(summary, earlier) }
    journal.remove()
    if stamps != FileStamps(Self.read(stampsPath)) { stamps.write(to: stampsPath) }
  }

  /// Writes piece by piece: the state of a large collection is large.
  private func write(
    _ summary: StateSummary, _ earlier: LibraryState
  ) throws(ConversionError) {
    let file = try AtomicFile(statePath)
    var output = OutputBuffer { try file.write($0) }
    try summary.write(to: &output, from: earlier, journal)
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

  private static func read(_ path: String) -> InputBytes? {
    guard FileSystem.status(of: path)?.kind == .file else { return nil }
    return try? InputFile.read(path)
  }
}
