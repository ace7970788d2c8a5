internal import DocumentAST
internal import EPUBWriting
internal import HTMLRendering
internal import Transforming

/// A member as a part of an anthology: its title as a heading, the lines about it, its text with the headings below.
///
/// Identifiers, labels and links are still those of the document: see `MemberNames`.
struct AnthologyPart {
  /// The blocks, the heading first.
  let blocks: Blocks
  /// The identifier that the title had in the document.
  let titleIdentifier: String?

  /// - Parameters:
  ///   - number: The place among the members, from 1.
  ///   - level: The level of the heading.
  ///   - linksTags: Whether the tags lead to the index at the end.
  /// - Complexity: O(n) in the nodes and text.
  init(
    of document: Document, entry: CatalogueEntry, number: Int, level: Int,
    strings: CollectionStrings, linksTags: Bool
  ) {
    let blocks = document.blocks.interpretingRawHTML()
    let matter = MemberMatter(of: blocks, title: entry.title)
    titleIdentifier = matter.titleIdentifier
    var builder = DocumentBuilder()
    builder.openHeading(level: level)
    if let title = matter.title { builder.append(title) } else { builder.text(entry.title) }
    builder.close()
    for line in matter.lines { builder.append(line) }
    let about = MemberLines(entry: entry, strings: strings, linksTags: linksTags)
    about.write(to: &builder, except: matter.roles)
    var text = DocumentBuilder()
    for block in blocks where matter.isText(block) { text.append(block) }
    let shifted = text.finish().normalisedHeadingLevels().blocks.adjusting { item in
      guard case .block(.heading(let heading)) = item else { return nil }
      return NodeAdjustment(level: heading.level + level)
    }
    builder.append(shifted)
    self.blocks = builder.finish().blocks
  }
}

/// What stands at the head of a member: its title and the lines of its title block.
private struct MemberMatter {
  /// The title with its markup; nil when only the metadata have it.
  private(set) var title: Inlines?
  private(set) var titleIdentifier: String?
  /// The other lines of title blocks, in order.
  private(set) var lines: [Block] = []
  /// What those lines say.
  private(set) var roles: Set<ParagraphRole> = []
  /// The place of the heading that became the title.
  private var titleHeading: Int?

  init(of blocks: Blocks, title wanted: String) {
    for block in blocks {
      guard case .container(let container) = block, container.role == .titleBlock else { continue }
      for line in container.content { add(line, wanted) }
    }
    if title == nil { takeLeadingHeading(of: blocks, wanted) }
  }

  /// Whether a block is neither at the head nor a mark for a contents list, which the book has but once.
  func isText(_ block: Block) -> Bool {
    switch block {
    case .container(let container): container.role != .titleBlock
    case .heading(let heading): heading.position.ordinal != titleHeading
    case .contents: false
    case .paragraph, .quote, .list, .definitionList, .codeBlock, .verse, .table, .figure: true
    case .sceneBreak, .mathBlock, .alert, .spoiler, .noteDefinition, .tagCloud, .pageBreak: true
    case .rawBlock: true
    }
  }

  private mutating func add(_ line: Block, _ wanted: String) {
    switch line {
    case .paragraph(let paragraph) where paragraph.role == .title && title == nil:
      title = paragraph.content
      titleIdentifier = paragraph.attributes.id
    case .heading(let heading) where title == nil:
      title = heading.content
      titleIdentifier = heading.attributes.id
    case .heading(let heading):
      // A second title line: as a heading it would begin a section.
      lines.append(
        .paragraph(
          Paragraph(heading.content, role: .subtitle, attributes: heading.attributes)))
    case .paragraph(let paragraph):
      roles.insert(paragraph.role)
      lines.append(line)
    case .quote, .list, .definitionList, .codeBlock, .verse, .table, .figure, .sceneBreak,
      .mathBlock, .alert, .spoiler, .container, .noteDefinition, .tagCloud, .contents, .pageBreak,
      .rawBlock:
      lines.append(line)
    }
  }

  /// The heading with which the text begins, when it says what the title says.
  private mutating func takeLeadingHeading(of blocks: Blocks, _ wanted: String) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        guard heading.content.plainText.asSingleLine == wanted.asSingleLine else { return }
        title = heading.content
        titleIdentifier = heading.attributes.id
        titleHeading = heading.position.ordinal
        return
      case .noteDefinition, .contents, .pageBreak: continue
      case .container(let container):
        guard container.role == .boilerplate || container.role == .titleBlock else { return }
      case .paragraph, .quote, .list, .definitionList, .codeBlock, .verse, .table, .figure: return
      case .sceneBreak, .mathBlock, .alert, .spoiler, .tagCloud, .rawBlock: return
      }
    }
  }
}

/// The lines under the title of a member that its text has not already.
private struct MemberLines {
  let entry: CatalogueEntry
  let strings: CollectionStrings
  let linksTags: Bool

  func write(to builder: inout DocumentBuilder, except roles: Set<ParagraphRole>) {
    if !roles.contains(.subtitle), let subtitle = entry.subtitle {
      builder.paragraph(subtitle, role: .subtitle)
    }
    if !roles.contains(.byline), !entry.creators.isEmpty {
      let others = entry.creators.filter { $0.role != .author && $0.role != .reviewer }
      let names = (entry.authors + others).map(\.name)
      builder.paragraph(names.joined(separator: strings.separator), role: .byline)
    }
    if !roles.contains(.date), let date = entry.date { builder.paragraph(date, role: .date) }
    if !roles.contains(.rating), let rating = entry.rating {
      builder.paragraph(rating.shown, role: .rating)
    }
    writeTags(to: &builder)
  }

  private func writeTags(to builder: inout DocumentBuilder) {
    let tags = entry.ownTags
    guard !tags.isEmpty else { return }
    builder.openParagraph(role: .detail)
    builder.text("\(strings[.tags]): ")
    for (place, tag) in tags.enumerated() {
      if place > 0 { builder.text(strings.separator) }
      if linksTags {
        builder.link(to: AnthologyBack.identifier(ofTag: tag.key), tag.label)
      } else {
        builder.text(tag.label)
      }
    }
    builder.close()
  }
}

extension CatalogueEntry {
  /// The tags that are the text's own, each once.
  var ownTags: [CatalogueTag] {
    var seen: Set<TagKey> = []
    return tags.filter { $0.provenance == .own && seen.insert($0.key).inserted }
  }
}

extension Rating {
  /// The words of the source, else the value and the best one.
  var shown: String {
    if let words = text.asFilledLine { return words }
    return "\(value.shortForm)/\(best.shortForm)"
  }
}
