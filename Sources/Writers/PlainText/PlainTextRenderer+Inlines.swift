import DocumentAST
import LineBreaking

extension PlainTextRenderer {
  mutating func enter(_ inline: Inline) -> Descent {
    switch inline {
    case .text(let run): appendText(run.text)
    case .emphasis: text.append("_")
    case .strong: text.append("**")
    case .strikethrough(let styled), .highlight(let styled), .inserted(let styled),
      .smallCaps(let styled):
      losses.add(.style, at: styled.sourceRange)
    case .superscript, .subscript, .link: inlineStarts.append(text.count)
    case .code(let code): appendCode(code)
    case .math(let math):
      losses.add(.math, at: math.sourceRange)
      math.formula.withBytes { text.append($0) }
    case .image: inlineStarts.append(text.count)
    case .note(let reference): appendReference(reference)
    case .softBreak: text.appendSoftBreak()
    case .hardBreak: text.appendHardBreak()
    case .span(let span): startSpan(span)
    case .rawInline(let raw): appendRaw(raw)
    }
    return .inside
  }

  mutating func leave(_ inline: Inline) {
    switch inline {
    case .emphasis: text.append("_")
    case .strong: text.append("**")
    case .superscript: endScript(.raised)
    case .subscript: endScript(.lowered)
    case .link(let link): endLink(link)
    case .image(let image): endImage(image)
    case .span(let span): endSpan(span)
    case .text, .strikethrough, .highlight, .inserted, .smallCaps, .code, .math: break
    case .note, .softBreak, .hardBreak, .rawInline: break
    }
  }

  private mutating func appendText(_ run: Text) {
    guard rotation > 0 else { return run.withBytes { text.append($0) } }
    let turned = run.withBytes { $0.map(Rotation.rotated) }
    turned.withUnsafeBufferPointer { text.append($0) }
  }

  private mutating func appendCode(_ code: Code) {
    text.append("`")
    code.code.withBytes { text.append($0) }
    text.append("`")
  }

  private mutating func appendRaw(_ raw: RawInline) {
    if raw.format == "text" || raw.format == "plain" {
      raw.markup.withBytes { text.append($0) }
    } else {
      losses.add(.rawMarkup, at: raw.sourceRange)
    }
  }

  // MARK: Raised and lowered text

  private mutating func endScript(_ position: ScriptDigits.Position) {
    guard let start = inlineStarts.popLast(), text.count > start else { return }
    let content = Array(text.bytes[start...])
    if !options.isASCII, let digits = ScriptDigits.text(content, position) {
      text.replace(from: start, with: digits)
    } else {
      let sign: UInt8 = position == .raised ? 0x5E : 0x5F
      text.replace(from: start, with: [sign, 0x28] + content + [0x29])
    }
  }

  // MARK: Links and images

  private mutating func endLink(_ link: Link) {
    guard let start = inlineStarts.popLast() else { return }
    link.destination.withBytes { destination in
      guard !destination.isEmpty, destination.first != UInt8(ascii: "#") else { return }
      let address = destination.starts(with: "mailto:".utf8) ? 7 : 0
      let shown = UnsafeBufferPointer(rebasing: destination[address...])
      if text.ends(from: start, with: shown) || text.ends(from: start, with: destination)
        || isWebName(from: start, of: destination)
      {
        return
      }
      switch options.links {
      case .text: losses.add(.linkAddress, at: link.sourceRange)
      case .address:
        if text.count > start { text.appendSpace() }
        text.append("<")
        text.append(shown)
        text.append(">")
      case .numbered:
        text.appendSpace()
        text.append("<\(links.number(of: String(decoding: destination, as: UTF8.self)))>")
      }
    }
  }

  /// Whether the text is the address without its scheme, as in `www.example.org`.
  private func isWebName(from start: Int, of destination: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.bytes[start...].starts(with: "www.".utf8) else { return false }
    return ["https://", "http://"].contains { scheme in
      destination.starts(with: scheme.utf8)
        && text.ends(
          from: start, with: UnsafeBufferPointer(rebasing: destination[scheme.utf8.count...]))
    }
  }

  private mutating func endImage(_ image: Image) {
    guard let start = inlineStarts.popLast() else { return }
    losses.add(.image, at: image.sourceRange)
    guard text.count > start else { return }
    let alternative = Array(text.bytes[start...])
    text.replace(from: start, with: [0x5B] + alternative + [0x5D])
  }

  // MARK: Notes

  private mutating func appendReference(_ reference: NoteReference) {
    let label = reference.label.description
    if options.notes == .inline, let note = notes.definition(of: label) {
      text.appendSpace()
      text.append("[")
      text.append(note.content.plainText)
      text.trim()
      text.append("]")
      notes.markWritten(label)
    } else {
      text.append("[" + notes.reference(label) + "]")
    }
  }

  // MARK: Spans

  private mutating func startSpan(_ span: Span) {
    inlineStarts.append(text.count)
    switch span.role {
    case .key: text.append("[")
    case .quotation: text.append(options.isASCII ? "\"" : "“")
    case .spoiler: if options.spoilers != .shown { rotation += 1 }
    default: break
    }
  }

  private mutating func endSpan(_ span: Span) {
    let start = inlineStarts.popLast() ?? text.count
    if let language = span.attributes["lang"], start <= text.count {
      languages.append((start..<text.count, language))
    }
    switch span.role {
    case .key: text.append("]")
    case .quotation: text.append(options.isASCII ? "\"" : "”")
    case .spoiler: if options.spoilers != .shown { rotation -= 1 }
    case .ruby:
      guard let reading = span.attributes["ruby"], !reading.isEmpty else { return }
      text.append("(")
      text.append(reading)
      text.append(")")
    default: break
    }
  }
}

/// Raised and lowered digits and signs.
enum ScriptDigits {
  enum Position { case raised, lowered }

  /// Returns the text in raised or lowered characters; `nil` when one of them does not exist.
  static func text(_ bytes: [UInt8], _ position: Position) -> [UInt8]? {
    var result = ""
    for byte in bytes {
      guard let code = code(byte, position), let scalar = UnicodeScalar(code) else { return nil }
      result.unicodeScalars.append(scalar)
    }
    return Array(result.utf8)
  }

  private static func code(_ byte: UInt8, _ position: Position) -> UInt32? {
    let base: UInt32 = position == .raised ? 0x2070 : 0x2080
    switch byte {
    case 0x31 where position == .raised: return 0xB9
    case 0x32 where position == .raised: return 0xB2
    case 0x33 where position == .raised: return 0xB3
    case 0x30...0x39: return base + UInt32(byte - 0x30)
    case 0x2B: return base + 10
    case 0x2D: return base + 11
    case 0x3D: return base + 12
    case 0x28: return base + 13
    case 0x29: return base + 14
    case 0x6E where position == .raised: return 0x207F
    case 0x69 where position == .raised: return 0x2071
    default: return nil
    }
  }
}
