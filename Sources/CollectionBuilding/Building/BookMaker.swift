internal import DocumentAST
import DocumentConversion

/// Looks at texts and makes books of them. A value that all tasks of a run share.
struct BookMaker: Sendable {
  let conversion: Conversion
  /// The digest of the options, the tool and the templates.
  let fingerprint: Digest
  /// The identifier of the library.
  let identifier: String
  let completion: EntryCompletion
  let cloudPolicy: CloudTagPolicy
  let selection: Selection?
  let library: LibraryFolder
  let isDryRun: Bool
  /// Whether the books are to be copied to another library one day.
  let isShare: Bool
  /// Whether an anthology of which a text failed is not made.
  let refusesPartialAnthologies: Bool
  /// What earlier runs left.
  let earlier: EarlierLibrary

  // MARK: Looking

  /// Looks at a text: reads it if it is new or changed, and makes its books if that needs nothing but the text.
  ///
  /// - Parameter sharedClouds: Clouds that other texts are known to have: whose cloud is among them need not wait for all texts.
  func survey(_ plan: BookPlan, sharedClouds: Set<Digest>) -> Fate {
    Fate.timed { () throws(ConversionError) in
      let known = earlier.known(plan.input.path)
      if let known, let stamp = validStamp(of: known, plan.input) {
        return try surveyUnchanged(plan, known, [], stamp)
      }
      let (bytes, stamp) = try InputFile.readStamped(
        plan.input.file, limits: conversion.options.limits)
      let digest = digest(of: bytes, plan.input)
      let lasting = stamp.isFresh || plan.input.hasHints ? nil : stamp
      if let known, isCurrent(known.record, digest, plan.input) {
        return try surveyUnchanged(plan, known, bytes, lasting)
      }
      return try read(plan, bytes, digest, sharedClouds, lasting)
    }
  }

  /// What the file system says about a text, if it is what it said when the text was read.
  private func validStamp(of known: LibraryState.Known, _ input: CollectionInput) -> FileStamp? {
    guard selection?.needsText != true, !input.hasHints,
      let stamp = earlier.stamp(of: known), stamp == FileSystem.status(of: input.file)?.stamp,
      isCurrent(known.record, known.record.digest, input)
    else { return nil }
    return stamp
  }

  private func isCurrent(
    _ record: DocumentRecord, _ digest: Digest, _ input: CollectionInput
  ) -> Bool {
    record.digest == digest && record.reading == fingerprint
      && record.resources.allSatisfy { $0.digest == resourceDigest($0.reference, of: input) }
  }

  /// The digest of a text and of the hints beside it.
  func digest(of bytes: [UInt8], _ input: CollectionInput) -> Digest {
    let digest = Digest.of(bytes)
    guard input.hasHints, let hints = try? InputFile.readUnchanging(input.file + ".hints") else {
      return digest
    }
    return Digest.of { record in
      record.digest(digest)
      record.digest(Digest.of(hints))
    }
  }

  /// Only the selection may need the text, `bytes`.
  private func surveyUnchanged(
    _ plan: BookPlan, _ known: LibraryState.Known, _ bytes: [UInt8], _ stamp: FileStamp?
  ) throws(ConversionError) -> Fate {
    let isSelected = try isSelected(plan, known.record, bytes) { known.entry }
    var survey = Survey(known.record, at: known.place, isSelected: isSelected)
    survey.isComplete = isSelected && hasBooks(known.record, plan)
    survey.stamp = stamp
    if known.owner === earlier.own, survey.isComplete || isSelected || isBare(known.record) {
      return .surveyed(survey, line: nil)
    }
    guard let entry = known.entry else {
      throw ConversionError(.internal, file: plan.input.file, "is not in the state")
    }
    var text = TextRecord(record: known.record, entry: entry)
    if !isSelected { text.record = bare(known.record) }
    survey.decision = text.record.decision
    return .surveyed(survey, line: text.line)
  }

  /// Whether a text has all its books, and they are what they would be if they were made now.
  private func hasBooks(_ record: DocumentRecord, _ plan: BookPlan) -> Bool {
    record.decision != nil && record.completion == completion.digest(for: record.path)
      && record.outputs.map(\.path) == plan.files.map(\.path)
      && record.outputs.allSatisfy { ($0.digest != nil) == isShare && library.holds($0) }
  }

  private func isBare(_ record: DocumentRecord) -> Bool { record == bare(record) }

  /// The record of a text that is no book.
  private func bare(_ record: DocumentRecord) -> DocumentRecord {
    var bare = record
    bare.completion = completion.digest(for: record.path)
    (bare.decision, bare.outputs) = (nil, [])
    return bare
  }

  private func read(
    _ plan: BookPlan, _ bytes: [UInt8], _ digest: Digest, _ sharedClouds: Set<Digest>,
    _ stamp: FileStamp?
  ) throws(ConversionError) -> Fate {
    let (document, findings) = try conversion.read(bytes, from: plan.input.file)
    let entry = entry(of: document, plan)
    let clouds = entry.tags.filter { $0.provenance == .cloud }.map(\.key.text)
    var record = DocumentRecord(
      path: plan.input.path, digest: digest, reading: fingerprint,
      completion: completion.digest(for: plan.input.path))
    record.cloudSize = clouds.count
    record.cloud =
      clouds.isEmpty ? nil : Digest.of { $0.list(clouds.sorted()) { $0.text($1) } }
    record.resources = resources(of: document, plan.input)
    record.cover = ownCover(of: document)
    var text = TextRecord(record: record, entry: entry)
    let isSelected = try isSelected(plan, record, bytes) { entry }
    var survey = Survey(
      record, at: LinePlace(layer: .journal, range: 0..<0), isSelected: isSelected)
    (survey.findings, survey.stamp) = (findings, stamp)
    let isShared = record.cloud.map(sharedClouds.contains) ?? false
    let decision =
      CloudDecision(cloud: record.cloud, size: record.cloudSize, policy: cloudPolicy)
      ?? (isShared ? .group : nil)
    if isSelected, let decision { try make(document, plan, decision, &text, &survey) }
    return .surveyed(survey, line: text.line)
  }

  /// What a text says of itself, without a name for its files, which depends on other texts.
  private func entry(of document: Document, _ plan: BookPlan) -> CatalogueEntry {
    let titled = conversion.titled(document, for: .epub, from: plan.input.file)
    return CatalogueEntry(
      of: titled, source: plan.input.path, slug: "", library: identifier,
      modified: conversion.options.sourceDateEpoch)
  }

  private func isSelected(
    _ plan: BookPlan, _ record: DocumentRecord, _ bytes: [UInt8], _ entry: () -> CatalogueEntry?
  ) throws(ConversionError) -> Bool {
    guard let selection else { return true }
    guard let entry = entry() else { return false }
    let cloud =
      CloudDecision(cloud: record.cloud, size: record.cloudSize, policy: cloudPolicy) ?? .group
    let text = selection.needsText ? try conversion.text(of: bytes, from: plan.input.file) : nil
    return selection.includes(
      completion.entry(entry, of: record.path, slug: plan.slug, cloud: cloud),
      rules: completion.settings.tags, text: text)
  }
}
