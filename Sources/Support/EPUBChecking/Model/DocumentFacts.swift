/// What other files need to know of a content document once its tree is gone.
struct DocumentFacts {
  /// An address in a document.
  struct Reference {
    enum Use { case link, resource, styleSheet }

    var use: Use
    var address: ContainerAddress
    var written: String
    var place: TextPlace
    /// Whether the link is a reference to a note.
    var isNoteReference = false
  }

  /// A heading in words.
  struct Heading {
    var level: Int
    var text: String
    var id: String?
    var place: TextPlace
  }

  var file: String
  var ids: Set<String> = []
  var references: [Reference] = []
  var headings: [Heading] = []
  /// The ids of elements that are notes, by whether they have their roles and links back.
  var notes: [String: (hasRole: Bool, hasBackLink: Bool)] = [:]
  var hasMathML = false
  var hasSVG = false
  var hasScript = false
  var hasRemoteResources = false
  var hasRuby = false
  var pageBreakCount = 0
  var imageCount = 0
  var undescribedImageCount = 0
  var decorativeImageCount = 0
  var undescribedMathCount = 0
}

/// A place that a contents list leads to.
struct ContentsEntry: Hashable {
  var label: String
  var address: ContainerAddress
  var place: TextPlace
}
