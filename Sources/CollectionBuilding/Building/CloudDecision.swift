/// What becomes of the tag cloud of one text.
enum CloudDecision: String, Sendable {
  /// Its tags are the text's own.
  case own
  /// Its tags are for selection and grouping.
  case group
  /// Its tags are left out.
  case drop

  /// A cloud with more tags than this is that of a site: nobody gives a text so many.
  private static let mostOwnTags = 12

  /// Decides for a text; nil when it depends on whether other texts have the same cloud.
  init?(cloud: Digest?, size: Int, policy: CloudTagPolicy) {
    switch policy {
    case .own: self = .own
    case .group: self = .group
    case .drop: self = .drop
    case .auto:
      guard cloud != nil else {
        self = .own
        return
      }
      guard size > Self.mostOwnTags else { return nil }
      self = .group
    }
  }

  /// Decides for a text when the clouds of all are known.
  init(_ survey: Survey, policy: CloudTagPolicy, occurrences: [Digest: Int]) {
    let isShared = survey.cloud.flatMap { occurrences[$0] } ?? 0 > 1
    self =
      CloudDecision(cloud: survey.cloud, size: survey.cloudSize, policy: policy)
      ?? (isShared ? .group : .own)
  }
}
