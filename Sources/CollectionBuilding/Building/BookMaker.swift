internal import DocumentAST
import DocumentConversion

/// Looks at texts and makes books of them. A value that all tasks of a run share.
struct BookMaker: Sendable {
  let conversion: Conversion
  /// The digest of the options, the tool and the templates.
  let fingerprint: String
  /// The identifier of the library.
  let identifier: String
  let completion: EntryCompletion
  let cloudPolicy: CloudTagPolicy
  let selection: Selection?
  let library: LibraryFolder
  let isDryRun: Bool
  /// Whether an anthology of which a text failed is not made.
  let refusesPartialAnthologies: Bool
  /// Books that other libraries have, by path.
  let foreign: [String: ForeignOutput]

  /// A book in another library.
  struct ForeignOutput: Sendable {
    let folder: LibraryFolder
    let record: OutputRecord
  }

  // MARK: Looking

  /// Looks at a text: hashes it, reads it if it is new or changed, and makes its books if that needs nothing but the text.
  ///
  /// - Parameter sharedClouds: Clouds that other texts are known to have: whose cloud is among them need not wait for all texts.
  func survey(_ plan: BookPlan, earlier: DocumentRecord?, sharedClouds: Set<String>) -> Fate {
    do throws(ConversionError) {
      let bytes = try InputFile.readUnchanging(
        plan.input.file, limits: conversion.options.limits)
      let digest = Digest.of(bytes)
      if let earlier, isCurrent(earlier, digest, plan.input) {
        return try surveyUnchanged(plan, earlier, bytes)
      }
      return .surveyed(try read(plan, bytes, digest, earlier, sharedClouds))
    } catch {
      return .failed(error)
    }
  }

  private func isCurrent(
    _ record: DocumentRecord, _ digest: String, _ input: CollectionInput
  ) -> Bool {
    record.digest == digest && record.reading == fingerprint
      && record.resources.allSatisfy {
        $0.digest == resourceDigest($0.reference, of: input)
      }
  }

  /// Only the selection may need the text.
  private func surveyUnchanged(
    _ plan: BookPlan, _ record: DocumentRecord, _ bytes: [UInt8]
  ) throws(ConversionError) -> Fate {
    let isSelected = try isSelected(record, plan, bytes)
    return .surveyed(
      Survey(record: record, isSelected: isSelected, wasRead: false, written: 0, findings: []))
  }

  private func read(
    _ plan: BookPlan, _ bytes: [UInt8], _ digest: String, _ earlier: DocumentRecord?,
    _ sharedClouds: Set<String>
  ) throws(ConversionError) -> Survey {
    let (document, findings) = try conversion.read(bytes, from: plan.input.file)
    var record = DocumentRecord(
      path: plan.input.path, digest: digest, reading: fingerprint,
      resources: resources(of: document, plan.input), cloud: cloudDigest(of: document),
      entry: entry(of: document, plan), warningCount: 0)
    record.outputs = earlier?.outputs ?? []
    let isSelected = try isSelected(record, plan, bytes)
    var survey = Survey(
      record: record, isSelected: isSelected, wasRead: true, written: 0, findings: findings)
    let isShared = record.cloud.map(sharedClouds.contains) ?? false
    let decision = CloudDecision(record, policy: cloudPolicy) ?? (isShared ? .group : nil)
    if isSelected, let cloud = decision {
      try make(document, plan, cloud, &survey)
    }
    survey.record.warningCount = survey.findings.count { $0.diagnostic.severity >= .warning }
    return survey
  }

  private func entry(of document: Document, _ plan: BookPlan) -> CatalogueEntry {
    let titled = conversion.titled(document, for: .epub, from: plan.input.file)
    return CatalogueEntry(
      of: titled, source: plan.input.path, slug: plan.slug, library: identifier,
      modified: conversion.options.sourceDateEpoch)
  }

  private func isSelected(
    _ record: DocumentRecord, _ plan: BookPlan, _ bytes: [UInt8]
  ) throws(ConversionError) -> Bool {
    guard let selection else { return true }
    let cloud = CloudDecision(record, policy: cloudPolicy) ?? .group
    let text = selection.needsText ? try conversion.text(of: bytes, from: plan.input.file) : nil
    return selection.includes(
      completion.entry(of: record, slug: plan.slug, cloud: cloud), rules: completion.settings.tags,
      text: text)
  }

  private func cloudDigest(of document: Document) -> String? {
    let keys = document.metadata.tags.filter { $0.provenance == .cloud }
      .map { TagKey($0.label).text }
    return keys.isEmpty ? nil : Digest.of(keys.sorted())
  }

  // MARK: Making

  /// Makes the books that a text lacks: takes them over from other libraries, or reads the text again.
  func make(_ plan: BookPlan, _ survey: Survey, _ cloud: CloudDecision) -> Fate {
    var survey = survey
    do throws(ConversionError) {
      try adopt(plan, cloud, &survey)
      guard wanted(plan, survey.record, cloud).contains(where: { $0.existing == nil }) else {
        return .surveyed(survey)
      }
      let bytes = try unchangedBytes(of: plan, survey.record)
      let (document, findings) = try conversion.read(bytes, from: plan.input.file)
      survey.findings = findings
      try make(document, plan, cloud, &survey)
      survey.record.warningCount = survey.findings.count { $0.diagnostic.severity >= .warning }
      return .surveyed(survey)
    } catch {
      return .failed(error)
    }
  }

  /// The document of a text that was looked at before, as the collection wants it.
  func document(
    of plan: BookPlan, _ record: DocumentRecord, _ cloud: CloudDecision
  ) throws(ConversionError) -> Document {
    let bytes = try unchangedBytes(of: plan, record)
    let (document, _) = try conversion.read(bytes, from: plan.input.file)
    return completion.document(document, of: plan.input.path, cloud: cloud)
      .identified(as: record.entry.identifier)
  }

  private func unchangedBytes(
    of plan: BookPlan, _ record: DocumentRecord
  ) throws(ConversionError) -> [UInt8] {
    let bytes = try InputFile.readUnchanging(plan.input.file, limits: conversion.options.limits)
    guard Digest.of(bytes) == record.digest else {
      throw ConversionError(
        .noInput, file: plan.input.file, "changed while the library was being made",
        hint: "run the command again")
    }
    return bytes
  }

  /// Keeps what is current and copies what other libraries have.
  private func adopt(
    _ plan: BookPlan, _ cloud: CloudDecision, _ survey: inout Survey
  ) throws(ConversionError) {
    var outputs: [OutputRecord] = []
    for output in wanted(plan, survey.record, cloud) {
      if let existing = output.existing {
        outputs.append(existing)
      } else if let other = foreign[output.path], other.record.key == output.key, !isDryRun,
        let copy = try library.copy(other.record, from: other.folder)
      {
        outputs.append(copy)
        survey.written += 1
      }
    }
    survey.record.outputs = outputs
  }

  /// A book that is wanted, and its record if there is one that is current.
  struct WantedOutput {
    let format: Format
    let path: String
    let key: String
    let existing: OutputRecord?
  }

  /// The books that a text should have.
  func wanted(
    _ plan: BookPlan, _ record: DocumentRecord, _ cloud: CloudDecision
  ) -> [WantedOutput] {
    let made = Digest.of(
      [record.digest, record.reading, completion.key(of: record, cloud: cloud)]
        + record.resources.flatMap { [$0.reference, $0.digest ?? ""] })
    return plan.files.map { format, path in
      let key = Digest.of([made, format.name])
      let known = record.outputs.first { $0.path == path && $0.key == key }
      let existing = known.flatMap { library.holds($0) ? $0 : nil }
      return WantedOutput(format: format, path: path, key: key, existing: existing)
    }
  }

  private func make(
    _ document: Document, _ plan: BookPlan, _ cloud: CloudDecision, _ survey: inout Survey
  ) throws(ConversionError) {
    let named = completion.document(document, of: plan.input.path, cloud: cloud)
      .identified(as: survey.record.entry.identifier)
    var outputs: [OutputRecord] = []
    for output in wanted(plan, survey.record, cloud) {
      if let existing = output.existing {
        outputs.append(existing)
        continue
      }
      survey.written += 1
      if isDryRun { continue }
      outputs.append(try write(named, output, plan, &survey.findings))
    }
    survey.record.outputs = outputs
  }

  private func write(
    _ document: Document, _ wanted: WantedOutput, _ plan: BookPlan, _ findings: inout [Finding]
  ) throws(ConversionError) -> OutputRecord {
    var found: [Finding] = []
    let record = try library.write(
      wanted.path, key: wanted.key, mediaType: wanted.format.mediaType
    ) { output throws(ConversionError) in
      found = try conversion.write(
        document, as: wanted.format, from: plan.input.file, to: &output)
    }
    findings += found
    return record
  }
}
