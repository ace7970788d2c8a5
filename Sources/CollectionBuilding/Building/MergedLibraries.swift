import DocumentConversion

/// The libraries of shares, which one run joins.
struct MergedLibraries {
  /// The books of all, by path.
  private(set) var outputs: [String: BookMaker.ForeignOutput] = [:]
  private var documents: [String: DocumentRecord] = [:]
  private var owned: [(library: String, paths: Set<String>)] = []

  init(_ libraries: [String]) {
    for library in libraries {
      let folder = LibraryFolder(path: library)
      for state in StateFolder.loadAll(in: library) {
        owned.append((library, state.ownedPaths))
        for record in state.documents.values {
          documents[record.path] = record
          for output in record.outputs {
            outputs[output.path] = BookMaker.ForeignOutput(folder: folder, record: output)
          }
        }
      }
    }
  }

  /// The state of a library as if it had read all texts itself. Files of shares that wrote into the library are its own.
  func joined(to state: LibraryState, in output: String) -> LibraryState {
    guard !documents.isEmpty else { return state }
    var joined = state
    joined.planned.formUnion(state.ownedPaths)
    for (library, paths) in owned
    where FileSystem.canonicalPath(library) == FileSystem.canonicalPath(output) {
      joined.planned.formUnion(paths)
    }
    joined.documents.merge(documents) { mine, other in mine.outputs.isEmpty ? other : mine }
    return joined
  }
}
