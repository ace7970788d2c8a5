internal import DocumentAST
import DocumentConversion

/// One run of a `LibraryBuilder`: its steps, and what they hand on to each other.
struct LibraryRun {
  let collection: Collection
  let options: LibraryOptions
  let maker: BookMaker
  /// Nil when nothing is to be written.
  let stateFolder: StateFolder?
  /// What earlier runs left.
  let earlier: LibraryState
  /// All texts, also those of other shares: names depend on all.
  let plans: [BookPlan]
  /// The places in `plans` of the texts to look at.
  let places: [Int]

  /// How the texts fared, by place in `places`.
  var fates: [Fate?]
  var report = LibraryReport()
  /// The files that belong to no single text.
  var shared: [OutputRecord] = []
  /// The digest of what pages and feeds show, once they are made.
  var site: String?
  private var finishedCount = 0

  init(_ collection: Collection, _ options: LibraryOptions) throws(ConversionError) {
    try Self.check(options)
    self.options = options
    var collection = collection
    collection.settings.cloudTags = options.cloudTags ?? collection.settings.cloudTags
    self.collection = collection
    if options.isDryRun {
      stateFolder = nil
    } else {
      try FileSystem.makeFolder(options.output)
      stateFolder = try StateFolder(in: options.output, share: options.shard)
    }
    let own = stateFolder?.load() ?? StateFolder.loadAll(in: options.output).first ?? LibraryState()
    let merged = MergedLibraries(options.mergedLibraries)
    earlier = merged.joined(to: own, in: options.output)
    maker = try BookMaker(collection, options, foreign: merged.outputs)
    plans = BookPlan.all(for: collection.inputs, options)
    places = plans.indices.filter { [plans] place in
      options.shard?.includes(plans[place].input.path) ?? true
    }
    fates = Array(repeating: nil, count: places.count)
  }

  private static func check(_ options: LibraryOptions) throws(ConversionError) {
    guard !options.formats.isEmpty else {
      throw ConversionError(.usage, "There is no format to convert to")
    }
    var seen: Set<String> = []
    for format in options.formats {
      let ending = format.fileExtensions.first ?? format.name
      guard format.isWritable, seen.insert(ending).inserted else {
        throw ConversionError(
          .usage, "\(format.name) cannot be written here, or twice with the ending .\(ending)")
      }
    }
    guard options.minimumTagCount >= 1, options.jobs ?? 1 >= 1 else {
      throw ConversionError(.usage, "The least number of texts and of jobs is 1")
    }
  }

  mutating func run(_ progress: (LibraryBuilder.Progress) -> Void) async throws -> LibraryReport {
    report.findings = collection.findings
    report.failures = collection.failures
    progress(.started(texts: places.count))
    try prepare()
    do {
      try await survey(progress)
      try await makeRemaining(progress)
    } catch is StoppedAtFailure {
      report.isComplete = false
      listDocuments()
      return report
    }
    listDocuments()
    if options.shard == nil { try await makeShared(progress) }
    try finish()
    return report
  }

  /// Claims the files of all books before the first is written, so that none is left without an owner.
  private func prepare() throws(ConversionError) {
    guard let stateFolder else { return }
    let owned = earlier.ownedPaths
    let paths = places.flatMap { plans[$0].files.map(\.path) }
    try stateFolder.plan(paths.filter { !owned.contains($0) })
    try maker.library.makeFolders(for: paths)
  }

  // MARK: Texts

  /// Ends a run that is to end at the first failure.
  private struct StoppedAtFailure: Error {}

  private var width: Int { options.jobs ?? FileSystem.processorCount }

  private mutating func survey(
    _ progress: (LibraryBuilder.Progress) -> Void
  ) async throws {
    let items = places.map { (plans[$0], earlier.documents[plans[$0].input.path]) }
    let maker = maker
    var clouds: Set<String> = []
    try await BoundedTasks.run(items, width: width, isOneByOne: options.stopsAtFailure) {
      clouds
    } work: { item, clouds in
      maker.survey(item.0, earlier: item.1, sharedClouds: clouds)
    } take: { place, fate in
      try take(fate, at: place)
      if let cloud = fate.survey?.record.cloud { clouds.insert(cloud) }
      if isSettled(fate) { finish(place, progress) }
    }
  }

  /// Makes the books that needed to know of all texts, or whose files are missing.
  private mutating func makeRemaining(
    _ progress: (LibraryBuilder.Progress) -> Void
  ) async throws {
    let decisions = cloudDecisions()
    var items: [(place: Int, plan: BookPlan, survey: Survey, cloud: CloudDecision)] = []
    for (place, fate) in fates.enumerated() {
      guard let survey = fate?.survey, survey.isSelected, survey.written == 0,
        let cloud = decisions[place]
      else { continue }
      let plan = plans[places[place]]
      let wanted = maker.wanted(plan, survey.record, cloud)
      guard wanted.contains(where: { $0.existing == nil }) else {
        fates[place] = .surveyed(survey.keeping(wanted.compactMap(\.existing)))
        if !isSettled(fate) { finish(place, progress) }
        continue
      }
      items.append((place, plan, survey, cloud))
    }
    let maker = maker
    let pending = items
    try await BoundedTasks.run(pending, width: width, isOneByOne: options.stopsAtFailure) {
    } work: { item, _ in
      maker.make(item.plan, item.survey, item.cloud)
    } take: { index, fate in
      let isNews = !isSettled(fates[pending[index].place])
      try take(fate, at: pending[index].place)
      if isNews { finish(pending[index].place, progress) }
    }
  }

  /// What becomes of the clouds of the texts, by place.
  func cloudDecisions() -> [Int: CloudDecision] {
    var occurrences: [String: Int] = [:]
    for case let cloud? in fates.map({ $0?.survey?.record.cloud }) {
      occurrences[cloud, default: 0] += 1
    }
    var decisions: [Int: CloudDecision] = [:]
    for (place, fate) in fates.enumerated() {
      guard let record = fate?.survey?.record else { continue }
      decisions[place] = CloudDecision(
        record, policy: maker.cloudPolicy, occurrences: occurrences)
    }
    return decisions
  }

  /// Whether nothing is left to do for a text after the first look.
  private func isSettled(_ fate: Fate?) -> Bool {
    guard let survey = fate?.survey else { return true }
    return !survey.isSelected || survey.written > 0
  }

  private mutating func take(_ fate: Fate, at place: Int) throws {
    fates[place] = fate
    if let survey = fate.survey, survey.wasRead || survey.written > 0 {
      try stateFolder?.add(survey.record)
    }
    if case .failed = fate, options.stopsAtFailure { throw StoppedAtFailure() }
  }

  private mutating func finish(_ place: Int, _ progress: (LibraryBuilder.Progress) -> Void) {
    finishedCount += 1
    guard let document = document(at: place) else { return }
    progress(.finished(document, done: finishedCount))
  }

  private func document(at place: Int) -> LibraryReport.Document? {
    let path = plans[places[place]].input.path
    switch fates[place] {
    case .surveyed(let survey)?:
      let status: LibraryReport.Status =
        !survey.isSelected ? .excluded : survey.written > 0 ? .built : .unchanged
      return LibraryReport.Document(
        path: path, status: status, outputs: survey.record.outputs.map(\.path),
        findings: survey.findings, error: nil)
    case .failed(let error)?:
      return LibraryReport.Document(
        path: path, status: .failed, outputs: [], findings: [], error: error)
    case nil: return nil
    }
  }

  private mutating func listDocuments() {
    report.documents = fates.indices.compactMap { document(at: $0) }
    var first: [String: String] = [:]
    for case let record? in fates.map({ $0?.survey?.record }) {
      if let other = first[record.digest] {
        report.findings.append(
          Finding.about(
            record.path, "collection.duplicate", "has the same content as \(other)"))
      } else {
        first[record.digest] = record.path
      }
    }
  }
}

extension Survey {
  /// The survey with nothing but these books.
  func keeping(_ outputs: [OutputRecord]) -> Survey {
    var survey = self
    survey.record.outputs = outputs
    return survey
  }
}
