import DocumentAST
import HTMLRendering

/// Writes a page from top to bottom.
struct PageRenderer: ~Copyable {
  static let mainID = "text"

  var renderer: HTMLRenderer
  let plan: PagePlan
  let document: Document

  init(_ plan: PagePlan, _ document: Document, takingOver output: inout OutputBuffer) {
    self.plan = plan
    self.document = document
    var rendering = HTMLRenderer.Options()
    rendering.isTrusted = plan.options.isTrusted
    rendering.codeStyle = plan.options.highlightsCode == false ? .plain : .colored
    rendering.headingShift = 1
    rendering.language = plan.language
    rendering.includesBoilerplate = plan.options.includesBoilerplate
    rendering.omittedBlocks = plan.leading.shown
    rendering.showsContents = true
    let pictures = PictureEmbedding(document.resources)
    rendering.image = { pictures.source(of: $0) }
    renderer = HTMLRenderer(rendering, index: plan.index, takingOver: &output)
  }

  mutating func render() {
    renderer.xml.documentType()
    renderer.xml.start("html")
    renderer.xml.attribute("lang", plan.language.tag)
    if plan.language.isRightToLeft { renderer.xml.attribute("dir", "rtl") }
    renderer.xml.newLine()
    renderHead()
    renderBody()
    renderer.xml.end()
    renderer.xml.newLine()
  }

  private mutating func renderBody() {
    renderer.xml.start("body")
    renderer.xml.newLine()
    renderSkipLink()
    renderHeader()
    if showsContents { renderer.renderContents(depth: 2) }
    renderer.xml.start("main")
    renderer.xml.attribute("id", Self.mainID)
    renderer.xml.newLine()
    renderer.renderWithNotes(document.blocks, anchoredIn: 0..<Int.max)
    renderer.xml.end()
    renderer.xml.newLine()
    renderFooter()
    renderer.xml.end()
    renderer.xml.newLine()
  }

  /// For those who go by keyboard. Its words are a label that the style sheet shows when it has the focus: not a part of the text.
  private mutating func renderSkipLink() {
    renderer.xml.start("a")
    renderer.xml.attribute("class", "skip")
    renderer.xml.attribute("href", "#" + Self.mainID)
    renderer.xml.attribute("aria-label", BookStrings(plan.language)[.skipToText])
    renderer.xml.end()
    renderer.xml.newLine()
  }

  private var showsContents: Bool {
    let isWorthIt = plan.index.headings.filter { $0.level <= 2 }.count >= 3
    return plan.options.showsContents ?? isWorthIt && !document.blocks.hasContentsMarker
  }

  private mutating func renderHeader() {
    renderer.xml.start("header")
    renderer.xml.newLine()
    renderer.xml.start("h1")
    if let heading = plan.leading.titleHeading, let id = plan.index.identifier(at: heading) {
      renderer.xml.attribute("id", id)
    }
    if let content = plan.titleContent {
      renderer.renderLine(content)
    } else {
      renderer.renderLine(plan.title)
    }
    renderer.xml.end()
    renderer.xml.newLine()
    if plan.leading.lines.isEmpty {
      renderMetadataLines()
    } else {
      for line in plan.leading.lines { renderer.renderOmitted(line.asBlocks) }
    }
    renderer.xml.end()
    renderer.xml.newLine()
  }

  /// Lines for what the metadata say where the text itself has no title block.
  private mutating func renderMetadataLines() {
    if let subtitle = document.metadata.subtitle { line("subtitle", subtitle) }
    if !authors.isEmpty { line("byline", authors.joined(separator: ", ")) }
    if let date = document.metadata.date { line("date", date.text) }
  }

  private mutating func line(_ name: String, _ words: String) {
    renderer.xml.start("p")
    renderer.xml.attribute("class", name)
    renderer.renderLine(words)
    renderer.xml.end()
    renderer.xml.newLine()
  }

  private mutating func renderFooter() {
    let words = [document.metadata.publisher, document.metadata.rights].compactMap { $0 }
    guard !words.isEmpty else { return }
    renderer.xml.start("footer")
    renderer.xml.newLine()
    for sentence in words {
      renderer.xml.start("p")
      renderer.renderLine(sentence)
      renderer.xml.end()
      renderer.xml.newLine()
    }
    renderer.xml.end()
    renderer.xml.newLine()
  }

  /// The names of those who wrote it.
  var authors: [String] {
    if let author = plan.options.author { return [author] }
    return document.metadata.creators.filter { $0.role == .author || $0.role == .reviewer }
      .map(\.name)
  }
}
