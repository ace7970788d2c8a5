internal import DocumentAST

extension RandomDocuments {
  mutating func appendInlines(to builder: inout DocumentBuilder, depth: Int = 0) {
    for _ in 0..<random.below(5) { appendInline(to: &builder, depth: depth) }
  }

  mutating func appendInline(to builder: inout DocumentBuilder, depth: Int) {
    spend()
    let range = range()
    switch random.below(depth < maximumDepth ? 16 : 11) {
    case 0..<4: withText { builder.text($0, at: range) }
    case 4: decorate(&builder, builder.softBreak(at: range))
    case 5: decorate(&builder, builder.hardBreak(at: range))
    case 6: decorate(&builder, withText { builder.code($0, at: range) })
    case 7:
      let isDisplay = random.oneIn(2)
      decorate(&builder, withText { builder.math($0, isDisplay: isDisplay, at: range) })
    case 8: decorate(&builder, withText { builder.note(label: $0, at: range) })
    case 9:
      let format = pick(["html", "latex", ""])
      decorate(&builder, withText { builder.rawInline(format: format, $0, at: range) })
    case 10: appendImage(to: &builder, depth: maximumDepth)
    case 11, 12: wrap(&builder, builder.open(pick(InlineStyle.allCases), at: range), depth)
    case 13: appendLink(to: &builder, depth: depth)
    case 14: appendImage(to: &builder, depth: depth)
    default:
      let role = pick([SpanRole.plain, .emoji, .ruby, .key, SpanRole(rawValue: text())])
      wrap(&builder, builder.openSpan(role, at: range), depth)
    }
  }

  private mutating func appendLink(to builder: inout DocumentBuilder, depth: Int) {
    let title = Array(text().utf8)
    let range = range()
    let token = withText { destination in
      title.withUnsafeBufferPointer {
        builder.openLink(destination: destination, title: $0, at: range)
      }
    }
    wrap(&builder, token, depth)
  }

  private mutating func appendImage(to builder: inout DocumentBuilder, depth: Int) {
    let title = Array(text().utf8)
    let range = range()
    let token = withText { source in
      title.withUnsafeBufferPointer { builder.openImage(source: source, title: $0, at: range) }
    }
    wrap(&builder, token, depth)
  }

  private mutating func wrap(
    _ builder: inout DocumentBuilder, _ token: DocumentBuilder.Token, _ depth: Int
  ) {
    decorate(&builder, token)
    if depth < maximumDepth { appendInlines(to: &builder, depth: depth + 1) }
    builder.close()
  }
}
