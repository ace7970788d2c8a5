/// The rules of the accessibility metadata (EPUB Accessibility 1.1 §2, §4): there, known, and true of this book.
struct AccessibilityRules {
  let package: PackageModel
  let documents: [DocumentFacts]
  /// Whether all content documents could be read: else nothing can be said of what is not in the book.
  let isComplete: Bool

  func check(_ findings: inout FindingList) {
    let kinds = [
      "accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard",
      "accessibilitySummary",
    ]
    for kind in kinds where package.values(of: "schema:\(kind)").isEmpty {
      findings.add(.accessMissing, package.file, nil, "there is no schema:\(kind)")
    }
    checkValues("schema:accessMode", Self.modes, &findings)
    checkValues("schema:accessibilityFeature", Self.features, &findings)
    checkValues("schema:accessibilityHazard", Self.hazards, &findings)
    if isComplete {
      checkFeatures(&findings)
      checkModes(&findings)
    }
    checkConformance(&findings)
  }

  private func checkValues(
    _ name: String, _ known: Set<String>, _ findings: inout FindingList
  ) {
    for property in package.properties
    where property.name == name && !known.contains(property.value) {
      findings.add(
        .accessUnknown, package.file, property.place, "\(name) has no value “\(property.value)”")
    }
  }

  /// What is claimed, and whether it is so; nil where it cannot be told from the book.
  private func checkFeatures(_ findings: inout FindingList) {
    let claimed = package.properties.filter { $0.name == "schema:accessibilityFeature" }
    guard !claimed.isEmpty else { return }
    let images = documents.reduce(0) { $0 + $1.imageCount }
    let isDescribed = documents.allSatisfy { $0.undescribedImageCount == 0 }
    let hasMath = documents.contains { $0.hasMathML }
    let isMathDescribed = documents.allSatisfy { $0.undescribedMathCount == 0 }
    let hasHeadings = documents.contains { !$0.headings.isEmpty }
    let hasBreaks = documents.contains { $0.pageBreakCount > 0 }
    let facts: [(name: String, isTrue: Bool, mustBeClaimed: Bool)] = [
      ("alternativeText", images > 0 && isDescribed, true), ("MathML", hasMath, true),
      ("describedMath", hasMath && isMathDescribed, false),
      ("rubyAnnotations", documents.contains { $0.hasRuby }, true),
      ("structuralNavigation", hasHeadings, true), ("pageBreakMarkers", hasBreaks, true),
      ("tableOfContents", package.item(with: "nav") != nil, true),
      ("readingOrder", !package.spine.isEmpty, true),
    ]
    for fact in facts {
      let claim = claimed.first { $0.value == fact.name }
      if let claim, !fact.isTrue {
        findings.add(
          .accessUntrue, package.file, claim.place,
          "the book claims \(fact.name) and does not have it")
      } else if claim == nil, fact.isTrue, fact.mustBeClaimed {
        findings.add(
          .accessUnclaimed, package.file, nil, "the book has \(fact.name) and does not say so")
      }
    }
  }

  private func checkModes(_ findings: inout FindingList) {
    let modes = package.values(of: "schema:accessMode")
    guard !modes.isEmpty else { return }
    let images = documents.reduce(0) { $0 + $1.imageCount - $1.decorativeImageCount }
    if images == 0, package.item(with: "cover-image") == nil, modes.contains("visual") {
      findings.add(.accessUntrue, package.file, nil, "the mode visual is claimed without any image")
    }
    let isTextEnough = documents.allSatisfy { $0.undescribedImageCount == 0 }
    if !isTextEnough, package.values(of: "schema:accessModeSufficient").contains("textual") {
      findings.add(
        .accessUntrue, package.file, nil,
        "text alone is claimed to do, but images lack alternatives")
    }
  }

  /// A conformance claim needs somebody who makes it (EPUB Accessibility 1.1 §4.3).
  private func checkConformance(_ findings: inout FindingList) {
    let isCertified = !package.values(of: "a11y:certifiedBy").isEmpty
    for property in package.properties where property.name == "dcterms:conformsTo" {
      guard property.value.hasPrefix("EPUB Accessibility") else { continue }
      if !isCertified {
        findings.add(.accessConformance, package.file, property.place, "nobody certifies the claim")
      }
      let levels = ["A", "AA", "AAA"]
      let isFormal = ["1.0", "1.1"].contains { edition in
        ["2.0", "2.1", "2.2"].contains { version in
          levels.contains { level in
            property.value == "EPUB Accessibility \(edition) - WCAG \(version) Level \(level)"
          }
        }
      }
      if !isFormal {
        findings.add(
          .accessConformance, package.file, property.place,
          "“\(property.value)” is not of the form that the specification asks for")
      }
    }
  }

  private static let modes = Set(
    xmlWords:
      """
      textual visual auditory tactile chartOnVisual chemOnVisual colorDependent diagramOnVisual mathOnVisual \
      musicOnVisual textOnVisual
      """)

  private static let features = Set(
    xmlWords:
      """
      alternativeText annotations ARIA audioDescription bookmarks braille captions ChemML closedCaptions \
      describedMath displayTransformability fullRubyAnnotations highContrastAudio highContrastDisplay \
      horizontalWriting index largePrint latex latex-chemistry longDescription MathML MathML-chemistry none \
      openCaptions pageBreakMarkers pageNavigation physicalObject printPageNumbers readingOrder rubyAnnotations \
      signLanguage structuralNavigation synchronizedAudioText tableOfContents tactileGraphic tactileObject \
      taggedPDF timingControl transcript transformFeedback ttsMarkup unknown unlocked verticalWriting \
      withAdditionalWordSegmentation withoutAdditionalWordSegmentation
      """)

  private static let hazards = Set(
    xmlWords:
      """
      flashing flashingHazard noFlashingHazard unknownFlashingHazard motionSimulation motionSimulationHazard \
      noMotionSimulationHazard unknownMotionSimulationHazard sound soundHazard noSoundHazard unknownSoundHazard \
      none unknown
      """)
}
