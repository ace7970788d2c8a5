import DocumentAST
import HTMLRendering
import TemplateRendering
import Templates

/// Renders the pages of a site, one after the other.
struct SiteAssembly {
  private let content: PageContent
  private let templates: ThemedTemplates
  private let plan: SitePlan
  private let pictures: SitePictures
  private let strings: BookStrings
  private var diagnostics: [Diagnostic] = []

  /// The markup in the pages of a site.
  private enum Part: Int {
    case style, book, heading, lines, contents, text, footer, previous, next
  }

  /// Nothing may be loaded but what lies beside the page. Pages that are opened from a disk have no origin to call their own,
  /// so that their scheme is named as well.
  private static let policy =
    "default-src 'none'; style-src 'self' file:; img-src 'self' file: data:; base-uri 'none'; "
    + "form-action 'none'"

  init(_ content: PageContent, _ templates: ThemedTemplates) {
    self.content = content
    self.templates = templates
    plan = SitePlan(of: content.document.blocks, content.plan)
    pictures = SitePictures(content.plan.index.imageSources, content.document.resources)
    strings = BookStrings(content.plan.language)
  }

  /// Returns the files, and what could not be expressed.
  mutating func files() throws(TemplateError) -> ([HTMLWriter.SiteFile], [Diagnostic]) {
    var files = [
      HTMLWriter.SiteFile(
        path: SitePlan.styleSheetName, bytes: Array((content.plan.styleSheet + "\n").utf8))
    ]
    files += pictures.files
    let index = try indexPage()
    for place in plan.chapters.indices { files.append(try chapterPage(place)) }
    files.append(index)
    return (files, diagnostics)
  }

  // MARK: Pages

  private mutating func indexPage() throws(TemplateError) -> HTMLWriter.SiteFile {
    var context = head(title: content.plan.title)
    context.add(content.facts)
    context["heading"] = .content(Part.heading.rawValue)
    context["lines"] = .content(Part.lines.rawValue)
    context["contents"] = plan.chapters.isEmpty ? .nothing : .content(Part.contents.rawValue)
    context["text"] = .content(Part.text.rawValue)
    context["footer"] = content.footerLines.isEmpty ? .nothing : .content(Part.footer.rawValue)
    let (content, plan) = (content, plan)
    var rendering = rendering(of: SitePlan.indexName)
    rendering.headingShift = 1
    return try page("site-index.html", SitePlan.indexName, context, rendering) { part, renderer in
      switch part {
      case .heading: content.writeHeading(&renderer)
      case .lines: content.writeLines(&renderer)
      case .contents: renderer.renderContents(depth: 2)
      case .text:
        renderer.renderWithNotes(
          plan.introduction ?? Blocks(), anchoredIn: plan.introductionStretch)
      case .footer: content.writeFooter(&renderer)
      case .style, .book, .previous, .next: break
      }
    }
  }

  private mutating func chapterPage(_ place: Int) throws(TemplateError) -> HTMLWriter.SiteFile {
    let chapter = plan.chapters[place]
    var context = head(title: "\(chapter.title) – \(content.plan.title)")
    context["book"] = .content(Part.book.rawValue)
    context["heading"] = .content(Part.heading.rawValue)
    context["text"] = .content(Part.text.rawValue)
    context["chapters"] = .text(strings[.chapters])
    context["previous"] = .content(Part.previous.rawValue)
    let isLast = place + 1 == plan.chapters.count
    context["next"] = isLast ? .nothing : .content(Part.next.rawValue)
    var rendering = rendering(of: chapter.name)
    // The heading of the chapter is that of the page; those below it follow on.
    rendering.headingShift = 1 - chapter.heading.level
    rendering.omittedBlocks.insert(chapter.heading.ordinal)
    let (plan, strings, title) = (plan, strings, content.plan.title)
    return try page("site-chapter.html", chapter.name, context, rendering) { part, renderer in
      switch part {
      case .book: Self.write(title, to: SitePlan.indexName, "book", &renderer)
      case .heading: Self.write(chapter.heading, &renderer)
      case .text: renderer.renderWithNotes(chapter.blocks, anchoredIn: plan.stretch(of: place))
      case .previous:
        let target = place > 0 ? plan.chapters[place - 1] : nil
        Self.write(
          target?.title ?? title, to: target?.name ?? SitePlan.indexName, "previous",
          label: strings[.previous], &renderer)
      case .next:
        let target = plan.chapters[place + 1]
        Self.write(target.title, to: target.name, "next", label: strings[.next], &renderer)
      case .style, .lines, .contents, .footer: break
      }
    }
  }

  private mutating func page(
    _ template: String, _ name: String, _ context: TemplateContext,
    _ rendering: HTMLRenderer.Options, write: @escaping (Part, inout HTMLRenderer) -> Void
  ) throws(TemplateError) -> HTMLWriter.SiteFile {
    let renderer = HTMLRenderer(rendering, index: content.plan.index)
    var markup = MarkupOutput(renderer) { number, renderer in
      switch Part(rawValue: number) {
      case .style?: Self.writeStyle(&renderer)
      case let part?: write(part, &renderer)
      case nil: break
      }
    }
    try templates.render(template, context, into: &markup)
    let bytes = markup.renderer.xml.finish()
    diagnostics += markup.renderer.diagnostics
    return HTMLWriter.SiteFile(path: name, bytes: bytes)
  }

  // MARK: Parts

  private func head(title: String) -> TemplateContext {
    var context = content.head.context(title: title, policy: Self.policy)
    context["skip"] = .text(strings[.skipToText])
    context["style"] = .content(Part.style.rawValue)
    return context
  }

  private func rendering(of file: String) -> HTMLRenderer.Options {
    var rendering = content.rendering
    let (plan, pictures) = (plan, pictures)
    rendering.showsContents = false
    rendering.image = { pictures.source(of: $0) }
    rendering.file = { ordinal in
      let target = plan.file(of: ordinal)
      return target == file ? nil : target
    }
    return rendering
  }

  private static func writeStyle(_ renderer: inout HTMLRenderer) {
    renderer.xml.void("link")
    renderer.xml.attribute("rel", literal: "stylesheet")
    renderer.xml.attribute("href", SitePlan.styleSheetName)
  }

  private static func write(
    _ heading: DocumentIndex.HeadingEntry, _ renderer: inout HTMLRenderer
  ) {
    renderer.xml.start("h1")
    renderer.xml.attribute("id", heading.id)
    renderer.renderLine(heading.content)
    renderer.xml.end()
  }

  /// Writes a paragraph with a link to a page; a label says what the page is to this one.
  private static func write(
    _ words: String, to file: String, _ name: String, label: String? = nil,
    _ renderer: inout HTMLRenderer
  ) {
    renderer.xml.start("p")
    renderer.xml.attribute("class", name)
    renderer.xml.start("a")
    renderer.xml.attribute("href", file)
    switch name {
    case "previous": renderer.xml.attribute("rel", literal: "prev")
    case "next": renderer.xml.attribute("rel", literal: "next")
    default: break
    }
    if let label {
      renderer.xml.element("span", label)
      renderer.xml.text(" ")
      renderer.xml.start("b")
      renderer.renderLine(words)
      renderer.xml.end()
    } else {
      renderer.renderLine(words)
    }
    renderer.xml.end()
    renderer.xml.end()
    renderer.xml.newLine()
  }
}
