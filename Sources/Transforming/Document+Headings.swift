public import DocumentAST

extension Document {
  /// Returns the document with heading levels that begin at 1 and never skip one on the way down.
  ///
  /// A heading is one level below the nearest heading before it that stood higher: 2, 4, 4, 3 becomes 1, 2, 2, 2.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public func normalisedHeadingLevels() -> Document {
    var enclosing: [Int] = []
    var changed = self
    changed.blocks = blocks.adjusting { item in
      guard case .block(.heading(let heading)) = item else { return nil }
      while let last = enclosing.last, last >= heading.level { enclosing.removeLast() }
      enclosing.append(heading.level)
      return enclosing.count == heading.level ? nil : NodeAdjustment(level: enclosing.count)
    }
    return changed
  }

  /// Returns the document with its leading heading as the title, when there is no title yet and this is the only heading of
  /// level 1; else the document as it is.
  ///
  /// The heading leaves the text, unless that would lose something: a note, a picture, or the target of a link.
  ///
  /// - Complexity: O(n) in the nodes.
  public func promotingTitle() -> Document {
    guard metadata.title == nil, let heading = leadingHeading, headingCount(ofLevel: 1) == 1 else {
      return self
    }
    let title = heading.content.plainText
    guard !title.isEmpty else { return self }
    var changed = self
    changed.metadata.title = title
    return changed.droppingLeadingTitle()
  }

  /// Returns the document without the heading of level 1 that begins it, when it says the same as the title.
  ///
  /// The heading stays when something would be lost: a note, a picture, or the target of a link.
  ///
  /// - Complexity: O(n) in the nodes.
  public func droppingLeadingTitle() -> Document {
    guard let heading = leadingHeading, let title = metadata.title,
      words(of: heading.content.plainText) == words(of: title), isWithoutLoss(heading)
    else { return self }
    var changed = self
    changed.blocks = Blocks(blocks.dropFirst())
    return changed
  }

  private var leadingHeading: Heading? {
    guard case .heading(let heading)? = blocks.first, heading.level == 1 else { return nil }
    return heading
  }

  private func headingCount(ofLevel level: Int) -> Int {
    var counter = HeadingCounter(level: level)
    blocks.walk(&counter)
    return counter.count
  }

  private func words(of text: String) -> [Substring] { text.split { $0.isWhitespace } }

  private func isWithoutLoss(_ heading: Heading) -> Bool {
    var finder = LossFinder()
    heading.content.walk(&finder)
    guard !finder.hasFound else { return false }
    guard let id = heading.attributes.id else { return true }
    var links = LinkFinder(destination: "#\(id)")
    blocks.walk(&links)
    return !links.hasFound
  }
}

/// Counts the headings of a level.
private struct HeadingCounter: BlockVisitor {
  let level: Int
  var count = 0

  mutating func visit(_ block: Block) {
    if case .heading(let heading) = block, heading.level == level { count += 1 }
  }
}

/// Looks for what the plain text of inlines does not say.
private struct LossFinder: InlineVisitor {
  var hasFound = false

  mutating func visit(_ inline: Inline) {
    switch inline {
    case .note, .image, .rawInline: hasFound = true
    case .text, .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: break
    case .inserted, .smallCaps, .code, .math, .link, .softBreak, .hardBreak, .span: break
    }
  }
}

/// Looks for a link to a place.
private struct LinkFinder: InlineVisitor {
  let destination: String
  var hasFound = false

  mutating func visit(_ inline: Inline) {
    if case .link(let link) = inline, link.destination == destination { hasFound = true }
  }
}
