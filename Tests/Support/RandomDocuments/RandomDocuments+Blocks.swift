internal import DocumentAST

extension RandomDocuments {
  mutating func appendBlocks(to builder: inout DocumentBuilder, depth: Int) {
    for _ in 0..<random.below(4) { appendBlock(to: &builder, depth: depth) }
  }

  mutating func appendBlock(to builder: inout DocumentBuilder, depth: Int) {
    spend()
    let canNest = depth < maximumDepth && budget > 0
    if canNest, random.oneIn(2) {
      appendContainer(to: &builder, depth: depth + 1)
    } else {
      appendLeaf(to: &builder)
    }
  }

  private mutating func appendLeaf(to builder: inout DocumentBuilder) {
    let range = range()
    switch random.below(12) {
    case 0..<4: line(&builder, builder.openParagraph(role: pick(ParagraphRole.allCases), at: range))
    case 4: line(&builder, builder.openHeading(level: random.below(6) + 1, at: range))
    case 5: appendCode(to: &builder)
    case 6: appendVerse(to: &builder)
    case 7: decorate(&builder, withText { builder.sceneBreak(ornament: $0, at: range) })
    case 8: decorate(&builder, withText { builder.mathBlock($0, at: range) })
    case 9: appendTagCloud(to: &builder)
    case 10: decorate(&builder, builder.contents(depth: random.below(6) + 1, at: range))
    default: decorate(&builder, withText { builder.pageBreak(label: $0, at: range) })
    }
  }

  private mutating func appendContainer(to builder: inout DocumentBuilder, depth: Int) {
    let range = range()
    switch random.below(9) {
    case 0:
      decorate(&builder, builder.openQuote(kind: pick(Quote.Kind.allCases), at: range))
      part(&builder) { $0.openAttribution(at: $1) }
    case 1: return appendList(to: &builder, depth: depth)
    case 2: return appendDefinitionList(to: &builder, depth: depth)
    case 3: return appendTable(to: &builder, depth: depth)
    case 4:
      decorate(&builder, builder.openFigure(at: range))
      part(&builder) { $0.openCaption(at: $1) }
    case 5:
      let kind = pick([AlertKind.note, .warning, AlertKind(rawValue: text())])
      decorate(&builder, builder.openAlert(kind: kind, fold: pick(Fold.allCases), at: range))
      part(&builder) { $0.openTitle(at: $1) }
    case 6:
      decorate(&builder, builder.openSpoiler(at: range))
      part(&builder) { $0.openTitle(at: $1) }
    case 7:
      let role = pick([ContainerRole.division, .verdict, ContainerRole(rawValue: text())])
      decorate(&builder, builder.openContainer(role, at: range))
    default: decorate(&builder, withText { builder.openNoteDefinition(label: $0, at: range) })
    }
    appendBlocks(to: &builder, depth: depth)
    builder.close()
  }

  /// Fills a node that holds inlines, and closes it.
  mutating func line(_ builder: inout DocumentBuilder, _ token: DocumentBuilder.Token) {
    decorate(&builder, token)
    appendInlines(to: &builder)
    builder.close()
  }

  /// Adds a leading part that holds inlines, or none.
  private mutating func part(
    _ builder: inout DocumentBuilder,
    _ open: (inout DocumentBuilder, SourceRange) -> DocumentBuilder.Token
  ) {
    guard random.oneIn(2) else { return }
    line(&builder, open(&builder, range()))
  }

  private mutating func appendCode(to builder: inout DocumentBuilder) {
    let range = range()
    if random.oneIn(3) {
      decorate(&builder, builder.openRawBlock(format: pick(["html", "tex", ""]), at: range))
    } else {
      decorate(&builder, withText { builder.openCodeBlock(info: $0, at: range) })
    }
    for _ in 0..<random.below(4) { withText { builder.literal($0) } }
    builder.close()
  }

  private mutating func appendVerse(to builder: inout DocumentBuilder) {
    decorate(&builder, builder.openVerse(at: range()))
    for _ in 0..<random.below(5) {
      line(&builder, builder.openVerseLine(indent: pick([0, 4, 65_535]), at: range()))
    }
    builder.close()
  }

  private mutating func appendTagCloud(to builder: inout DocumentBuilder) {
    decorate(&builder, builder.openTagCloud(at: range()))
    for _ in 0..<random.below(5) {
      let count = pick([nil, 0, 7, 4_294_967_294])
      let range = range()
      decorate(&builder, withText { builder.tag($0, count: count, at: range) })
    }
    builder.close()
  }

  private mutating func appendList(to builder: inout DocumentBuilder, depth: Int) {
    let isTight = random.oneIn(2)
    if random.oneIn(2) {
      decorate(&builder, builder.openBulletList(isTight: isTight, at: range()))
    } else {
      decorate(
        &builder,
        builder.openOrderedList(
          start: pick([1, 0, 7, -3, Int(Int32.max)]), style: pick(List.NumberStyle.allCases),
          delimiter: pick(List.Delimiter.allCases), isTight: isTight, at: range()))
    }
    for _ in 0..<random.below(4) {
      decorate(&builder, builder.openItem(task: pick(TaskState.allCases), at: range()))
      part(&builder) { $0.openTerm(at: $1) }
      appendBlocks(to: &builder, depth: depth)
      builder.close()
    }
    builder.close()
  }

  private mutating func appendDefinitionList(to builder: inout DocumentBuilder, depth: Int) {
    decorate(&builder, builder.openDefinitionList(isTight: random.oneIn(2), at: range()))
    for _ in 0..<random.below(3) {
      decorate(&builder, builder.openDefinitionItem(at: range()))
      for _ in 0..<random.below(3) { line(&builder, builder.openDefinitionTerm(at: range())) }
      for _ in 0..<random.below(3) {
        decorate(&builder, builder.openDefinition(at: range()))
        appendBlocks(to: &builder, depth: depth)
        builder.close()
      }
      builder.close()
    }
    builder.close()
  }
}
