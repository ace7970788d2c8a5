internal import DocumentAST
import DocumentConversion

/// An anthology that is to be made: its members and where it goes.
struct AnthologyPlan: Sendable {
  /// A member: its entry, and what its document is made of.
  struct Member: Sendable {
    let entry: CatalogueEntry
    let plan: BookPlan
    let cloud: CloudDecision
    /// The digest of the text.
    let digest: Digest
    /// The digest of all that its part of a book is made from.
    let key: Digest
    /// The picture that the text brings along for its cover.
    let cover: OwnCover?

    init(
      _ text: TextRecord, plan: BookPlan, cloud: CloudDecision, _ completion: EntryCompletion
    ) {
      var entry = completion.entry(
        text.entry, of: text.record.path, slug: plan.slug, cloud: cloud)
      entry.files = text.record.outputs.map(\.catalogueFile)
      (self.entry, self.plan, self.cloud, digest) = (entry, plan, cloud, text.record.digest)
      cover = text.record.cover
      key = Digest.of { digest in
        entry.write(to: &digest)
        digest.digest(text.record.digest)
        completion.write(text.entry, of: text.record.path, cloud: cloud, to: &digest)
        digest.list(text.record.resources) { digest, resource in
          digest.text(resource.reference)
          digest.digest(resource.digest)
        }
      }
    }
  }

  /// The places of the members among all texts of the library.
  let members: [Int]
  let options: AnthologyOptions
  let failures: [Anthology.Failure]
  let slug: String
  let files: [(format: Format, path: String)]

  /// The digest of all that the book is made from.
  func key(of members: [Member], _ maker: BookMaker) -> Digest {
    Digest.of { digest in
      digest.digest(maker.fingerprint)
      digest.text(String(reflecting: options))
      digest.list(failures) { digest, failure in
        digest.text(failure.source)
        digest.text(failure.reason)
      }
      digest.list(members) { $0.digest($1.key) }
    }
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
  func make(_ plan: AnthologyPlan, of texts: [AnthologyPlan.Member]) -> AnthologyFate {
    let members = plan.members.map { texts[$0] }
    let anthology = Anthology(of: members.map(\.entry), plan.options, failures: plan.failures)
    var fate = AnthologyFate(entry: anthology.entry(slug: plan.slug))
    if refusesPartialAnthologies, let failure = plan.failures.first {
      return fate.refused(plan, for: failure.source)
    }
    let key = plan.key(of: members, self)
    var missing: [(format: Format, path: String, key: Digest)] = []
    for (format, path) in plan.files {
      let fileKey = Digest.of { digest in
        digest.digest(key)
        digest.text(format.name)
      }
      if let known = earlier.own.shared[path], known.key == fileKey, library.holds(known) {
        fate.outputs.append(known)
      } else {
        missing.append((format, path, fileKey))
      }
    }
    guard !missing.isEmpty else { return fate }
    fate.written = missing.map(\.path)
    if isDryRun { return fate }
    let book = read(members, into: anthology, &fate)
    if refusesPartialAnthologies, let failure = fate.failures.first {
      return fate.refused(plan, for: failure.file ?? "")
    }
    for (format, path, key) in missing { write(book, as: format, to: path, key: key, &fate) }
    return fate
  }

  /// Reads the members one by one: only the book itself is held in memory.
  private func read(
    _ members: [AnthologyPlan.Member], into anthology: consuming Anthology,
    _ fate: inout AnthologyFate
  ) -> Document {
    var bySource: [String: AnthologyPlan.Member] = [:]
    for member in members { bySource[member.entry.source] = member }
    for entry in anthology.members {
      guard let member = bySource[entry.source] else { continue }
      do throws(ConversionError) {
        anthology.append(
          try document(
            of: member.plan, member.digest, identifier: entry.identifier, member.cloud))
      } catch {
        anthology.appendFailure(error.reason)
        fate.failures.append(error)
      }
    }
    return anthology.finish()
  }

  private func write(
    _ book: Document, as format: Format, to path: String, key: Digest, _ fate: inout AnthologyFate
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
