/// Which readings of a line are worth a score.
extension SegmentScorer {
  /// The kinds that may open at the line: every one for which `start` has a score, and few others.
  func candidates(_ index: Int) -> KindSet {
    let line = lines[index]
    var kinds = KindSet()
    kinds.insert(.paragraph)
    if line.gap > 0 || layout.joins[index] <= 3 || line.form.contains(.markupHeading) {
      kinds.insert(.heading)
    }
    if isInHead(index) {
      kinds = kinds.union(.head)
    } else {
      if index > 0 { kinds.insert(.subtitle) }
      if line.form.contains(.byline) || index + 3 >= lines.count { kinds.insert(.byline) }
    }
    if !line.form.isDisjoint(with: [.date, .rating, .keyValue]) { kinds.insert(.metadata) }
    if line.marker.isBullet { kinds.insert(.bulletItem) }
    if line.marker.isNumber { kinds.insert(.orderedItem) }
    if line.form.contains(.term) { kinds.insert(.definitionItem) }
    if line.flags.contains(.symbolsOnly) { kinds.insert(.sceneBreak) }
    if line.form.contains(.noteBody) || layout.isBelowNotes(index) {
      kinds.insert(.footnote)
    }
    if line.form.contains(.caption) { kinds.insert(.caption) }
    if line.form.contains(.address) { kinds.insert(.addressLine) }
    if layout.regions.hasBeginning(at: index) {
      kinds = kinds.union(.regions)
    }
    return kinds
  }
}
