import DocumentAST
import HTMLRendering

/// Which part of a document stands on which page of a site.
struct SitePlan: Sendable {
  /// A page with a chapter.
  struct Chapter: Sendable {
    /// The file's name, such as `chapter-001.html`.
    let name: String
    let blocks: Blocks
    let heading: DocumentIndex.HeadingEntry
    /// The words of the heading.
    let title: String
  }

  static let indexName = "index.html"
  static let styleSheetName = "style.css"

  /// What stands before the first chapter; nil when the text begins with one.
  private(set) var introduction: Blocks?
  private(set) var chapters: [Chapter] = []
  /// The first ordinals of the chapters, ascending.
  private var starts: [Int] = []

  /// Divides a document at the outermost level of headings that occurs more than once.
  ///
  /// - Complexity: O(n) in the top-level blocks.
  init(of blocks: Blocks, _ page: PagePlan) {
    let heading = { (block: Block) -> DocumentIndex.HeadingEntry? in
      guard case .heading = block, !page.leading.shown.contains(block.position.ordinal) else {
        return nil
      }
      return page.index.heading(at: block.position.ordinal)
    }
    var counts = [Int](repeating: 0, count: 7)
    for block in blocks { if let entry = heading(block) { counts[entry.level] += 1 } }
    let level = counts.firstIndex { $0 > 1 } ?? counts.firstIndex { $0 > 0 } ?? 0
    let runs = blocks.runs { (heading($0)?.level ?? 7) <= level }
    let digits = Swift.max(3, String(runs.count).utf8.count)
    for run in runs {
      guard let first = run.first, let entry = heading(first), entry.level <= level else {
        introduction = run
        continue
      }
      let number = String(chapters.count + 1)
      let padding = String(repeating: "0", count: digits - number.utf8.count)
      let words = entry.content.plainText.split(whereSeparator: \.isWhitespace)
      chapters.append(
        Chapter(
          name: "chapter-\(padding)\(number).html", blocks: run, heading: entry,
          title: words.joined(separator: " ")))
      starts.append(run.ordinals.lowerBound)
    }
  }

  /// The name of the file in which the node with an ordinal stands.
  ///
  /// - Complexity: O(log n) in the number of chapters.
  func file(of ordinal: Int) -> String {
    let following = starts.partitioningIndex { $0 > ordinal }
    return following == 0 ? Self.indexName : chapters[following - 1].name
  }

  /// The ordinals of the nodes that stand before the first chapter.
  var introductionStretch: Range<Int> { 0..<(starts.first ?? Int.max) }

  /// The ordinals of the nodes that stand in a chapter.
  func stretch(of place: Int) -> Range<Int> {
    starts[place]..<(place + 1 < starts.count ? starts[place + 1] : Int.max)
  }
}
