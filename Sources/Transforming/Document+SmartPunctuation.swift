public import DocumentAST

extension Document {
  /// Returns the document with straight quotation marks and typed dashes in its running text made typographic, in the manner of
  /// a language (a BCP 47 tag), or of the document's own language when none is given.
  ///
  /// Code, formulas and raw markup stay as they are.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public func withSmartPunctuation(language: String? = nil) -> Document {
    var punctuation = SmartPunctuation(language: language ?? metadata.language)
    var changed = self
    changed.blocks = blocks.adjusting { item in
      guard case .inline(let inline) = item else {
        punctuation.startBlock()
        return nil
      }
      return punctuation.adjustment(of: inline)
    }
    return changed
  }
}

extension SmartPunctuation {
  fileprivate mutating func adjustment(of inline: Inline) -> NodeAdjustment? {
    switch inline {
    case .text(let run):
      let text = run.text.description
      let changed = applied(to: text)
      return changed.utf8.elementsEqual(text.utf8) ? nil : NodeAdjustment(text: changed)
    case .code, .math, .rawInline: skip()
    case .softBreak, .hardBreak: space()
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: break
    case .inserted, .smallCaps, .link, .image, .note, .span: break
    }
    return nil
  }
}
