internal import DocumentAST
import DocumentConversion

extension LibraryRun {
  /// Makes what belongs to no single text: anthologies, pages and feeds.
  mutating func makeShared(_ progress: (LibraryBuilder.Progress) -> Void) async throws {
    guard
      options.hasTagAnthologies || options.anthologyTitle != nil || options.hasFeeds
        || options.hasIndex
    else { return }
    let members = try members()
    let catalogue = catalogue(of: members.map(\.entry))
    let plans = anthologyPlans(of: members, catalogue)
    try claim(plans.flatMap { $0.files.map(\.path) })
    var anthologies: [CatalogueEntry?] = Array(repeating: nil, count: plans.count)
    let maker = maker
    try await BoundedTasks.run(plans.count, width: width, isOneByOne: true) { place in
      plans[place]
    } work: { plan in
      maker.make(plan, of: members)
    } take: { place, fate in
      anthologies[place] = try take(fate, progress)
    }
    try makeSite(
      self.catalogue(of: members.map(\.entry) + anthologies.compactMap(\.self)),
      CatalogueCovers(members), progress)
    report.written.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    report.kept.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The texts that became books, as catalogues show them.
  private func members() throws(ConversionError) -> [AnthologyPlan.Member] {
    let occurrences = cloudOccurrences()
    var members: [AnthologyPlan.Member] = []
    for place in fates.indices {
      guard let survey = fates[place]?.survey, survey.isSelected,
        let text = try text(at: survey.place)
      else { continue }
      members.append(
        AnthologyPlan.Member(
          text, plan: plan(at: place), cloud: decision(for: survey, occurrences),
          maker.completion))
    }
    return members
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
      plans.append(plan(titled: title, Array(members.indices)))
    }
    guard options.hasTagAnthologies else { return plans }
    var bySource: [String: Int] = [:]
    for (place, member) in members.enumerated() { bySource[member.entry.source] = place }
    let groups = catalogue.tags.filter { $0.places.count >= options.minimumTagCount }
    let slugs = Slug.names(
      for: groups.map { (words: $0.label, source: $0.key.text) }, alphabet: alphabet)
    for (group, slug) in zip(groups, slugs) {
      let places = group.places.compactMap { bySource[catalogue.entries[$0].source] }
      plans.append(plan(of: group, slug: slug, places.sorted()))
    }
    return plans
  }

  private var alphabet: Slug.Alphabet { options.hasASCIINames ? .ascii : .unicode }

  private func plan(titled title: String, _ members: [Int]) -> AnthologyPlan {
    let failures = report.documents.compactMap { document in
      document.error.map { Anthology.Failure(source: document.path, reason: $0.reason) }
    }
    let slug = Slug.name(for: title, alphabet: alphabet)
    return AnthologyPlan(
      members: members, options: anthologyOptions(title: title, key: title), failures: failures,
      slug: slug, files: BookPlan.files(named: slug, in: "anthologies", options.formats))
  }

  /// What tags a text has that failed, nobody knows: it is named in the report and in the book of all texts.
  private func plan(
    of group: Catalogue.TagGroup, slug: String, _ members: [Int]
  ) -> AnthologyPlan {
    var options = anthologyOptions(title: group.label, key: group.key.text)
    options.tag = group.label
    return AnthologyPlan(
      members: members, options: options, failures: [], slug: slug,
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
        try stateFolder.add(output)
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
    guard !options.isDryRun else { return }
    try stateFolder.plan(
      paths.filter { earlier.own.shared[$0] == nil && !earlier.own.planned.contains($0) })
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
