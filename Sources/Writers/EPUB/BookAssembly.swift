internal import DocumentAST
internal import HTMLRendering
internal import ImageInspecting
internal import TemplateRendering
internal import Templates

/// A book on its way from a document to files: everything decided and rendered, nothing packed.
struct BookAssembly {
  /// What the book does not show, in the order of the text.
  private(set) var diagnostics: [Diagnostic] = []
  /// The bytes of the largest content document.
  private(set) var largestPage = 0

  let options: EPUBOptions
  let metadata: BookMetadata
  let index: DocumentIndex
  let matter: TitleMatter
  let plan: BookPlan
  let frame: PageFrame
  private(set) var images: ImageShelf
  let fonts: FontShelf
  private(set) var cover: CoverSource?
  private(set) var titlePage: PageFrame.Result?
  private(set) var pages: [PageFrame.Result] = []

  /// Where the cover comes from.
  enum CoverSource {
    case image(ImageShelf.Image)
    /// A drawing of ours, as PNG.
    case drawing([UInt8])
    /// A drawing of ours with the words in it, as PNG.
    case lettered([UInt8])
  }

  /// Decides and renders everything.
  ///
  /// - Complexity: O(n) in the nodes and text of the document and the bytes of its images.
  /// - Throws: `TemplateError` for what a template asks for and books do not have.
  init(
    _ document: Document, _ options: EPUBOptions, _ templates: ThemedTemplates,
    _ limits: PageCutting.Limits
  ) throws(TemplateError) {
    self.options = options
    let original = document
    var document = document
    document.blocks = document.blocks.partingLargeBlocks(limit: limits.page)
    var registry = IdentifierRegistry(.ascii)
    index = DocumentIndex(of: document.blocks, identifiers: &registry)
    let given = options.title?.asFilledLine ?? document.metadata.title?.asFilledLine
    matter = TitleMatter(of: document.blocks, title: given)
    let matter = self.matter
    metadata = BookMetadata(
      document.metadata, options, titleInText: matter.title?.plainText,
      likelyLanguage: index.likelyLanguage,
      firstHeading: index.headings.first?.content.plainText,
      computedIdentifier: { BookIdentifier.computed(from: original) })
    plan = BookPlan(
      of: document.blocks, index: index, titleMatter: matter, title: metadata.title,
      split: options.chapters, limits: limits)
    images = ImageShelf(sources: index.imageSources, resources: document.resources)
    fonts = FontShelf(options.fonts)
    cover = Self.cover(document, options, metadata, &images)
    frame = PageFrame(
      templates: templates, language: metadata.language,
      options: Self.rendering(options, metadata.language, plan, matter, images))
    reportBoilerplate(document.blocks)
    diagnostics += images.diagnostics + fonts.diagnostics
    try renderTitlePage()
    for place in plan.pages.indices { try renderPage(place) }
  }

  /// Whether there is a page with the title.
  var hasTitlePage: Bool { titlePage != nil }

  // MARK: Deciding

  private static func rendering(
    _ options: EPUBOptions, _ language: Language, _ plan: BookPlan, _ matter: TitleMatter,
    _ images: ImageShelf
  ) -> HTMLRenderer.Options {
    var rendering = HTMLRenderer.Options()
    rendering.syntax = .xml
    rendering.language = language
    rendering.noteStyle = .footnotes
    rendering.codeStyle = options.highlightsCode ? .weighted : .plain
    rendering.includesTitleBlock = false
    rendering.headingShift = plan.headingShift
    rendering.omittedBlocks = matter.omittedHeading.map { [$0] } ?? []
    rendering.relativeLink = { _ in nil }
    rendering.image = images.addresses
    return rendering
  }

  private static func cover(
    _ document: Document, _ options: EPUBOptions, _ metadata: BookMetadata,
    _ images: inout ImageShelf
  ) -> CoverSource? {
    let source: String?
    switch options.cover {
    case .none: return nil
    case .resource(let id): source = id
    case .automatic: source = document.metadata.cover
    }
    if let source, let image = images.cover(from: source, in: document.resources) {
      return .image(image)
    }
    let words = ([metadata.title] + metadata.creators.map(\.name)).joined(separator: "\n")
    let art = CoverArt(for: document.metadata.coverSeed ?? words)
    if options.lettersCover, let png = art.png(lettered: CoverPage.words(of: metadata)) {
      return .lettered(png)
    }
    return art.png(.cover).map { .drawing($0) }
  }

  private mutating func reportBoilerplate(_ blocks: Blocks) {
    for case .container(let container) in blocks where container.role == .boilerplate {
      diagnostics.append(
        Diagnostic(
          "epub.boilerplate-left-out", .note, at: container.sourceRange,
          "a licence text, site notice or page head is left out"))
    }
  }

  // MARK: Rendering

  private mutating func renderTitlePage() throws(TemplateError) {
    guard metadata.hasOwnTitle else { return }
    let page = TitlePage(
      frame: linking(from: PackagePath.titlePage), metadata: metadata, matter: matter,
      index: index)
    let result = try page.document()
    diagnostics += result.diagnostics
    titlePage = result
  }

  private mutating func renderPage(_ place: Int) throws(TemplateError) {
    let page = plan.pages[place]
    let plan = self.plan
    let values: TemplateContext = [
      "id": .text("part-\(place + 1)"), "isChapter": .flag(page.isChapter),
      "text": .content(0),
    ]
    let result = try linking(from: page.name).document(
      "chapter.xhtml", title: page.title, values, index: index
    ) { _, renderer in
      renderer.renderWithNotes(page.blocks, anchoredIn: plan.stretch(ofPage: place)) {
        plan.place(of: $0) == .titlePage
      }
    }
    largestPage = Swift.max(largestPage, result.bytes.count)
    diagnostics += result.diagnostics
    pages.append(result)
  }

  /// The frame of a file, whose links to its own nodes have no file name.
  private func linking(from file: String) -> PageFrame {
    var options = frame.options
    let plan = self.plan
    options.file = { ordinal in
      let target = plan.file(of: ordinal)
      return target == file ? nil : target
    }
    return PageFrame(
      templates: frame.templates, language: frame.language, options: options)
  }
}
