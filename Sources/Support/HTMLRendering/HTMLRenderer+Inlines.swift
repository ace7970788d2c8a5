public import DocumentAST

extension HTMLRenderer {
  /// Part of the walk: writes text, code and line ends where nothing but their bytes matters.
  @inline(__always)
  public mutating func take(_ leaf: PlainLeaf, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard plainDepth == 0 else { return false }
    switch leaf {
    case .text:
      if looksAtText { text(bytes) } else { words(bytes) }
    case .code:
      if joinsLines { endJoining() }
      xml.start("code")
      words(bytes)
      xml.end()
    case .softBreak: breakLine()
    }
    return true
  }

  /// Part of the walk: writes the beginning of an inline.
  public mutating func enter(_ inline: Inline) -> Descent {
    if plainDepth > 0 {
      enterAsText(inline)
      return .inside
    }
    if joinsLines { joinLines(at: inline) }
    switch inline {
    case .text(let run):
      if looksAtText {
        run.text.withBytes { text($0) }
      } else {
        run.text.withBytes { words($0) }
      }
    case .emphasis(let node): open("em", node)
    case .strong(let node): open("strong", node)
    case .strikethrough(let node): open("del", node)
    case .superscript(let node): open("sup", node)
    case .subscript(let node): open("sub", node)
    case .highlight(let node): open("mark", node)
    case .inserted(let node): open("ins", node)
    case .smallCaps(let node): open("span", node, class: "small-caps")
    case .code(let code): render(code)
    case .math(let math): render(math)
    case .link(let link): enter(link)
    case .image(let image): enter(image)
    case .note(let reference): render(reference)
    case .softBreak: breakLine()
    case .hardBreak:
      xml.void("br")
      xml.newLine()
    case .span(let span): enter(span)
    case .rawInline(let raw): render(raw)
    }
    return .inside
  }

  /// Part of the walk: writes the end of an inline.
  public mutating func leave(_ inline: Inline) {
    switch inline {
    case .text, .code, .math, .note, .softBreak, .hardBreak, .rawInline: return
    case .image(let image) where plainDepth > 0: leave(image)
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: close()
    case .inserted, .smallCaps: close()
    case .link: leaveLink()
    case .image(let image): leave(image)
    case .span(let span): leave(span)
    }
  }

  /// Text alternatives and titles have no elements: letters only, breaks as spaces.
  private mutating func enterAsText(_ inline: Inline) {
    switch inline {
    case .text(let run): run.text.withBytes { xml.escape($0) }
    case .code(let code): code.code.withBytes { xml.escape($0) }
    case .math(let math): math.formula.withBytes { xml.escape($0) }
    case .softBreak, .hardBreak: xml.byte(UInt8(ascii: " "))
    case .image: plainDepth += 1
    case .note, .rawInline: break
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: break
    case .inserted, .smallCaps, .link, .span: break
    }
  }

  /// Opens an element around inlines, unless it would be nested too deep.
  @inline(__always)
  private mutating func open(
    _ name: StaticString, _ node: StyledInlines, class className: StaticString? = nil
  ) {
    guard beginInline(at: node.sourceRange) else { return }
    xml.start(name)
    if let className { xml.attribute("class", literal: className) }
    if node.hasAttributes { attributes(of: node, without: className) }
  }

  /// Notes the beginning of an inline with one element; says whether it is to have one.
  @inline(__always)
  mutating func beginInline(at range: @autoclosure () -> SourceRange?) -> Bool {
    inlineDepth += 1
    if inlineDepth <= Self.maximumDepth, xml.depth < Self.maximumElements {
      push(1, .plain)
      return true
    }
    push(0, .plain)
    if !hasReportedDepth {
      hasReportedDepth = true
      report("html.too-deep", at: range(), "what is nested this deep is shown without its markup")
    }
    return false
  }

  @inline(__always)
  mutating func close() {
    guard plainDepth == 0 else { return }
    inlineDepth -= 1
    pop()
  }

  private mutating func render(_ code: Code) {
    xml.start("code")
    if code.hasAttributes { attributes(of: code) }
    code.code.withBytes { words($0) }
    xml.end()
  }

  private mutating func render(_ math: Math) {
    render(formula: math.formula, isBlock: math.isDisplay, at: math.sourceRange)
  }

  // MARK: Spans

  private mutating func enter(_ span: Span) {
    guard beginInline(at: span.sourceRange) else { return }
    guard isFull || span.role != .plain else {
      xml.start("span")
      return attributes(of: span)
    }
    var attributes = span.attributes
    var hasTitle = false
    switch span.role {
    case .plain: xml.start("span")
    case .emoji: startEmoji(&attributes)
    case .abbreviation:
      xml.start("abbr")
      if let title = attributes.take("title") {
        xml.attribute("title", title)
        hasTitle = true
      }
    case .ruby where isLong(ruby: span):
      xml.start("span")
      attributes.pairs.removeAll { $0.key == "ruby" }
    case .ruby:
      xml.start("ruby")
      facts.hasRuby = true
      markRuby(span, attributes.take("ruby") ?? "")
    case .key: xml.start("kbd")
    case .spoiler:
      xml.start("span")
      attributes.classes.insert("spoiler", at: 0)
      if linkDepth == 0 { xml.attribute("tabindex", "0") }
    case .quotation: xml.start("q")
    case SpanRole(rawValue: "code"): xml.start("code")
    default:
      xml.start("span")
      attributes.classes.insert(span.role.rawValue, at: 0)
    }
    write(attributes, at: span.position, class: nil, hasTitle: hasTitle)
  }

  /// Whether a base or its reading is longer than words are: no engine breaks ruby text, and it would run off the page.
  private func isLong(ruby span: Span) -> Bool {
    let limit = 16
    guard isFull, NodeContent(span.position).blocks.nodeCount <= limit else { return isFull }
    return span.content.plainText.unicodeScalars.count > limit
      || (span.attributes["ruby"] ?? "").unicodeScalars.count > limit
  }

  /// Base and reading are in one language, which the reading tells better.
  private mutating func markRuby(_ span: Span, _ reading: String) {
    guard marksLanguages else { return }
    var census = LetterCensus(span.content)
    var reading = reading
    reading.withUTF8 { census.add($0) }
    mark(census)
  }

  private mutating func startEmoji(_ attributes: inout Attributes) {
    xml.start("span")
    let isDecorative = attributes.take("decorative") == "true"
    if let label = attributes.take("label") {
      xml.attribute("role", "img")
      xml.attribute("aria-label", label)
    } else if isDecorative {
      xml.attribute("aria-hidden", "true")
    }
    attributes.classes.insert("emoji", at: 0)
  }

  private mutating func leave(_ span: Span) {
    guard plainDepth == 0 else { return }
    if span.role == .ruby, isParentOpen { finish(ruby: span) }
    close()
  }
}

extension HTMLRenderer {
  /// Writes the reading: over the base, or behind it where that is long.
  private mutating func finish(ruby span: Span) {
    let reading = span.attributes["ruby"] ?? ""
    if isLong(ruby: span) {
      guard hasVisibleText(reading) else { return }
      xml.text(" (")
      var words = reading
      words.withUTF8 { text($0) }
      xml.text(")")
    } else {
      xml.start("rt")
      renderMarked(words: reading)
      xml.end()
    }
  }
}

extension Attributes {
  /// Takes out the first pair with a key and returns its value.
  mutating func take(_ key: String) -> String? {
    guard let place = pairs.firstIndex(where: { $0.key == key }) else { return nil }
    return pairs.remove(at: place).value
  }
}
