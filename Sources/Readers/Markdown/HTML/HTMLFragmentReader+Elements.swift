import DocumentAST

/// What each element opens.
extension HTMLFragmentReader {
  mutating func open(
    _ element: FlowElement, _ tag: HTMLTag, _ name: LineSpan, at place: Range<Int>
  ) -> Bool {
    switch element {
    case .image: return addImage(tag, at: place)
    case .lineBreak:
      guard startInlines(at: place.lowerBound) else { return false }
      builder.hardBreak(at: range(place))
      contentEnd = place.upperBound
      return true
    case .rule:
      closeParagraph()
      builder.sceneBreak(ornament: Bytes(start: nil, count: 0), at: range(place))
      contentEnd = place.upperBound
      return true
    case .preformatted: return false
    case .summary, .figureCaption, .caption:
      guard isFirstPart(of: element) else { return false }
    default: break
    }
    guard !tag.isSelfClosing else { return false }
    closeParagraph()
    openImpliedPart(for: element, at: place.lowerBound)
    let nodes = openNodes(element, tag, at: place)
    contentEnd = place.upperBound
    frames[top].hasContent = true
    frames.append(Frame(name: name, content: element.content, element: element, nodes: nodes))
    return true
  }

  private mutating func addImage(_ tag: HTMLTag, at place: Range<Int>) -> Bool {
    guard let source = tag["src"], startInlines(at: place.lowerBound) else { return false }
    _ = builder.writeImage(tag, source: source, at: range(place))
    frames[top].hasContent = true
    contentEnd = place.upperBound
    return true
  }

  /// A title or caption must be the first thing in its own element.
  private func isFirstPart(of element: FlowElement) -> Bool {
    let frame = frames[top]
    guard !frame.hasContent, !frame.hasParagraph else { return false }
    switch element {
    case .summary: return frame.element == .details
    case .figureCaption: return frame.element == .figure
    default: return frame.element == .table
    }
  }

  /// Rows stand in sections, terms and definitions in entries; HTML may leave those out.
  private mutating func openImpliedPart(for element: FlowElement, at place: Int) {
    let parent = frames[top]
    if parent.element == .table {
      let isRow = element == .row
      if parent.hasImpliedPart, !isRow { closeNode() }
      if isRow, !parent.hasImpliedPart { builder.openTableSection(.body, at: opening(place)) }
      frames[top].hasImpliedPart = isRow
    } else if parent.element == .definitionList, element == .term || !parent.hasImpliedPart {
      if parent.hasImpliedPart { closeNode() }
      builder.openDefinitionItem(at: opening(place))
      frames[top].hasImpliedPart = true
    }
  }

  private mutating func openNodes(_ element: FlowElement, _ tag: HTMLTag, at place: Range<Int>)
    -> Int
  {
    let range = opening(place.lowerBound)
    let token: DocumentBuilder.Token
    var attributes = Attributes(html: tag)
    switch element {
    case .paragraph: token = builder.openParagraph(at: range)
    case .heading: token = builder.openHeading(level: Int(tag.name[1] - 48), at: range)
    case .quote: token = builder.openQuote(at: range)
    case .bulletList: token = builder.openBulletList(at: range)
    case .orderedList:
      token = builder.openOrderedList(start: tag["start"].flatMap { Int($0) } ?? 1, at: range)
      attributes.pairs.removeAll { $0.key == "start" }
    case .item: token = builder.openItem(at: range)
    case .table: token = builder.openTable(alignments: columns(from: place.upperBound), at: range)
    case .tableHead: token = builder.openTableSection(.head, at: range)
    case .tableBody: token = builder.openTableSection(.body, at: range)
    case .tableFoot: token = builder.openTableSection(.foot, at: range)
    case .row: token = builder.openTableRow(at: range)
    case .cell, .headerCell: token = openCell(element, tag, &attributes, at: range)
    case .caption, .figureCaption: token = builder.openCaption(at: range)
    case .details:
      token = builder.openSpoiler(at: range)
      attributes.pairs.removeAll { $0.key == "open" }
    case .summary: token = builder.openTitle(at: range)
    case .figure: token = builder.openFigure(at: range)
    case .definitionList: token = builder.openDefinitionList(at: range)
    case .term: token = builder.openDefinitionTerm(at: range)
    case .definition: token = builder.openDefinition(at: range)
    case .division, .rule, .image, .lineBreak, .preformatted:
      token = builder.openContainer(.division, at: range)
    }
    builder.setAttributes(attributes, of: token)
    return 1
  }

  private mutating func openCell(
    _ element: FlowElement, _ tag: HTMLTag, _ attributes: inout Attributes, at range: SourceRange
  ) -> DocumentBuilder.Token {
    attributes.pairs.removeAll { $0.key == "colspan" || $0.key == "rowspan" }
    return builder.openTableCell(
      columnSpan: tag["colspan"].flatMap { Int($0) } ?? 1,
      rowSpan: tag["rowspan"].flatMap { Int($0) } ?? 1, isHeader: element == .headerCell, at: range)
  }

  private static let mostColumns = 1000

  /// One alignment a column of the first row; tables that HTML aligns say so by attributes.
  private func columns(from start: Int) -> [ColumnAlignment] {
    var count = 0
    var index = start
    while index < text.count, count < Self.mostColumns {
      guard text[index] == .less, let end = HTMLTagScanner(text).tagEnd(at: index) else {
        index += 1
        continue
      }
      let tag = HTMLTag(text.part(index..<end))
      let element = FlowElement(tag.name)
      if element == .table || (element == .row && tag.isClosing) { break }
      if !tag.isClosing, element == .cell || element == .headerCell {
        count += max(1, min(tag["colspan"].flatMap { Int($0) } ?? 1, Self.mostColumns))
      }
      index = end
    }
    return Array(repeating: .none, count: min(count, Self.mostColumns))
  }
}
