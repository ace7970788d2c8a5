public import DocumentAST

/// Languages of parts (WCAG 3.1.2) and directions of blocks.
extension HTMLRenderer {
  /// Makes a language the one in force for the node whose frame is open.
  mutating func enterLanguage(_ language: Language) {
    guard language != self.language else { return }
    if let place = languages.firstIndex(of: language) {
      context.language = place
    } else if languages.count < 200 {
      languages.append(language)
      context.language = languages.count - 1
    }
  }

  /// Renders inlines as the text of the element just opened, which gets their language and direction if they differ.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public mutating func renderLine(_ content: Inlines) {
    push(0, .plain)
    markText(content)
    render(content)
    pop()
  }

  /// Writes a string as the text of the element just opened, which gets its language and direction if they differ.
  ///
  /// - Complexity: O(n).
  public mutating func renderLine(_ words: String) {
    var words = words
    words.withUTF8 { bytes in
      guard marksLanguages || options.detail == .full else { return xml.text(bytes) }
      var census = LetterCensus()
      census.add(bytes)
      push(0, .plain)
      mark(census)
      text(bytes)
      pop()
    }
  }

  /// Marks the element just opened with the language and direction that most letters of its text have.
  mutating func markText(_ content: Inlines) {
    guard marksLanguages, !content.isEmpty else { return }
    mark(LetterCensus(content))
  }

  /// Marks the item of a tight list, whose text stands in it without paragraphs.
  mutating func mark(tightItem item: ListItem) {
    guard marksLanguages else { return }
    var census = LetterCensus()
    if let term = item.term { census.add(term) }
    addText(of: item.content, to: &census)
    mark(census)
  }

  /// Marks an element that holds the text of paragraphs without elements of their own.
  mutating func markTight(_ content: Blocks) {
    guard marksLanguages else { return }
    var census = LetterCensus()
    addText(of: content, to: &census)
    mark(census)
  }

  private func addText(of content: Blocks, to census: inout LetterCensus) {
    for block in content {
      if case .paragraph(let paragraph) = block { census.add(paragraph.content) }
    }
  }

  /// Marks a list, quotation or table with the direction of all that is in it, so that bullets and rules stand on its side.
  ///
  /// Only the outermost does so: a look at every level would be quadratic in the depth.
  mutating func mark(outermost node: some DocumentNode) {
    guard marksLanguages, blockDepth == 1 else { return }
    let census = LetterCensus(NodeContent(node.position).blocks)
    guard census.isRightToLeft == true || context.isRightToLeft else { return }
    mark(census)
  }

  /// Marks the element just opened.
  mutating func mark(_ census: LetterCensus) {
    let foreign = census.foreignLetters(in: language)
    if !xml.tagStatesLanguage, foreign * 2 > census.total, let script = census.mainScript {
      let language = census.language(of: script)
      writeLanguage(language)
      enterLanguage(language)
    }
    if !xml.tagStatesDirection, let isRightToLeft = census.isRightToLeft,
      isRightToLeft != context.isRightToLeft
    {
      xml.attribute("dir", isRightToLeft ? "rtl" : "ltr")
      context.isRightToLeft = isRightToLeft
    }
  }

  private mutating func writeLanguage(_ language: Language) {
    xml.attribute("lang", language.tag)
    if options.syntax == .xml { xml.attribute("xml:lang", language.tag) }
  }

  /// Writes text; runs in scripts that the language in force is not written in get an element with their language.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if joinsLines { joinLines(at: bytes) }
    guard marksLanguages else { return words(bytes) }
    guard !isASCII(bytes) else { return nativeText(bytes) }
    var runs = ForeignRuns(bytes, in: language)
    var position = 0
    while let run = runs.next() {
      nativeText(UnsafeBufferPointer(rebasing: bytes[position..<run.range.lowerBound]))
      position = run.range.upperBound
      xml.start("span")
      writeLanguage(documentLanguage(of: run.census, run.script))
      if run.script.isRightToLeft != context.isRightToLeft {
        xml.attribute("dir", run.script.isRightToLeft ? "rtl" : "ltr")
      }
      words(UnsafeBufferPointer(rebasing: bytes[run.range]))
      xml.end()
    }
    nativeText(UnsafeBufferPointer(rebasing: bytes[position...]))
  }

  /// The language of a run; short runs of Han are taken as the document's other East Asian text is.
  private func documentLanguage(of census: LetterCensus, _ script: Script) -> Language {
    if script == .han, census[.kana] == 0, let index { return index.census.language(of: .han) }
    return census.language(of: script == .kana ? .han : script)
  }
}

/// The blocks below a node, whatever its kind.
struct NodeContent: DocumentNode {
  let position: NodePosition
  init(position: NodePosition) { self.position = position }
  init(_ position: NodePosition) { self.position = position }
  var blocks: Blocks { Quote(position: position).content }
}
