import DocumentAST

/// Styles, links, images, ruby.
extension RawHTMLAssembler {
  mutating func startInline(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElementKind) {
    if case .lineBreak = kind {
      guard content == .inlines, !isAtStartOfText else { return }
      hasPendingSpace = false
      builder.hardBreak()
      return
    }
    if case .rubyText = kind {
      if stack.contains(where: { $0.name == "ruby" }) { push(tag.name, .reading, nodes: 0) }
      return
    }
    guard makeRoomForInline() else { return }
    flushSpace()
    switch kind {
    case .style(let name):
      if let style = Self.styles[name] { open(tag, .inlines, builder.open(style)) }
    case .role(let role): openSpan(tag, SpanRole(rawValue: role))
    case .link: openLink(tag)
    case .image: addImage(tag)
    case .ruby: open(tag, .inlines, builder.openSpan(.ruby))
    default: break
    }
  }

  private static let styles: [String: InlineStyle] = [
    "strong": .strong, "emphasis": .emphasis, "strikethrough": .strikethrough,
    "inserted": .inserted, "highlight": .highlight, "subscript": .subscript,
    "superscript": .superscript,
  ]

  private mutating func openSpan(_ tag: HTMLTokenizer.Tag, _ role: SpanRole) {
    if role == .plain, attributes(of: tag).isEmpty { return }
    open(tag, .inlines, builder.openSpan(role))
  }

  private mutating func openLink(_ tag: HTMLTokenizer.Tag) {
    guard var destination = tag["href"], !destination.isEmpty else { return openSpan(tag, .plain) }
    var title = tag["title"] ?? ""
    let token = destination.withUTF8 { destination in
      title.withUTF8 { builder.openLink(destination: destination, title: $0) }
    }
    open(tag, .inlines, token)
    stack[stack.count - 1].attributes.pairs.removeAll { $0.key == "title" }
  }

  private mutating func addImage(_ tag: HTMLTokenizer.Tag) {
    guard var source = tag["src"], !source.isEmpty else { return }
    var title = tag["title"] ?? ""
    let token = source.withUTF8 { source in
      title.withUTF8 { builder.openImage(source: source, title: $0) }
    }
    builder.text(tag["alt"] ?? "")
    builder.close()
    if let id = tag["id"] { builder.setAttributes(Attributes(id: id), of: token) }
    isAtStartOfText = false
  }
}
