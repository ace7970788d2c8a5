import DocumentAST
import HTMLWriting
import PlainTextReading

/// How an explanation is written.
public enum ExplanationFormat: String, Sendable, CaseIterable {
  /// A line for each block.
  case text
  /// A page that shows the text coloured by what its lines were read as.
  case html
  /// The outline of the text, with the reasons of each block.
  case json
}

extension TextExplanation {
  /// The explanation in a format, as UTF-8.
  ///
  /// - Throws: `ConversionError` if the page cannot be written.
  /// - Complexity: O(n) in the lines.
  public func written(as format: ExplanationFormat) throws(ConversionError) -> [UInt8] {
    switch format {
    case .text: return Array(text.utf8)
    case .html: return try page()
    case .json: return Array(outline.json.utf8)
    }
  }

  private func page() throws(ConversionError) -> [UInt8] {
    var options = HTMLWriter.Options()
    let name = file?.split(separator: "/").last.map(String.init)
    options.title = "How \(name ?? "the text") was read"
    options.language = "en"
    options.describesText = false
    options.styleSheet = .adding(Self.styleSheet)
    var output = OutputBuffer()
    do {
      _ = try HTMLWriter(options).write(document, to: &output)
    } catch {
      throw ConversionError(.internal, "The page was not written: \(error)")
    }
    return output.takeBytes()
  }

  /// A container for each block: what it was read as, and its lines as they are.
  var document: Document {
    Document(Blocks(blocks.map(shown)))
  }

  private func shown(_ block: Block) -> DocumentAST.Block {
    var classes = ["reading", "reading-\(block.kind)"]
    if block.isDoubtful { classes.append("reading-doubtful") }
    let place = block.lines.count == 1 ? "Line" : "Lines"
    let own = lines[(block.lines.lowerBound - 1)..<min(block.lines.upperBound, lines.count)]
    let label: Inlines = [
      .text(TextRun("\(place) \(block.span): ")), .strong([.text(TextRun(block.label))]),
      .text(TextRun(String(block.summary.dropFirst(block.label.count)))),
    ]
    return .container(
      Container(
        .division,
        [.paragraph(Paragraph(label)), .codeBlock(CodeBlock(own.joined(separator: "\n")))],
        attributes: Attributes(classes: classes)))
  }

  private static let styleSheet = """
    .reading { border-inline-start: 0.4rem solid #8a8a8a; padding-inline-start: 1rem; margin-block: 1rem }
    .reading p { margin: 0 0 0.25rem }
    .reading pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 }
    .reading-doubtful { border-inline-start-style: dotted }
    .reading-title, .reading-subtitle, .reading-heading { border-color: #c2410c }
    .reading-byline, .reading-metadata, .reading-tag-cloud { border-color: #7c3aed }
    .reading-bullet-item, .reading-ordered-item, .reading-definition-item { border-color: #0f766e }
    .reading-quote, .reading-verse { border-color: #1d4ed8 }
    .reading-code, .reading-table, .reading-toc { border-color: #a16207 }
    .reading-boilerplate { border-color: #d4d4d4 }
    """
}
