internal import DocumentAST
import DocumentConversion

/// What earlier runs left in a library: kept in the folder `.convert` inside it.
///
/// The file `state` is written at the end of a run: a line for each text, ordered by path. Meanwhile each finished text adds
/// a line to `journal`, so that a run that was killed is continued and not begun anew; and before a file is written its path is
/// there, so that no file is left without an owner. A state that is damaged in any byte counts for nothing: at worst everything
/// is made again.
///
/// The lines of texts stay where they are, mapped into memory, until they are asked for: a run without changes makes nothing of
/// most of what is in them. A class, because the memory has to be given back; nothing in it changes.
final class LibraryState: Sendable {
  /// The digest of all that the pages and feeds were made from, once they are complete.
  let site: Digest?
  /// The files that belong to no single text: anthologies, feeds, pages.
  let shared: [String: OutputRecord]
  /// Paths that a run was going to write and has not recorded.
  let planned: Set<String>

  private let state: InputBytes?
  private let journal: InputBytes?
  /// The lines of texts in the state, ordered by path.
  private let sorted: [Range<Int>]
  /// The lines of texts in the journal; a later one of a text counts.
  private let later: [String: Range<Int>]

  static let format = "library-state/2"

  /// Reads what there is: nil stands for a file that is missing.
  init(state: InputBytes?, journal: InputBytes? = nil) {
    let settled = state.flatMap { try? StateScan(state: $0.buffer) } ?? StateScan()
    let scan = journal.map { StateScan(journal: $0.buffer) } ?? StateScan()
    self.state = settled.isWhole ? state : nil
    self.journal = journal
    sorted = settled.documents
    site = settled.site
    shared = settled.shared.merging(scan.shared) { $1 }
    planned = settled.planned.union(scan.planned)
    var later: [String: Range<Int>] = [:]
    for line in scan.documents {
      guard let journal, let path = try? Self.path(of: line, in: journal.buffer) else { continue }
      later[path] = line
    }
    self.later = later
    journalPaths = scan.outputPaths
    wholeJournalLength = scan.length
  }

  /// The files of texts that stand in the journal, those of lines that count no more included.
  private let journalPaths: Set<String>
  /// The bytes of the journal as far as its lines are whole.
  let wholeJournalLength: Int

  /// Whether nothing is known.
  var isEmpty: Bool { state == nil && later.isEmpty && shared.isEmpty && planned.isEmpty }
  /// Whether the last run came to its end.
  var isSettled: Bool { state != nil && journal == nil }
  /// The number of texts in the state.
  var textCount: Int { sorted.count }

  // MARK: Texts

  /// A text as it was.
  struct Known: Sendable {
    let record: DocumentRecord
    let place: LinePlace
    /// Its place among the texts of the state; nil when a journal has it.
    var number: Int?
    /// Who knows it.
    let owner: LibraryState

    /// What it says of itself.
    var entry: CatalogueEntry? { owner.entry(at: place) }
  }

  /// What is remembered of a text.
  ///
  /// - Complexity: O(log n) in the texts.
  func known(_ path: String) -> Known? {
    if let range = later[path] { return known(LinePlace(layer: .earlierJournal, range: range)) }
    guard let number = settled(path) else { return nil }
    var known = known(LinePlace(layer: .state, range: sorted[number]))
    known?.number = number
    return known
  }

  private func known(_ place: LinePlace) -> Known? {
    var reader = RecordReader(bytes(at: place))
    return (try? DocumentRecord(&reader)).map { Known(record: $0, place: place, owner: self) }
  }

  /// What a text says of itself.
  func entry(at place: LinePlace) -> CatalogueEntry? {
    var reader = RecordReader(bytes(at: place))
    do {
      _ = try DocumentRecord(&reader)
      return try CatalogueEntry(&reader)
    } catch {
      return nil
    }
  }

  /// The fields of a line, as long as this object lives.
  func bytes(at place: LinePlace) -> UnsafeBufferPointer<UInt8> {
    let memory = place.layer == .state ? state : journal
    guard let memory, place.layer != .journal else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(rebasing: memory.buffer[place.range].dropFirst(LineKind.length))
  }

  /// Calls `body` with all texts, in no order.
  func forEachText(_ body: (DocumentRecord) -> Void) {
    let places =
      sorted.map { LinePlace(layer: .state, range: $0) }
      + later.values.map { LinePlace(layer: .earlierJournal, range: $0) }
    for place in places { if let known = known(place) { body(known.record) } }
  }

  /// All paths inside the library that runs of this tool have written.
  ///
  /// - Complexity: O(n) in the files.
  func ownedPaths() -> Set<String> {
    var paths = planned.union(shared.keys).union(journalPaths)
    forEachText { paths.formUnion($0.outputs.map(\.path)) }
    return paths
  }

  /// The place of a text among those of the state, found by halves.
  private func settled(_ path: String) -> Int? {
    guard let buffer = state?.buffer else { return nil }
    var wanted = RecordWriter()
    wanted.text(path)
    return wanted.bytes.withUnsafeBufferPointer { wanted in
      let place = sorted.partitioningIndex { line in
        !StateScan.field(of: line, in: buffer).lexicographicallyPrecedes(wanted)
      }
      guard place < sorted.count,
        StateScan.field(of: sorted[place], in: buffer).elementsEqual(wanted)
      else { return nil }
      return place
    }
  }

  private static func path(
    of line: Range<Int>, in buffer: UnsafeBufferPointer<UInt8>
  ) throws(RecordFault) -> String {
    var reader = StateScan.reader(of: line, in: buffer)
    return try reader.text()
  }
}
