internal import DocumentAST

/// The leaves that are parted: code between lines, paragraphs between sentences.
extension LargeBlockSplitter {
  /// Copies code in pieces of whole lines.
  mutating func part(_ code: CodeBlock) {
    var attributes = code.attributes
    code.code.withBytes { bytes in
      for range in TextPieces(bytes, size: leafSize, separator: UInt8(ascii: "\n")) {
        beginPieceIfDue()
        let piece = String(decoding: bytes[range], as: UTF8.self)
        builder.append(
          .codeBlock(CodeBlock(piece, info: code.info.description, attributes: attributes)))
        attributes.id = nil
        size += range.count + 36
      }
    }
    isBehindHeading = false
  }

  /// Copies a paragraph in pieces that end between words, behind a sentence where one ends near.
  mutating func part(_ paragraph: Paragraph) {
    builder.openCopy(of: paragraph.position)
    var pieceStart = size
    for inline in paragraph.content {
      guard case .text(let run) = inline else {
        builder.append(inline)
        size += 18 + inline.textByteCount
        continue
      }
      run.text.withBytes { bytes in
        for range in TextPieces(bytes, size: leafSize, separator: 0x20) {
          if size - pieceStart >= leafSize { beginParagraphAnew(&pieceStart, like: paragraph) }
          builder.text(UnsafeBufferPointer(rebasing: bytes[range]))
          size += range.count
        }
      }
    }
    builder.close()
    isBehindHeading = false
  }

  private mutating func beginParagraphAnew(_ start: inout Int, like paragraph: Paragraph) {
    builder.close()
    beginPieceIfDue()
    var attributes = paragraph.attributes
    attributes.id = nil
    builder.openCopy(of: paragraph.position, attributes: attributes)
    start = size
  }
}

extension Inline {
  fileprivate var textByteCount: Int { AnyInline(position: position).textByteCount }
}

private struct AnyInline: DocumentNode {
  let position: NodePosition
}
