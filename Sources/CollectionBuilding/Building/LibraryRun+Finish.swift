import DocumentConversion

extension LibraryRun {
  /// Removes what earlier runs wrote and nothing needs now, and remembers what there is.
  mutating func finish() throws(ConversionError) {
    var state = LibraryState()
    for case let survey? in fates.map({ $0?.survey }) {
      state.documents[survey.record.path] =
        survey.isSelected ? survey.record : survey.keeping([]).record
    }
    // What a text that fails now said of itself is kept: anthologies name it at their end until it is mended or gone.
    for (place, fate) in fates.enumerated() {
      guard case .failed? = fate, var known = earlier.documents[plans[places[place]].input.path]
      else { continue }
      known.outputs = []
      state.documents[known.path] = known
    }
    state.site = site
    for output in shared { state.shared[output.path] = output }
    // What of other shares is in the library is theirs to remove.
    let obsolete = earlier.ownedPaths.subtracting(state.ownedPaths)
    let paths = obsolete.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for path in paths where FileSystem.status(of: maker.library.place(path)) != nil {
      if options.isDryRun || maker.library.remove(path) {
        report.removed.append(path)
      } else {
        state.planned.insert(path)  // To be removed by the next run.
      }
    }
    guard let stateFolder else { return }
    let fresh = report.documents.filter { $0.status == .built }.flatMap(\.outputs)
    FileSystem.synchronize(
      (fresh + report.written).map { maker.library.place($0) }, in: options.output)
    try stateFolder.finish(state)
    let isMergedInPlace = options.mergedLibraries.contains {
      FileSystem.canonicalPath($0) == FileSystem.canonicalPath(options.output)
    }
    if isMergedInPlace { stateFolder.removeShares() }
  }
}
