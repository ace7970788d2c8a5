import DocumentAST

/// Writing the inlines that hold no others.
extension InlineParser {
  mutating func writeLeaf(
    _ item: InlineItem, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token? {
    let range = range(item)
    switch item.kind {
    case .code: return builder.code(poolBytes(item), at: range)
    case .math: return builder.math(poolBytes(item), at: range)
    case .displayMath: return builder.math(poolBytes(item), isDisplay: true, at: range)
    case .comment: return builder.rawInline(format: "comment", poolBytes(item), at: range)
    case .rawHTML: return writeRawHTML(item, range, &builder)
    case .autolink: return writeAutolink(item, range, isMail: false, &builder)
    case .mailAutolink: return writeAutolink(item, range, isMail: true, &builder)
    case .bareLink: return writeBareLink(item, range, &builder)
    case .noteReference:
      let entry = notes.entries[Int(item.index)]
      return builder.note(label: notes.bytes(entry.destination), at: range)
    case .emoji: return writeEmoji(item, range, &builder)
    case .ruby: return writeRuby(item, range, &builder)
    case .wikilink, .embed: return writeWikilink(item, range, &builder)
    case .text, .resolved, .softBreak, .hardBreak, .run, .quote, .attributes: return nil
    case .openLink, .openImage, .openSpan, .openNote, .close, .openElement, .closeElement:
      return nil
    }
  }

  private func textBytes(_ range: Range<Int>) -> Bytes {
    Bytes(start: text.base + range.lowerBound, count: range.count)
  }

  private mutating func writeRawHTML(
    _ item: InlineItem, _ range: SourceRange, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token {
    let markup = textBytes(item.range)
    if let token = writeVoidElement(markup, range, &builder) { return token }
    guard markup.contains(.nul) else { return builder.rawInline(format: "html", markup, at: range) }
    let start = pool.count
    for byte in markup {
      if byte == .nul { pool.append("\u{FFFD}" as StaticString) } else { pool.append(byte) }
    }
    return builder.rawInline(
      format: "html", poolBytes(LineSpan(start, pool.count)), at: range)
  }

  private mutating func writeAutolink(
    _ item: InlineItem, _ range: SourceRange, isMail: Bool, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token {
    let shown = item.range.lowerBound + 1..<item.range.upperBound - 1
    let start = pool.count
    if isMail { pool.append("mailto:" as StaticString) }
    pool.append(textBytes(shown))
    let nothing = Bytes(start: nil, count: 0)
    let token = builder.openLink(
      destination: poolBytes(LineSpan(start, pool.count)), title: nothing, at: range)
    writePlain(shown, &builder)
    builder.close()
    return token
  }

  private mutating func writeBareLink(
    _ item: InlineItem, _ range: SourceRange, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token {
    let nothing = Bytes(start: nil, count: 0)
    let token = builder.openLink(destination: poolBytes(item), title: nothing, at: range)
    writePlain(item.range, &builder)
    builder.close()
    return token
  }

  private mutating func writeEmoji(
    _ item: InlineItem, _ range: SourceRange, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token {
    let token = builder.openSpan(.emoji, at: range)
    let name = item.range.lowerBound + 1..<item.range.upperBound - 1
    let label = textBytes(name).map { $0 == .underscore ? UInt8.space : $0 }
    builder.text(poolBytes(item), at: range)
    builder.close()
    let pairs = [Attributes.Pair("label", String(decoding: label, as: UTF8.self))]
    builder.setAttributes(Attributes(pairs: pairs), of: token)
    return token
  }

  private mutating func writeRuby(
    _ item: InlineItem, _ range: SourceRange, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token {
    let target = links[Int(item.index)]
    let token = builder.openSpan(.ruby, at: range)
    writePlain(target.destination.range, &builder)
    builder.close()
    let reading = String(decoding: textBytes(target.title.range), as: UTF8.self)
    builder.setAttributes(Attributes(pairs: [.init("ruby", reading)]), of: token)
    return token
  }

  // MARK: Wikilinks

  private static let imageTypes: [StaticString] = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "bmp",
  ]

  private func isImageName(_ name: Bytes) -> Bool {
    guard let period = name.lastIndex(of: .period) else { return false }
    let type = name.part(period + 1..<name.count)
    return Self.imageTypes.contains { type.equalsIgnoringCase($0) }
  }

  private mutating func writeWikilink(
    _ item: InlineItem, _ range: SourceRange, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token {
    let start = Int(item.index)
    let end = Int(item.upper) - 2
    var bar = start
    while bar < end, text.base[bar] != .pipe { bar += 1 }
    // In a table the bar is escaped; the backslash is no part of the target.
    let targetEnd = bar < end && bar > start && text.base[bar - 1] == .backslash ? bar - 1 : bar
    let shown = bar < end ? bar + 1..<end : start..<targetEnd
    let target = textBytes(start..<targetEnd)
    let nothing = Bytes(start: nil, count: 0)
    let isImage = item.kind == .embed && isImageName(target)
    let token =
      isImage
      ? builder.openImage(source: target, title: nothing, at: range)
      : openWikilink(target, range, &builder)
    writePlain(shown, &builder)
    builder.close()
    let kind = item.kind == .embed ? "embed" : "wikilink"
    builder.setAttributes(Attributes(classes: [kind]), of: token)
    return token
  }

  /// `[[#A heading]]` leads to the heading with these words.
  private func openWikilink(
    _ target: Bytes, _ range: SourceRange, _ builder: inout DocumentBuilder
  ) -> DocumentBuilder.Token {
    let nothing = Bytes(start: nil, count: 0)
    guard target.first == .hash, target.count > 1 else {
      return builder.openLink(destination: target, title: nothing, at: range)
    }
    var fragment = "#" + IdentifierRegistry.stem(target.part(1..<target.count))
    return fragment.withUTF8 { builder.openLink(destination: $0, title: nothing, at: range) }
  }

  // MARK: Abbreviations

  /// Writes text with the words that are abbreviations as spans of their own.
  mutating func writeAbbreviated(_ part: Range<Int>, _ builder: inout DocumentBuilder) {
    var start = part.lowerBound
    var index = start
    while index < part.upperBound {
      guard isWordByte(text.base[index]) else {
        index += 1
        continue
      }
      let word = index
      while index < part.upperBound, isWordByte(text.base[index]) { index += 1 }
      guard let entry = abbreviations.find(textBytes(word..<index)),
        abbreviations.bytes(abbreviations.entries[entry].destination)
          .elementsEqual(textBytes(word..<index))
      else { continue }
      writePlain(start..<word, &builder)
      writeAbbreviation(entry, word..<index, &builder)
      start = index
    }
    writePlain(start..<part.upperBound, &builder)
  }

  private func isWordByte(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || !byte.isASCII }

  private mutating func writeAbbreviation(
    _ entry: Int, _ word: Range<Int>, _ builder: inout DocumentBuilder
  ) {
    let lower = text.sourceOffset(word.lowerBound)
    let token = builder.openSpan(
      .abbreviation, at: SourceRange(lower, text.sourceEnd(word.upperBound)))
    writePlain(word, &builder)
    builder.close()
    abbreviations.markUsed(entry)
    let title = String(
      decoding: abbreviations.bytes(abbreviations.entries[entry].title), as: UTF8.self)
    builder.setAttributes(Attributes(pairs: [.init("title", title)]), of: token)
  }
}
