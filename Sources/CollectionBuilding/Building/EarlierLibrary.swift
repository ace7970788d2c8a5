import DocumentConversion

/// What earlier runs left: in the library itself, and in the libraries of shares that one run joins.
struct EarlierLibrary: Sendable {
  /// The library itself.
  let own: LibraryState
  private let stamps: FileStamps
  private let shares: [Share]

  /// The library of a share.
  private struct Share {
    let folder: LibraryFolder
    let state: LibraryState
    /// Whether it lies in the library itself: then what it made is the library's own.
    let isHere: Bool
  }

  init(
    _ own: LibraryState, _ stamps: FileStamps, merging libraries: [String], into output: String
  ) {
    self.own = own
    self.stamps = stamps
    let home = FileSystem.canonicalPath(output)
    shares = libraries.flatMap { library in
      let isHere = FileSystem.canonicalPath(library) == home
      return StateFolder.loadAll(in: library).map {
        Share(folder: LibraryFolder(path: library), state: $0, isHere: isHere)
      }
    }
  }

  /// Whether there was no run before.
  var isNothing: Bool { own.isEmpty && shares.isEmpty }

  /// What is remembered of a text: by the library itself if it has its books, else by a share.
  func known(_ path: String) -> LibraryState.Known? {
    let known = own.known(path)
    guard !shares.isEmpty, known?.record.outputs.isEmpty ?? true else { return known }
    return shared(path)?.known ?? known
  }

  /// What the file system said about a text when it was read.
  func stamp(of known: LibraryState.Known) -> FileStamp? {
    guard known.owner === own, let number = known.number else { return nil }
    return stamps.stamp(at: number, of: known.record.digest)
  }

  /// A book of a text that a share has, and where.
  func foreignBook(
    _ path: String, of text: String
  ) -> (folder: LibraryFolder, output: OutputRecord)? {
    guard let (share, known) = shared(text),
      let output = known.record.outputs.first(where: { $0.path == path })
    else { return nil }
    return (share.folder, output)
  }

  /// All paths that runs of this tool have written into the library.
  ///
  /// - Complexity: O(n) in the files.
  func ownedPaths() -> Set<String> {
    var paths = own.ownedPaths()
    for share in shares where share.isHere { paths.formUnion(share.state.ownedPaths()) }
    return paths
  }

  private func shared(_ path: String) -> (share: Share, known: LibraryState.Known)? {
    for share in shares.reversed() {
      if let known = share.state.known(path), !known.record.outputs.isEmpty {
        return (share, known)
      }
    }
    return nil
  }
}
