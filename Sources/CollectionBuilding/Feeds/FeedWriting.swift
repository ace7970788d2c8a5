internal import DocumentAST

/// Writes one feed.
struct FeedWriting {
  let feed: OPDSFeed
  let addresses: LibraryAddress
  let strings: CollectionStrings

  /// The relation of the link by which a book is had (OPDS 1.2 §5.4).
  static let openAccess = "http://opds-spec.org/acquisition/open-access"

  func address(of path: String, _ form: OPDSFeed.Form) -> String {
    addresses.address(of: path, from: feed.path(form))
  }

  func address(ofFeed name: String, _ form: OPDSFeed.Form) -> String {
    address(of: OPDSFeed.path(of: name, form), form)
  }

  /// The media type of a feed.
  static func type(_ form: OPDSFeed.Form, isList: Bool) -> String {
    switch form {
    case .atom:
      "application/atom+xml;profile=opds-catalog;kind=\(isList ? "acquisition" : "navigation")"
    case .json: "application/opds+json"
    }
  }

  /// What a step leads to, in words.
  func summary(of step: OPDSFeed.Step) -> String {
    step.isList ? strings.texts(step.count) : String(step.count)
  }
}
