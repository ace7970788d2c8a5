import DocumentAST

extension Inlines {
  /// Whether there is text outside formulas: what names of headings and labels are made of.
  ///
  /// - Complexity: O(n) in the nodes before the first such text.
  var hasSpokenText: Bool {
    var visitor = SpokenTextVisitor()
    walk(&visitor)
    return visitor.isFound
  }
}

private struct SpokenTextVisitor: DocumentVisitor {
  var isFound = false

  mutating func enter(_ block: Block) -> Descent { .inside }
  mutating func leave(_ block: Block) {}
  mutating func enter(_ part: Part) -> Descent { .inside }
  mutating func leave(_ part: Part) {}

  mutating func enter(_ inline: Inline) -> Descent {
    if isFound { return .skip }
    switch inline {
    case .text(let run): isFound = hasVisibleText(run.text.description)
    case .code(let code): isFound = hasVisibleText(code.code.description)
    case .note: isFound = true
    case .math, .softBreak, .hardBreak, .rawInline, .emphasis, .strong, .strikethrough: break
    case .superscript, .subscript, .highlight, .inserted, .smallCaps, .link, .image, .span: break
    }
    return .inside
  }

  mutating func leave(_ inline: Inline) {}
}
