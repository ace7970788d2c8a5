import DocumentAST
import HTMLRendering
import TemplateRendering
import Templates

/// What the shell of a page asks for, made in place.
struct PageContent {
  let plan: PagePlan
  let document: Document
  let head: PageHead

  /// The parts of a page that are markup.
  enum Part: Int, CaseIterable {
    case style, heading, lines, contents, text, footer
  }

  init(_ plan: PagePlan, _ document: Document) {
    self.plan = plan
    self.document = document
    head = PageHead(plan, document)
  }

  /// Writes the page and returns what could not be expressed.
  func write(
    _ templates: ThemedTemplates, to output: inout OutputBuffer
  ) throws(TemplateError) -> [Diagnostic] {
    let renderer = HTMLRenderer(rendering, index: plan.index, takingOver: &output)
    var markup = MarkupOutput(renderer) { number, renderer in
      if let part = Part(rawValue: number) { write(part, &renderer) }
    }
    try templates.render("page.html", context, into: &markup)
    markup.renderer.xml.finish(into: &output)
    return markup.renderer.diagnostics
  }

  /// How the running text of the page is rendered.
  var rendering: HTMLRenderer.Options {
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
    return rendering
  }

  private var context: TemplateContext {
    let script = plan.options.filter == nil ? nil : ListFilter.script
    let policy = PageHead.policy(for: plan.styleSheet, script: script)
    var context = head.context(title: plan.title, policy: policy)
    context.add(facts)
    context["skip"] = .text(BookStrings(plan.language)[.skipToText])
    context["style"] = .content(Part.style.rawValue)
    context["heading"] = .content(Part.heading.rawValue)
    context["lines"] = .content(Part.lines.rawValue)
    context["contents"] = showsContents ? .content(Part.contents.rawValue) : .nothing
    context["text"] = .content(Part.text.rawValue)
    context["footer"] = footerLines.isEmpty ? .nothing : .content(Part.footer.rawValue)
    return context
  }

  /// What `page-facts.html` asks for.
  var facts: TemplateContext {
    guard plan.options.describesText else { return PageFacts.none }
    return PageFacts(metadata: document.metadata, authors: head.authors).context
  }

  private var showsContents: Bool {
    let isWorthIt = plan.index.headings.filter { $0.level <= 2 }.count >= 3
    return plan.options.showsContents ?? isWorthIt && !document.blocks.hasContentsMarker
  }

  private func write(_ part: Part, _ renderer: inout HTMLRenderer) {
    switch part {
    case .style: renderer.xml.style(plan.styleSheet)
    case .heading: writeHeading(&renderer)
    case .lines: writeLines(&renderer)
    case .contents: renderer.renderContents(depth: 2)
    case .text: writeText(&renderer)
    case .footer: writeFooter(&renderer)
    }
  }

  private func writeText(_ renderer: inout HTMLRenderer) {
    plan.options.filter?.writeBox(to: &renderer.xml)
    renderer.renderWithNotes(document.blocks, anchoredIn: 0..<Int.max)
    if plan.options.filter != nil { renderer.xml.script(ListFilter.script) }
  }

  /// Writes the title as the one heading of level 1.
  func writeHeading(_ renderer: inout HTMLRenderer) {
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
  }

  /// Writes the lines of the title block; where the text has none, what the metadata say.
  func writeLines(_ renderer: inout HTMLRenderer) {
    for line in plan.leading.lines { renderer.renderOmitted(line.asBlocks) }
    guard plan.leading.lines.isEmpty else { return }
    if let subtitle = document.metadata.subtitle { write(subtitle, as: "subtitle", &renderer) }
    if !head.authors.isEmpty {
      write(head.authors.joined(separator: ", "), as: "byline", &renderer)
    }
    if let date = document.metadata.date { write(date.text, as: "date", &renderer) }
  }

  /// Publisher and rights.
  var footerLines: [String] {
    [document.metadata.publisher, document.metadata.rights].compactMap { $0 }
  }

  /// Writes the lines at the foot of a page.
  func writeFooter(_ renderer: inout HTMLRenderer) {
    for line in footerLines { write(line, as: nil, &renderer) }
  }

  private func write(_ words: String, as name: String?, _ renderer: inout HTMLRenderer) {
    renderer.xml.start("p")
    if let name { renderer.xml.attribute("class", name) }
    renderer.renderLine(words)
    renderer.xml.end()
    renderer.xml.newLine()
  }
}
