import DocumentConversion

extension LibraryRun {
  /// Removes what earlier runs wrote and nothing needs now, and remembers what there is.
  ///
  /// A text that failed is not remembered: the next run makes the library that it would make of nothing.
  mutating func finish() throws(ConversionError) {
    let read = fates.indices.filter { fates[$0]?.survey != nil }
    let order = StateSummary.order(of: read.map { plan(at: $0).input.path }).map { read[$0] }
    let texts = order.compactMap { fates[$0]?.survey?.place }
    var sharedByPath: [String: OutputRecord] = [:]
    for output in shared { sharedByPath[output.path] = output }
    let leftovers = removeObsolete(keeping: texts, Set(sharedByPath.keys))
    guard !options.isDryRun else { return }
    synchronize()
    var stamps = FileStamps(capacity: texts.count)
    for place in order {
      if let survey = fates[place]?.survey { stamps.append(survey.stamp, of: survey.digest) }
    }
    let summary = StateSummary(
      texts: texts, site: site, shared: sharedByPath, planned: leftovers)
    try stateFolder.finish(summary, after: earlier.own, stamps: stamps)
    let isMergedInPlace = options.mergedLibraries.contains {
      FileSystem.canonicalPath($0) == FileSystem.canonicalPath(options.output)
    }
    if isMergedInPlace { stateFolder.removeShares() }
  }

  /// Sees to it that what was written outlives a power failure, before the state says that it is there.
  private func synchronize() {
    let library = maker.library
    let fresh = report.documents.lazy.filter { $0.status == .built }.flatMap(\.outputs)
    FileSystem.synchronize(
      fresh.map { library.place($0) }, report.written.lazy.map { library.place($0) },
      in: options.output)
  }

  /// Removes the files that earlier runs wrote and nothing needs now; returns those that could not be removed.
  private mutating func removeObsolete(
    keeping texts: [LinePlace], _ shared: Set<String>
  ) -> Set<String> {
    // Most runs find everything as it was: then nothing can be obsolete, and no list of all files is needed.
    let isUnchanged =
      earlier.own.isSettled && texts.count == earlier.own.textCount
      && texts.allSatisfy { $0.layer == .state } && earlier.own.planned.isEmpty
      && earlier.own.shared.keys.allSatisfy(shared.contains) && options.mergedLibraries.isEmpty
    if isUnchanged || earlier.isNothing { return [] }
    var kept = shared
    for place in fates.indices where fates[place]?.survey?.isSelected == true {
      kept.formUnion(plan(at: place).files.map(\.path))
    }
    let obsolete = earlier.ownedPaths().subtracting(kept)
    let paths = obsolete.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var leftovers: Set<String> = []
    for path in paths where FileSystem.status(of: maker.library.place(path)) != nil {
      if options.isDryRun || maker.library.remove(path) {
        report.removed.append(path)
      } else {
        leftovers.insert(path)  // To be removed by the next run.
      }
    }
    return leftovers
  }
}
