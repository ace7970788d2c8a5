import DocumentAST
import HTMLRendering

/// What is decided about a page before it is written: its title, its language, what goes into its head.
struct PagePlan {
  let options: HTMLWriter.Options
  let title: String
  /// The words of the title with their markup, where the document has them.
  let titleContent: Inlines?
  /// The heading or paragraph that became the title, the title block, and other lines shown in the head.
  let leading: LeadingLines
  let language: Language
  let index: DocumentIndex
  let styleSheet: String

  init(_ document: Document, _ options: HTMLWriter.Options, standardSheet: String) {
    self.options = options
    let wanted = Self.firstVisible([options.title ?? document.metadata.title])
    let leading = LeadingLines(of: document.blocks, title: wanted)
    var identifiers = IdentifierRegistry()
    // The shells call the main part so.
    _ = identifiers.register("text")
    index = DocumentIndex(
      of: document.blocks, identifiers: &identifiers, titleHeading: leading.titleHeading,
      includesBoilerplate: options.includesBoilerplate)
    language =
      (options.language ?? document.metadata.language).flatMap(Language.init)
      ?? index.likelyLanguage ?? .english
    let isVertical = options.isVertical && language.canBeVertical
    let found = leading.title?.plainText
    self.leading = leading
    title =
      Self.firstVisible([
        wanted, found, index.headings.first?.content.plainText, options.fallbackTitle,
      ]) ?? BookStrings(language)[.untitled]
    titleContent = wanted == nil || Self.isSame(found, wanted) ? leading.title : nil
    let standardSheet = standardSheet + (isVertical ? Self.verticalStyle : "")
    switch options.styleSheet {
    case .standard: styleSheet = XMLWriter.harmless(standardSheet)
    case .adding(let rules): styleSheet = XMLWriter.harmless(standardSheet + "\n" + rules)
    case .replacing(let sheet): styleSheet = XMLWriter.harmless(sheet)
    }
  }

  /// Lines as high as the window, and as long as they are good to read.
  private static let verticalStyle = """

    html{writing-mode:vertical-rl;overflow-x:auto}body{max-width:none;padding:0}body>header,main,footer,body>nav{max-width:none;max-height:none;\
    height:min(100vh,40rem);margin:0;padding:1.3rem .5rem}img{max-height:100%;max-width:90vw}
    """

  private static func firstVisible(_ titles: [String?]) -> String? {
    for case let title? in titles {
      let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if hasVisibleText(words) { return words }
    }
    return nil
  }

  static func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    return left.hasSameWords(as: right)
  }
}
