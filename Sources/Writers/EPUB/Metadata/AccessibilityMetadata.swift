/// What the content of a book has that matters to accessibility; counted, never assumed.
struct AccessibilityFacts: Sendable, Hashable {
  /// Whether there is any text.
  var hasText = false
  /// Whether there are headings.
  var hasHeadings = false
  /// Pictures of every kind, decorative ones included.
  var imageCount = 0
  /// Pictures that carry content.
  var meaningfulImageCount = 0
  /// Pictures that carry content and have no text alternative.
  var undescribedImageCount = 0
  /// Whether there are formulas in MathML; each has its text alternative.
  var hasMath = false
  /// Whether there are readings beside characters.
  var hasRuby = false
  /// Whether the pages of a printed source are marked and listed.
  var hasPageBreaks = false
  /// Whether the cover is a picture.
  var hasCoverImage = false
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
    let isVisual = facts.meaningfulImageCount > 0 || facts.hasCoverImage
    modes = isVisual ? ["textual", "visual"] : ["textual"]
    let isTextEnough = facts.undescribedImageCount == 0
    sufficientModes =
      isTextEnough
      ? (isVisual ? ["textual", "textual,visual"] : ["textual"]) : ["textual,visual"]
    features = Self.features(facts)
    hazards = ["none"]
    summary = Self.summary(facts)
  }

  private static func features(_ facts: AccessibilityFacts) -> [String] {
    var features = ["displayTransformability", "readingOrder", "tableOfContents"]
    if facts.imageCount > 0, facts.undescribedImageCount == 0 { features.append("alternativeText") }
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
    if facts.undescribedImageCount > 0 {
      sentence += "; \(facts.undescribedImageCount) of \(facts.meaningfulImageCount) images"
      sentence += " have no text alternative"
    } else if facts.meaningfulImageCount > 0 {
      sentence += "; every image has a text alternative"
    }
    return sentence + ". Not yet evaluated by a person."
  }
}
