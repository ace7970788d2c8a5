/// A piece of a formula. The parser bounds the depth, so recursion over it is bounded too.
indirect enum MathNode {
  case row([MathNode])
  case identifier(String)
  case number(String)
  case sign(String, isStretchy: Bool)
  case text(String)
  case space(String)
  case fraction(MathNode, MathNode, hasLine: Bool)
  case root(MathNode, index: MathNode?)
  case scripts(MathNode, lower: MathNode?, upper: MathNode?, asLimits: Bool)
  case accent(MathNode, String, isUnder: Bool)
  case table([[MathNode]], isLeftAligned: Bool)
}

extension XMLWriter {
  /// Writes a formula as MathML (MathML Core), with its TeX notation as the text that is read aloud where MathML is not.
  mutating func math(_ formula: MathNode, alternative: String, isBlock: Bool) {
    start("math")
    attribute("xmlns", "http://www.w3.org/1998/Math/MathML")
    if isBlock { attribute("display", "block") }
    attribute("alttext", alternative)
    write(formula)
    end()
  }

  private mutating func write(_ node: MathNode) {
    switch node {
    case .row(let nodes): write(row: nodes)
    case .identifier(let name): element("mi", name)
    case .number(let digits): element("mn", digits)
    case .text(let words): element("mtext", words)
    case .sign(let sign, let isStretchy):
      start("mo")
      if !isStretchy, "()[]{}|‖/".contains(sign) { attribute("stretchy", "false") }
      text(sign)
      end()
    case .space(let width):
      start("mspace")
      attribute("width", width)
      end()
    case .fraction(let upper, let lower, let hasLine):
      start("mfrac")
      if !hasLine { attribute("linethickness", "0") }
      write(upper)
      write(lower)
      end()
    case .root(let inside, let index):
      start(index == nil ? "msqrt" : "mroot")
      write(inside)
      if let index { write(index) }
      end()
    case .scripts(let base, let lower, let upper, let asLimits):
      write(base, lower, upper, asLimits)
    case .accent(let base, let sign, let isUnder):
      start(isUnder ? "munder" : "mover")
      if !isUnder { attribute("accent", "true") }
      write(base)
      element("mo", sign)
      end()
    case .table(let rows, let isLeftAligned): write(table: rows, isLeftAligned)
    }
  }

  private mutating func write(row nodes: [MathNode]) {
    if nodes.count == 1 { return write(nodes[0]) }
    start("mrow")
    for node in nodes { write(node) }
    end()
  }

  private mutating func write(
    _ base: MathNode, _ lower: MathNode?, _ upper: MathNode?, _ asLimits: Bool
  ) {
    switch (lower, upper) {
    case (let lower?, let upper?):
      start(asLimits ? "munderover" : "msubsup")
      write(base)
      write(lower)
      write(upper)
    case (let lower?, nil):
      start(asLimits ? "munder" : "msub")
      write(base)
      write(lower)
    case (nil, let upper?):
      start(asLimits ? "mover" : "msup")
      write(base)
      write(upper)
    case (nil, nil): return write(base)
    }
    end()
  }

  private mutating func write(table rows: [[MathNode]], _ isLeftAligned: Bool) {
    start("mtable")
    for row in rows {
      start("mtr")
      for (column, cell) in row.enumerated() {
        start("mtd")
        if isLeftAligned { attribute("class", column == 0 ? "first" : "next") }
        write(cell)
        end()
      }
      end()
    }
    end()
  }
}
