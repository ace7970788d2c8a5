internal import DocumentAST
import DocumentConversion

/// One run of a `LibraryBuilder`: its steps, and what they hand on to each other.
struct LibraryRun {
  let collection: Collection
  let options: LibraryOptions
  let maker: BookMaker
  let stateFolder: StateFolder
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
  var site: Digest?
  private var finishedCount = 0
  private let endings: [String]

  init(_ collection: Collection, _ options: LibraryOptions) throws(ConversionError) {
    try options.check()
    self.options = options
    var collection = collection
    collection.settings.cloudTags = options.cloudTags ?? collection.settings.cloudTags
    self.collection = collection
    if !options.isDryRun { try FileSystem.makeFolder(options.output) }
    stateFolder = try StateFolder(
      in: options.output, share: options.shard, isReadOnly: options.isDryRun)
    let (own, stamps) = stateFolder.load()
    let earlier = EarlierLibrary(
      own, stamps, merging: options.mergedLibraries, into: options.output)
    maker = try BookMaker(collection, options, earlier: earlier)
    plans = BookPlan.all(for: collection.inputs, options)
    places = plans.indices.filter { [plans] place in
      options.shard?.includes(plans[place].input.path) ?? true
    }
    fates = Array(repeating: nil, count: places.count)
    endings = options.formats.map { $0.fileExtensions.first ?? $0.name }
  }

  /// What earlier runs left.
  var earlier: EarlierLibrary { maker.earlier }

  func plan(at place: Int) -> BookPlan { plans[places[place]] }

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

  /// So many paths are claimed at a time: all at once would be much of the memory of a large collection.
  private static let mostUnclaimed = 256

  /// Claims the files of all books before the first is written, so that none is left without an owner.
  private func prepare() throws(ConversionError) {
    guard !options.isDryRun else { return }
    var unclaimed: [String] = []
    for place in places {
      let owned = earlier.own.known(plans[place].input.path)?.record.outputs ?? []
      for (_, path) in plans[place].files
      where !owned.contains(where: { $0.path == path }) && !earlier.own.planned.contains(path) {
        unclaimed.append(path)
      }
      if unclaimed.count >= Self.mostUnclaimed {
        try stateFolder.plan(unclaimed)
        unclaimed.removeAll(keepingCapacity: true)
      }
    }
    try stateFolder.plan(unclaimed)
    if !places.isEmpty { try FileSystem.makeFolder(maker.library.place(BookPlan.folder)) }
  }

  // MARK: Texts

  /// Ends a run that is to end at the first failure.
  private struct StoppedAtFailure: Error {}

  var width: Int { options.jobs ?? FileSystem.processorCount }

  private mutating func survey(
    _ progress: (LibraryBuilder.Progress) -> Void
  ) async throws {
    let maker = maker
    var clouds: Set<Digest> = []
    try await BoundedTasks.run(
      places.count, width: width, isOneByOne: options.stopsAtFailure
    ) { place in
      (plan(at: place), clouds)
    } work: { item in
      maker.survey(item.0, sharedClouds: item.1)
    } take: { place, fate in
      try take(fate, at: place)
      if let cloud = fate.survey?.cloud { clouds.insert(cloud) }
      if fate.survey?.isSettled ?? true { finish(place, progress) }
    }
  }

  /// Makes the books that needed to know of all texts, or whose files are missing.
  private mutating func makeRemaining(
    _ progress: (LibraryBuilder.Progress) -> Void
  ) async throws {
    let occurrences = cloudOccurrences()
    let remaining = fates.indices.filter { place in
      guard let survey = fates[place]?.survey, survey.isSelected else { return false }
      return !survey.isComplete || survey.decision != decision(for: survey, occurrences)
    }
    let maker = maker
    try await BoundedTasks.run(
      remaining.count, width: width, isOneByOne: options.stopsAtFailure
    ) { index in
      try self.item(at: remaining[index], occurrences)
    } work: { item in
      maker.make(item.plan, item.survey, item.text, item.cloud)
    } take: { index, fate in
      let isNews = fates[remaining[index]]?.survey?.isSettled == false
      try take(fate, at: remaining[index])
      if isNews { finish(remaining[index], progress) }
    }
  }

  /// A text that is to be made, and all that is known of it.
  private typealias Item = (
    plan: BookPlan, survey: Survey, text: TextRecord, cloud: CloudDecision
  )

  private func item(at place: Int, _ occurrences: [Digest: Int]) throws(ConversionError) -> Item {
    guard let survey = fates[place]?.survey, let text = try text(at: survey.place) else {
      throw ConversionError(
        .internal, file: plan(at: place).input.file, "is not in the state any more")
    }
    return (plan(at: place), survey, text, decision(for: survey, occurrences))
  }

  /// What is remembered of a text.
  func text(at place: LinePlace) throws(ConversionError) -> TextRecord? {
    guard place.layer == .journal else { return TextRecord(earlier.own.bytes(at: place)) }
    let line = try stateFolder.journal.line(at: place.range)
    return line.withUnsafeBufferPointer {
      TextRecord(UnsafeBufferPointer(rebasing: $0.dropFirst(LineKind.length)))
    }
  }

  /// How many texts have each cloud.
  func cloudOccurrences() -> [Digest: Int] {
    var occurrences: [Digest: Int] = [:]
    for fate in fates {
      if let cloud = fate?.survey?.cloud { occurrences[cloud, default: 0] += 1 }
    }
    return occurrences
  }

  /// What becomes of the cloud of a text.
  func decision(for survey: Survey, _ occurrences: [Digest: Int]) -> CloudDecision {
    CloudDecision(survey, policy: maker.cloudPolicy, occurrences: occurrences)
  }

  /// Puts the line of a text away; what there is to say for people only is not kept, unless somebody wants it.
  private mutating func take(_ fate: Fate, at place: Int) throws {
    guard case .surveyed(var survey, let line) = fate else {
      fates[place] = fate
      if options.stopsAtFailure { throw StoppedAtFailure() }
      return
    }
    if let line {
      let range = try stateFolder.journal.append(line)
      survey.place = LinePlace(layer: .journal, range: range)
    }
    if !options.reportsNotes {
      survey.findings.removeAll { $0.diagnostic.severity < .warning }
    }
    fates[place] = .surveyed(survey, line: nil)
  }

  private mutating func finish(_ place: Int, _ progress: (LibraryBuilder.Progress) -> Void) {
    finishedCount += 1
    guard let document = document(at: place) else { return }
    progress(.finished(document, done: finishedCount))
  }

  private func document(at place: Int) -> LibraryReport.Document? {
    let plan = plan(at: place)
    switch fates[place] {
    case .surveyed(let survey, _)?:
      let status: LibraryReport.Status =
        !survey.isSelected ? .excluded : survey.written > 0 ? .built : .unchanged
      return LibraryReport.Document(
        path: plan.input.path, status: status, slug: plan.slug,
        endings: survey.isSelected ? endings : [], findings: survey.findings,
        seconds: survey.seconds)
    case .failed(let error)?:
      return LibraryReport.Document(
        path: plan.input.path, status: .failed, slug: plan.slug, endings: [], error: error)
    case nil: return nil
    }
  }

  private mutating func listDocuments() {
    report.documents.reserveCapacity(fates.count)
    for place in fates.indices {
      if let document = document(at: place) { report.documents.append(document) }
    }
    var first: [Digest: Int] = [:]
    for (place, fate) in fates.enumerated() {
      guard let survey = fate?.survey else { continue }
      guard let other = first.updateValue(place, forKey: survey.digest) else { continue }
      first[survey.digest] = other
      report.findings.append(
        Finding.about(
          plan(at: place).input.path, "collection.duplicate",
          "has the same content as \(plan(at: other).input.path)"))
    }
  }
}

extension TextRecord {
  /// Reads the fields of a line; nil when it is none.
  init?(_ fields: UnsafeBufferPointer<UInt8>) {
    var reader = RecordReader(fields)
    do {
      record = try DocumentRecord(&reader)
      entry = try CatalogueEntry(&reader)
    } catch {
      return nil
    }
  }
}
