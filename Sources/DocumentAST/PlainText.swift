extension Inlines {
  /// The letters of the inlines without markup: breaks become spaces, raw markup and note references are left out.
  ///
  /// - Complexity: O(n), without recursion.
  public var plainText: String {
    var bytes: [UInt8] = []
    storage.appendPlainText(from: lower, to: upper, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Blocks {
  /// The letters of the blocks without markup, a line for each paragraph, heading, cell or line of verse.
  ///
  /// - Complexity: O(n), without recursion.
  public var plainText: String {
    var bytes: [UInt8] = []
    storage.appendPlainText(from: lower, to: upper, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Storage {
  func appendPlainText(from lower: UInt32, to upper: UInt32, to output: inout [UInt8]) {
    for index in lower..<upper {
      let record = records[Int(index)]
      switch record.kind {
      case .text, .code, .math:
        output.append(contentsOf: bytes(record.text))
      case .mathBlock:
        startLine(&output)
        output.append(contentsOf: bytes(record.text))
      case .codeBlock:
        startLine(&output)
        output.append(contentsOf: bytes(payloads[Int(record.first)].second))
      case .tag:
        startLine(&output)
        output.append(contentsOf: bytes(payloads[Int(record.first)].first))
      case .softBreak, .hardBreak:
        output.append(UInt8(ascii: " "))
      case .paragraph, .heading, .quote, .list, .definitionList, .verse, .table, .figure:
        startLine(&output)
      case .sceneBreak, .alert, .spoiler, .container, .noteDefinition, .tagCloud, .contents:
        startLine(&output)
      case .pageBreak, .item, .definitionItem, .definitionTerm, .definition, .term:
        startLine(&output)
      case .attribution, .title, .caption, .verseLine, .tableSection, .tableRow, .tableCell:
        startLine(&output)
      case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: break
      case .inserted, .smallCaps, .link, .image, .note, .span, .rawInline, .rawBlock: break
      }
    }
  }

  private func startLine(_ output: inout [UInt8]) {
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }
}
