internal import DocumentAST
import DocumentConversion

/// An anthology that is to be made: its members and where it goes.
struct AnthologyPlan: Sendable {
  /// A member: its entry, and what its document is made of.
  struct Member: Sendable {
    let entry: CatalogueEntry
    let plan: BookPlan
    let record: DocumentRecord
    let cloud: CloudDecision
  }

  let members: [Member]
  let options: AnthologyOptions
  let failures: [Anthology.Failure]
  let slug: String
  let files: [(format: Format, path: String)]

  /// The digest of all that the book is made from.
  func key(_ maker: BookMaker) -> String {
    let members = members.flatMap { member in
      [
        String(decoding: member.entry.json, as: UTF8.self), member.record.digest,
        maker.completion.key(of: member.record, cloud: member.cloud),
      ] + member.record.resources.flatMap { [$0.reference, $0.digest ?? ""] }
    }
    let failures = failures.flatMap { [$0.source, $0.reason] }
    return Digest.of([maker.fingerprint, String(reflecting: options)] + failures + members)
  }
}

/// What became of an anthology.
struct AnthologyFate: Sendable {
  var entry: CatalogueEntry
  var outputs: [OutputRecord] = []
  /// The paths that were written in this run.
  var written: [String] = []
  var failures: [ConversionError] = []
  /// Whether it was not made because a text failed.
  var isRefused = false
}

extension AnthologyFate {
  /// The fate of an anthology that is to be whole or not at all.
  fileprivate func refused(_ plan: AnthologyPlan, for source: String) -> AnthologyFate {
    let error = ConversionError(
      .data, file: plan.files.first?.path, "is not made, because \(source) failed",
      hint: "without --strict it is made of the other texts")
    var refused = AnthologyFate(entry: entry, failures: failures + [error])
    refused.isRefused = true
    return refused
  }
}

extension BookMaker {
  /// Makes the files of an anthology that are not there already.
  func make(_ plan: AnthologyPlan, earlier: [String: OutputRecord]) -> AnthologyFate {
    let anthology = Anthology(
      of: plan.members.map(\.entry), plan.options, failures: plan.failures)
    var fate = AnthologyFate(entry: anthology.entry(slug: plan.slug))
    if refusesPartialAnthologies, let failure = plan.failures.first {
      return fate.refused(plan, for: failure.source)
    }
    let key = plan.key(self)
    var missing: [(format: Format, path: String, key: String)] = []
    for (format, path) in plan.files {
      let fileKey = Digest.of([key, format.name])
      if let known = earlier[path], known.key == fileKey, library.holds(known) {
        fate.outputs.append(known)
      } else {
        missing.append((format, path, fileKey))
      }
    }
    guard !missing.isEmpty else { return fate }
    fate.written = missing.map(\.path)
    if isDryRun { return fate }
    let book = read(plan, into: anthology, &fate)
    if refusesPartialAnthologies, let failure = fate.failures.first {
      return fate.refused(plan, for: failure.file ?? "")
    }
    for (format, path, key) in missing { write(book, as: format, to: path, key: key, &fate) }
    return fate
  }

  /// Reads the members one by one: only the book itself is held in memory.
  private func read(
    _ plan: AnthologyPlan, into anthology: consuming Anthology, _ fate: inout AnthologyFate
  ) -> Document {
    var bySource: [String: AnthologyPlan.Member] = [:]
    for member in plan.members { bySource[member.entry.source] = member }
    for entry in anthology.members {
      guard let member = bySource[entry.source] else { continue }
      do throws(ConversionError) {
        anthology.append(try document(of: member.plan, member.record, member.cloud))
      } catch {
        anthology.appendFailure(error.reason)
        fate.failures.append(error)
      }
    }
    return anthology.finish()
  }

  private func write(
    _ book: Document, as format: Format, to path: String, key: String, _ fate: inout AnthologyFate
  ) {
    do throws(ConversionError) {
      let record = try library.write(
        path, key: key, mediaType: format.mediaType
      ) { output throws(ConversionError) in
        _ = try conversion.write(book, as: format, from: nil, to: &output)
      }
      fate.outputs.append(record)
    } catch {
      fate.failures.append(error)
    }
  }
}
