/// A feed before it is written in one of the two forms: steps to other feeds, or a page of a list of books.
struct OPDSFeed {
  /// The two forms.
  enum Form {
    /// OPDS 1.2: Atom.
    case atom
    /// OPDS 2.0: JSON.
    case json
  }

  /// A way to another feed.
  struct Step {
    let name: String
    let title: String
    let identifier: String
    /// How many books or further steps it leads to.
    let count: Int
    let updated: String
    /// Whether the other feed is a list of books.
    let isList: Bool
    /// What kind of list it is, where there is a name for that.
    let relation: String?
  }

  /// Which page of a list it is.
  struct Place {
    let number: Int
    let count: Int
    /// The books of a full page.
    let size: Int
    /// The books of all pages.
    let total: Int
    /// The name of the feed of a page.
    let name: (Int) -> String
  }

  /// The name of its file, without folder and ending.
  let name: String
  let title: String
  let identifier: String
  /// The name of the library.
  let library: String
  var updated: String
  /// The feed above.
  let up: String?
  var place: Place?
  /// Whether it is a list of books, else steps.
  var isList = false
  var entries: [CatalogueEntry] = []
  var navigation: [Step] = []

  init(
    name: String, title: String, identifier: String, library: String, updated: String, up: String?
  ) {
    self.name = name
    self.title = title
    self.identifier = identifier
    self.library = library
    self.updated = updated
    self.up = up
  }

  /// The path of the file inside the library.
  func path(_ form: Form) -> String { Self.path(of: name, form) }

  static func path(of name: String, _ form: Form) -> String {
    "\(OPDSFeeds.folder)/\(name).\(form == .atom ? "xml" : "json")"
  }

  /// The links that a feed has whatever its form: relation and name of the feed.
  var relatedFeeds: [(relation: String, name: String, isList: Bool)] {
    var related = [("self", name, isList), ("start", "root", false)]
    if let up { related.append(("up", up, false)) }
    guard let place, place.count > 1 else { return related }
    related.append(("first", place.name(1), true))
    if place.number > 1 { related.append(("previous", place.name(place.number - 1), true)) }
    if place.number < place.count { related.append(("next", place.name(place.number + 1), true)) }
    related.append(("last", place.name(place.count), true))
    return related
  }
}
