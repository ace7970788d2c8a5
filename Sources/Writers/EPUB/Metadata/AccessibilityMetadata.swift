/// What the content of a book has that matters to accessibility; counted, never assumed.
struct AccessibilityFacts: Sendable, Hashable {
  /// Whether there are headings.
  var hasHeadings = false
  /// Pictures in the text; those that carry content have a text alternative.
  var imageCount = 0
  /// Those of them that only decorate: they have an empty text alternative, as the source wants it.
  var decorativeImageCount = 0
  /// Whether there are formulas in MathML; each has its text alternative.
  var hasMath = false
  /// Whether there are readings beside characters.
  var hasRuby = false
  /// Whether the pages of a printed source are marked and listed.
  var hasPageBreaks = false
  /// Whether the cover is a picture.
  var hasCoverImage = false
  /// Whether the cover page has a drawing of ours above its words.
  var hasCoverDrawing = false

  /// Whether pictures say something that the text outside them does not.
  var isVisual: Bool { imageCount > decorativeImageCount || hasCoverImage }
}

/// The discovery metadata of EPUB Accessibility 1.1 §2, computed from this book.
struct AccessibilityMetadata: Sendable, Hashable {
  /// `schema:accessMode`.
  let modes: [String]
  /// `schema:accessModeSufficient`.
  let sufficientModes: [String]
  /// `schema:accessibilityFeature`, in alphabetical order.
  let features: [String]
  /// `schema:accessibilityHazard`.
  let hazards: [String]
  /// `schema:accessibilitySummary`.
  let summary: String

  /// Creates the claims that are true of a book, and all of them.
  init(_ facts: AccessibilityFacts) {
    modes = facts.isVisual ? ["textual", "visual"] : ["textual"]
    sufficientModes = facts.isVisual ? ["textual", "textual,visual"] : ["textual"]
    features = Self.features(facts)
    hazards = ["none"]
    summary = Self.summary(facts)
  }

  private static func features(_ facts: AccessibilityFacts) -> [String] {
    var features = ["displayTransformability", "readingOrder", "tableOfContents"]
    if facts.imageCount > 0 || facts.hasCoverImage || facts.hasCoverDrawing {
      features.append("alternativeText")
    }
    if facts.hasHeadings { features.append("structuralNavigation") }
    if facts.hasMath { features += ["MathML", "describedMath"] }
    if facts.hasRuby { features.append("rubyAnnotations") }
    if facts.hasPageBreaks { features += ["pageBreakMarkers", "pageNavigation"] }
    return features.sorted { $0.lowercased() < $1.lowercased() }
  }

  private static func summary(_ facts: AccessibilityFacts) -> String {
    var sentence = "Reflowable text with a table of contents"
    if facts.hasHeadings { sentence += ", headings" }
    if facts.hasPageBreaks { sentence += ", the page numbers of a printed edition" }
    if facts.hasMath { sentence += ", formulas in MathML with text alternatives" }
    if facts.isVisual { sentence += "; images that carry content have text alternatives" }
    if facts.decorativeImageCount > 0 {
      sentence += "; \(facts.decorativeImageCount) images are marked as decoration"
    }
    return sentence + ". Not yet evaluated by a person."
  }
}
