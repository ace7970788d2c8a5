internal import DocumentAST

/// Sees every block, in the order of the text.
protocol BlockVisitor: DocumentVisitor {
  mutating func visit(_ block: Block)
}

extension BlockVisitor {
  mutating func enter(_ block: Block) -> Descent {
    visit(block)
    return .inside
  }
  mutating func enter(_ part: Part) -> Descent { .inside }
  mutating func enter(_ inline: Inline) -> Descent { .skip }
  mutating func leave(_ block: Block) {}
  mutating func leave(_ part: Part) {}
  mutating func leave(_ inline: Inline) {}
}

/// Sees every inline, in the order of the text.
protocol InlineVisitor: DocumentVisitor {
  mutating func visit(_ inline: Inline)
}

extension InlineVisitor {
  mutating func enter(_ block: Block) -> Descent { .inside }
  mutating func enter(_ part: Part) -> Descent { .inside }
  mutating func enter(_ inline: Inline) -> Descent {
    visit(inline)
    return .inside
  }
  mutating func leave(_ block: Block) {}
  mutating func leave(_ part: Part) {}
  mutating func leave(_ inline: Inline) {}
}
