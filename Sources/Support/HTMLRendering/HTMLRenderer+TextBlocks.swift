import DocumentAST

/// Paragraphs, headings and blocks without content.
extension HTMLRenderer {
  @inline(__always)
  mutating func enterPlain(_ paragraph: Paragraph) {
    if context.isTight {
      push(0, .plain)
    } else {
      xml.freshLine()
      xml.start("p")
      push(1, .line)
    }
    if paragraph.hasAttributes, !context.isTight { attributes(of: paragraph) }
    if !lead.isEmpty { writeLead() }
  }

  mutating func enter(_ paragraph: Paragraph) -> Descent {
    if paragraph.content.isEmpty, lead.isEmpty { return skip() }
    if context.isTight {
      push(0, .plain)
    } else {
      xml.freshLine()
      xml.start("p")
      push(1, .line)
      attributes(of: paragraph, class: className(of: paragraph))
      markText(paragraph.content)
    }
    if !lead.isEmpty { writeLead() }
    return .inside
  }

  private func className(of paragraph: Paragraph) -> StaticString? {
    switch paragraph.role {
    case .body: return isPicture(paragraph.content) ? "picture" : nil
    case .title: return "title"
    case .subtitle: return "subtitle"
    case .byline: return "byline"
    case .date: return "date"
    case .rating: return "rating"
    case .detail: return "detail"
    case .caption: return "caption"
    case .address: return "address"
    }
  }

  /// Whether a paragraph is nothing but an image.
  private func isPicture(_ content: Inlines) -> Bool {
    var iterator = content.makeIterator()
    guard case .image(let image)? = iterator.next(), iterator.next() == nil else { return false }
    return options.image?(image.source.description) != nil
  }

  mutating func enter(_ heading: Heading) -> Descent {
    guard isFull else {
      xml.freshLine()
      start(headingOfLevel: heading.level + options.headingShift)
      push(1, .line)
      attributes(of: heading)
      return .inside
    }
    guard let entry = index?.heading(at: heading.position.ordinal) else {
      return enterUnlisted(heading)
    }
    flushLead()
    xml.freshLine()
    start(sectionHeadingOfLevel: entry.level + options.headingShift)
    xml.attribute("id", entry.id)
    push(1, .line)
    var attributes = heading.attributes
    attributes.id = nil
    write(attributes, at: heading.position, class: nil)
    if !heading.content.hasSpokenText { xml.attribute("aria-label", spokenWords(of: heading)) }
    markText(heading.content)
    context.isTight = false
    return .inside
  }

  /// What a heading of nothing but a formula is called: the text alternative of a formula is not part of the heading's name.
  private func spokenWords(of heading: Heading) -> String {
    heading.content.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A heading that stands in no contents list: inside a note, or one without words.
  private mutating func enterUnlisted(_ heading: Heading) -> Descent {
    if heading.content.isEmpty { return skip() }
    xml.freshLine()
    if index == nil {
      start(headingOfLevel: heading.level + options.headingShift)
    } else {
      xml.start("p")
    }
    push(1, .line)
    attributes(of: heading, class: index == nil ? nil : "heading")
    markText(heading.content)
    return .inside
  }

  /// Header cells of tables may not hold heading elements, only what is read aloud as one.
  private mutating func start(sectionHeadingOfLevel level: Int) {
    guard context.isInHeaderCell else { return start(headingOfLevel: level) }
    xml.start("p")
    xml.attribute("role", "heading")
    xml.attribute("aria-level", Swift.min(Swift.max(level, 1), 6))
  }

  private mutating func start(headingOfLevel level: Int) {
    switch level {
    case ...1: xml.start("h1")
    case 2: xml.start("h2")
    case 3: xml.start("h3")
    case 4: xml.start("h4")
    case 5: xml.start("h5")
    default: xml.start("h6")
    }
  }

  mutating func render(_ sceneBreak: SceneBreak) {
    flushLead()
    xml.freshLine()
    let ornament = sceneBreak.ornament.description
    if isFull, !SceneOrnament.isRule(ornament) {
      xml.start("p")
      attributes(of: sceneBreak, class: "ornament")
      xml.attribute("role", "separator")
      renderLine(SceneOrnament.spaced(ornament))
      xml.end()
    } else {
      xml.void("hr")
      attributes(of: sceneBreak)
    }
    xml.newLine()
  }

  mutating func render(_ block: MathBlock) {
    flushLead()
    guard !isFull || hasVisibleText(block.formula.description) else { return }
    xml.freshLine()
    xml.start("p")
    attributes(of: block, class: "math")
    render(formula: block.formula, isBlock: true, at: block.sourceRange)
    xml.end()
    xml.newLine()
  }

  /// The TeX that fits on a phone: engines do not break formulas, and wider ones would push the page to the side.
  private static var narrowFormula: Int { 20 }

  /// Writes a formula as MathML; one that is not understood stays in its own notation, which can be read too.
  mutating func render(formula: Text, isBlock: Bool, at range: SourceRange?) {
    guard !isFull || hasVisibleText(formula.description) else { return }
    if isFull, let math = MathParser.parse(formula.description) {
      let words = formula.description.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let isWide =
        options.syntax == .html && linkDepth == 0 && words.utf8.count > Self.narrowFormula
      if isWide {
        xml.start("span")
        startScrolling()
      }
      xml.math(math, alternative: words, isBlock: isBlock)
      if isWide { xml.end() }
      facts.hasMathML = true
      return
    }
    if isFull { report("html.math", .note, at: range, "a formula is shown in TeX notation") }
    xml.start("code")
    xml.attribute("class", "math")
    formula.withBytes { xml.text($0) }
    xml.end()
  }

  mutating func render(_ page: PageBreak) {
    let label = page.label.description
    flushLead()
    xml.freshLine()
    // A page break inside a note is in no list of pages.
    guard isFull, let id = index?.identifier(at: page.position.ordinal) else { return }
    xml.start("div")
    if options.syntax == .xml { xml.attribute("epub:type", "pagebreak") }
    xml.attribute("role", "doc-pagebreak")
    xml.attribute("id", id)
    xml.attribute("title", hasVisibleText(label) ? label : BookStrings(language)[.page])
    xml.end()
    xml.newLine()
  }

  mutating func render(_ marker: ContentsMarker) {
    guard options.showsContents, index != nil else { return }
    flushLead()
    renderContents(depth: marker.depth)
  }
}

/// What scene breaks look like.
enum SceneOrnament {
  /// Whether an ornament is only a rule drawn with the keyboard: `---`, `___`, `- - -`.
  static func isRule(_ ornament: String) -> Bool {
    ornament.utf8.allSatisfy { [0x20, 0x09, 0x2d, 0x5f, 0x3d, 0x7e].contains($0) }
  }

  /// Returns an ornament with its signs spaced: `* * *` for `***`.
  static func spaced(_ ornament: String) -> String {
    let signs = ornament.unicodeScalars.filter { $0 != " " && $0 != "\t" }
    guard let first = signs.first, signs.count <= 9, signs.allSatisfy({ $0 == first }) else {
      return ornament
    }
    return Array(repeating: String(first), count: signs.count).joined(separator: "\u{a0}")
  }
}
