internal import DocumentAST
internal import HTMLRendering

/// Which node of a document stands in which file of the book, and what the contents list says.
struct BookPlan: Sendable {
  /// A content document of the running text.
  struct Page: Sendable {
    /// The file's name in the package, such as `chapter-001.xhtml`.
    let name: String
    /// What stands in it.
    let blocks: Blocks
    /// Whether a chapter begins with it; else it goes on with the one before.
    let isChapter: Bool
    /// What the document is called: its own first heading, else the heading it goes on under, else the book's title.
    let title: String
  }

  /// An entry of the contents list.
  struct OutlineEntry: Sendable, Hashable {
    /// 1 for the outermost; never more than one deeper than the entry before.
    var level: Int
    /// The words of the heading.
    var label: String
    /// The file, and behind `#` the heading in it.
    var target: String
  }

  /// The files in reading order; at least one.
  private(set) var pages: [Page] = []
  /// What is added to the level of each heading, so that the outermost one in the running text is 1.
  let headingShift: Int
  /// The entries of the contents list, in reading order; at least one.
  private(set) var outline: [OutlineEntry] = []

  private let titleMatter: TitleMatter
  /// The first ordinal of each page, ascending.
  private var starts: [Int] = []

  /// Divides a document.
  ///
  /// - Parameters:
  ///   - title: The title of the book, for what has no heading.
  ///   - limits: The sizes that files are kept under.
  init(
    of blocks: Blocks, index: DocumentIndex, titleMatter: TitleMatter, title: String,
    split: EPUBOptions.ChapterSplit, limits: PageCutting.Limits
  ) {
    self.titleMatter = titleMatter
    let headings = index.headings.filter { !titleMatter.contains($0.ordinal) }
    headingShift = 1 - (headings.map(\.level).min() ?? 1)
    let isHidden = { (block: Block) -> Bool in
      block.isUnseen || titleMatter.omittedHeading == block.position.ordinal
    }
    let level = split.level(for: blocks, isHidden: isHidden)
    let cutting = PageCutting(
      of: blocks, limits: limits,
      isStart: { block in
        guard case .heading(let heading) = block, heading.level <= level else { return false }
        return !isHidden(block) && index.heading(at: block.position.ordinal) != nil
      }, isHidden: isHidden)
    addPages(blocks, cutting.cuts, headings, title)
    addOutline(headings, title)
  }

  /// The place in `pages` of the node with an ordinal.
  ///
  /// - Complexity: O(log n) in the number of pages.
  func page(of ordinal: Int) -> Int {
    Swift.max(starts.partitioningIndex { $0 > ordinal } - 1, 0)
  }

  /// The ordinals of the nodes whose place a page is, but for those that stand on the title page.
  func stretch(ofPage place: Int) -> Range<Int> {
    let lower = place == 0 ? 0 : starts[place]
    return lower..<(place + 1 < starts.count ? starts[place + 1] : Int.max)
  }

  /// Where a node stands.
  enum Place: Hashable {
    case titlePage
    /// A content document of the running text, by its place in `pages`.
    case page(Int)
  }

  /// Where the node with an ordinal stands.
  ///
  /// - Complexity: O(log n) in the number of pages.
  func place(of ordinal: Int) -> Place {
    titleMatter.contains(ordinal) ? .titlePage : .page(page(of: ordinal))
  }

  /// The name of the file in which the node with an ordinal stands.
  func file(of ordinal: Int) -> String {
    switch place(of: ordinal) {
    case .titlePage: PackagePath.titlePage
    case .page(let place): pages[place].name
    }
  }

  // MARK: Making it

  private mutating func addPages(
    _ blocks: Blocks, _ cuts: [(ordinal: Int, isChapter: Bool)],
    _ headings: [DocumentIndex.HeadingEntry], _ title: String
  ) {
    var next = 1
    let runs = blocks.runs { block in
      guard next < cuts.count, cuts[next].ordinal == block.position.ordinal else { return false }
      next += 1
      return true
    }
    let digits = Swift.max(3, String(runs.count).utf8.count)
    var titles = PageTitles(headings: headings, fallback: title)
    for (place, run) in (runs.isEmpty ? [blocks] : runs).enumerated() {
      let isChapter = place < cuts.count && cuts[place].isChapter
      starts.append(run.ordinals.lowerBound)
      let number = String(place + 1)
      let padding = String(repeating: "0", count: digits - number.utf8.count)
      pages.append(
        Page(
          name: "chapter-\(padding)\(number).xhtml", blocks: run, isChapter: isChapter,
          title: titles.title(of: run.ordinals)))
    }
  }

  private mutating func addOutline(_ headings: [DocumentIndex.HeadingEntry], _ title: String) {
    let isFirstUnheaded = headings.first.map { page(of: $0.ordinal) != 0 } ?? true
    if isFirstUnheaded, let first = pages.first {
      outline.append(OutlineEntry(level: 1, label: title, target: first.name))
    }
    for heading in headings {
      outline.append(
        OutlineEntry(
          level: heading.level + headingShift, label: heading.content.plainText.asSingleLine,
          target: "\(pages[page(of: heading.ordinal)].name)#\(heading.id)"))
    }
  }
}

/// Finds the heading that a file is called by, going through files and headings side by side.
private struct PageTitles {
  let headings: [DocumentIndex.HeadingEntry]
  let fallback: String
  private var next = 0
  private var running: String?

  init(headings: [DocumentIndex.HeadingEntry], fallback: String) {
    self.headings = headings
    self.fallback = fallback
  }

  /// The words of the first heading among some nodes, else of the last outermost heading before them.
  mutating func title(of ordinals: Range<Int>) -> String {
    var first: String?
    while next < headings.count, headings[next].ordinal < ordinals.upperBound {
      let words = headings[next].content.plainText.asSingleLine
      if first == nil { first = words }
      running = words
      next += 1
    }
    return first ?? running ?? fallback
  }
}
