internal import DocumentAST
import DocumentConversion

extension LibraryRun {
  /// Makes what belongs to no single text: anthologies, pages and feeds.
  mutating func makeShared(_ progress: (LibraryBuilder.Progress) -> Void) async throws {
    guard
      options.hasTagAnthologies || options.anthologyTitle != nil || options.hasFeeds
        || options.hasIndex
    else { return }
    let members = members()
    let catalogue = catalogue(of: members.map(\.entry))
    let plans = anthologyPlans(of: members, catalogue)
    try claim(plans.flatMap { $0.files.map(\.path) })
    var anthologies: [CatalogueEntry?] = Array(repeating: nil, count: plans.count)
    let (maker, earlier) = (maker, earlier.shared)
    let width = options.jobs ?? FileSystem.processorCount
    try await BoundedTasks.run(plans, width: width, isOneByOne: true) {
    } work: { plan, _ in
      maker.make(plan, earlier: earlier)
    } take: { place, fate in
      anthologies[place] = try take(fate, progress)
    }
    try makeSite(
      self.catalogue(of: members.map(\.entry) + anthologies.compactMap(\.self)), progress)
    report.written.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    report.kept.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The texts that became books, as catalogues show them.
  private func members() -> [AnthologyPlan.Member] {
    let decisions = cloudDecisions()
    return fates.indices.compactMap { place in
      guard let survey = fates[place]?.survey, survey.isSelected, let cloud = decisions[place]
      else { return nil }
      let plan = plans[places[place]]
      var entry = maker.completion.entry(of: survey.record, slug: plan.slug, cloud: cloud)
      entry.files = survey.record.outputs.map(\.catalogueFile)
      return AnthologyPlan.Member(entry: entry, plan: plan, record: survey.record, cloud: cloud)
    }
  }

  private func catalogue(of entries: [CatalogueEntry]) -> Catalogue {
    let settings = collection.settings
    return Catalogue(
      title: collection.title, identifier: maker.identifier, language: settings.language,
      entries: entries, tags: settings.tags.display)
  }

  // MARK: Anthologies

  private func anthologyPlans(
    of members: [AnthologyPlan.Member], _ catalogue: Catalogue
  ) -> [AnthologyPlan] {
    var plans: [AnthologyPlan] = []
    if let title = options.anthologyTitle, !members.isEmpty {
      plans.append(plan(titled: title, members))
    }
    guard options.hasTagAnthologies else { return plans }
    let failed = failedTexts()
    var bySource: [String: AnthologyPlan.Member] = [:]
    for member in members { bySource[member.entry.source] = member }
    let groups = catalogue.tags.filter { $0.places.count >= options.minimumTagCount }
    let slugs = Slug.names(
      for: groups.map { (words: $0.label, source: $0.key.text) }, alphabet: alphabet)
    for (group, slug) in zip(groups, slugs) {
      let sources = Set(catalogue.entries(at: group.places).map(\.source))
      plans.append(
        plan(
          of: group, slug: slug, members.filter { sources.contains($0.entry.source) },
          failures: failed.filter { $0.tags.contains(group.key) }.map(\.failure)))
    }
    return plans
  }

  /// The texts that failed, with the tags that they had when they could last be read.
  private func failedTexts() -> [(failure: Anthology.Failure, tags: Set<TagKey>)] {
    fates.enumerated().compactMap { place, fate in
      let plan = plans[places[place]]
      guard case .failed(let error)? = fate, let known = earlier.documents[plan.input.path] else {
        return nil
      }
      let cloud = CloudDecision(known, policy: maker.cloudPolicy, occurrences: [:])
      let entry = maker.completion.entry(of: known, slug: plan.slug, cloud: cloud)
      let failure = Anthology.Failure(source: plan.input.path, reason: error.reason)
      return (failure, Set(entry.tags.map(\.key)))
    }
  }

  private var alphabet: Slug.Alphabet { options.hasASCIINames ? .ascii : .unicode }

  private func plan(titled title: String, _ members: [AnthologyPlan.Member]) -> AnthologyPlan {
    let failures = report.documents.compactMap { document in
      document.error.map { Anthology.Failure(source: document.path, reason: $0.reason) }
    }
    let slug = Slug.name(for: title, alphabet: alphabet)
    return AnthologyPlan(
      members: members, options: anthologyOptions(title: title, key: title), failures: failures,
      slug: slug, files: BookPlan.files(named: slug, in: "anthologies", options.formats))
  }

  private func plan(
    of group: Catalogue.TagGroup, slug: String, _ members: [AnthologyPlan.Member],
    failures: [Anthology.Failure]
  ) -> AnthologyPlan {
    var options = anthologyOptions(title: group.label, key: group.key.text)
    options.tag = group.label
    return AnthologyPlan(
      members: members, options: options, failures: failures, slug: slug,
      files: BookPlan.files(named: slug, in: "tags", self.options.formats))
  }

  private func anthologyOptions(title: String, key: String) -> AnthologyOptions {
    var anthology = AnthologyOptions(
      title: title, key: key, libraryTitle: collection.title,
      libraryIdentifier: maker.identifier)
    anthology.language = collection.settings.language
    anthology.order = collection.settings.order
    anthology.modified = options.conversion.sourceDateEpoch
    return anthology
  }

  private mutating func take(
    _ fate: AnthologyFate, _ progress: (LibraryBuilder.Progress) -> Void
  ) throws(ConversionError) -> CatalogueEntry? {
    for output in fate.outputs {
      shared.append(output)
      if fate.written.contains(output.path) {
        try stateFolder?.add(output)
        progress(.wrote(output.path))
      } else {
        report.kept.append(output.path)
      }
    }
    report.written += fate.written
    report.failures += fate.failures
    guard !fate.isRefused else { return nil }
    var entry = fate.entry
    entry.files = fate.outputs.map(\.catalogueFile)
    return entry
  }

  /// Remembers paths before anything is written there.
  func claim(_ paths: [String]) throws(ConversionError) {
    guard let stateFolder else { return }
    let owned = earlier.ownedPaths
    try stateFolder.plan(paths.filter { !owned.contains($0) })
    try maker.library.makeFolders(for: paths)
  }
}

extension TagRules {
  /// What catalogues show of tags beyond what the texts say.
  var display: [TagKey: Catalogue.TagDisplay] {
    var display: [TagKey: Catalogue.TagDisplay] = [:]
    for (key, label) in chosenLabels { display[key, default: .init()].label = label }
    for (key, parent) in parents { display[key, default: .init()].parent = parent }
    for key in hidden { display[key, default: .init()].isHidden = true }
    return display
  }
}
