internal import DocumentAST
import DocumentConversion

extension BookMaker {
  /// Makes the books that a text lacks: takes them over from other libraries, or reads the text again.
  func make(
    _ plan: BookPlan, _ survey: Survey, _ text: TextRecord, _ cloud: CloudDecision
  ) -> Fate {
    Fate.timed { () throws(ConversionError) in
      var (survey, text) = (survey, text)
      try adopt(plan, cloud, &text, &survey)
      if !survey.isComplete {
        let bytes = try unchangedBytes(of: plan, survey.digest)
        let (document, findings) = try conversion.read(bytes, from: plan.input.file)
        survey.findings = findings
        try make(document, plan, cloud, &text, &survey)
      }
      return .surveyed(survey, line: text.line)
    }
  }

  /// The document of a text that was looked at before, as the collection wants it.
  func document(
    of plan: BookPlan, _ digest: Digest, identifier: String, _ cloud: CloudDecision
  ) throws(ConversionError) -> Document {
    let bytes = try unchangedBytes(of: plan, digest)
    let (document, _) = try conversion.read(bytes, from: plan.input.file)
    return completion.document(document, of: plan.input.path, cloud: cloud)
      .identified(as: identifier)
  }

  private func unchangedBytes(
    of plan: BookPlan, _ digest: Digest
  ) throws(ConversionError) -> [UInt8] {
    let bytes = try InputFile.readUnchanging(plan.input.file, limits: conversion.options.limits)
    guard self.digest(of: bytes, plan.input) == digest else {
      throw ConversionError(
        .noInput, file: plan.input.file, "changed while the library was being made",
        hint: "run the command again")
    }
    return bytes
  }

  /// Keeps what is current and copies what other libraries have.
  private func adopt(
    _ plan: BookPlan, _ cloud: CloudDecision, _ text: inout TextRecord, _ survey: inout Survey
  ) throws(ConversionError) {
    var outputs: [OutputRecord] = []
    let wanted = wanted(plan, text, cloud)
    for output in wanted {
      if let existing = output.existing {
        outputs.append(existing)
      } else if let copy = try copy(of: output, plan) {
        outputs.append(copy)
        survey.written += 1
      }
    }
    settle(outputs, cloud, &text, &survey)
    survey.isComplete = outputs.count == wanted.count
  }

  private func copy(
    of wanted: WantedOutput, _ plan: BookPlan
  ) throws(ConversionError) -> OutputRecord? {
    guard !isDryRun, let book = earlier.foreignBook(wanted.path, of: plan.input.path),
      book.output.key == wanted.key
    else { return nil }
    return try library.copy(book.output, from: book.folder, isShare: isShare)
  }

  private func settle(
    _ outputs: [OutputRecord], _ cloud: CloudDecision, _ text: inout TextRecord,
    _ survey: inout Survey
  ) {
    text.record.outputs = outputs
    text.record.decision = cloud
    text.record.completion = completion.digest(for: text.record.path)
    survey.decision = cloud
  }

  /// A book that is wanted, and its record if there is one that is current.
  private struct WantedOutput {
    let format: Format
    let path: String
    let key: Digest
    let existing: OutputRecord?
  }

  /// The books that a text should have.
  private func wanted(
    _ plan: BookPlan, _ text: TextRecord, _ cloud: CloudDecision
  ) -> [WantedOutput] {
    let made = Digest.of { digest in
      digest.digest(text.record.digest)
      digest.digest(text.record.reading)
      completion.write(text.entry, of: text.record.path, cloud: cloud, to: &digest)
      digest.list(text.record.resources) { digest, resource in
        digest.text(resource.reference)
        digest.digest(resource.digest)
      }
    }
    return plan.files.map { format, path in
      let key = Digest.of { digest in
        digest.digest(made)
        digest.text(format.name)
      }
      let known = text.record.outputs.first { $0.path == path && $0.key == key }
      var existing = known.flatMap { library.holds($0) ? $0 : nil }
      if !isShare { existing?.digest = nil } else if existing?.digest == nil { existing = nil }
      return WantedOutput(format: format, path: path, key: key, existing: existing)
    }
  }

  func make(
    _ document: Document, _ plan: BookPlan, _ cloud: CloudDecision, _ text: inout TextRecord,
    _ survey: inout Survey
  ) throws(ConversionError) {
    let named = completion.document(document, of: plan.input.path, cloud: cloud)
      .identified(as: text.entry.identifier)
    var outputs: [OutputRecord] = []
    for output in wanted(plan, text, cloud) {
      if let existing = output.existing {
        outputs.append(existing)
        continue
      }
      survey.written += 1
      if isDryRun { continue }
      outputs.append(try write(named, output, plan, &survey.findings))
    }
    settle(outputs, cloud, &text, &survey)
    survey.isComplete = true
  }

  private func write(
    _ document: Document, _ wanted: WantedOutput, _ plan: BookPlan, _ findings: inout [Finding]
  ) throws(ConversionError) -> OutputRecord {
    var found: [Finding] = []
    let record = try library.write(
      wanted.path, key: wanted.key, mediaType: wanted.format.mediaType, isShare: isShare
    ) { output throws(ConversionError) in
      found = try conversion.write(
        document, as: wanted.format, from: plan.input.file, to: &output)
    }
    findings += found
    return record
  }
}
