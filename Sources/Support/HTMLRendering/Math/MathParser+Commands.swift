/// Commands: fractions, roots, accents, fences, environments.
extension MathParser {
  mutating func command(_ name: String) -> MathNode? {
    if let letter = MathSymbols.letters[name] { return .identifier(letter) }
    if let sign = MathSymbols.signs[name] ?? MathSymbols.largeSigns[name]
      ?? MathSymbols.integrals[name]
    {
      return .sign(sign, isStretchy: false)
    }
    if let width = MathSymbols.spaces[name] { return .space(width) }
    if MathSymbols.functions.contains(name) || MathSymbols.limits.contains(name) {
      return .identifier(name)
    }
    if let accent = MathSymbols.accents[name] { return .accent(argument(), accent, isUnder: false) }
    if let accent = MathSymbols.underAccents[name] {
      return .accent(argument(), accent, isUnder: true)
    }
    return structure(name)
  }

  mutating func structure(_ name: String) -> MathNode? {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac": return .fraction(argument(), argument(), hasLine: true)
    case "binom", "dbinom", "tbinom":
      let inside = MathNode.fraction(argument(), argument(), hasLine: false)
      return .row([.sign("(", isStretchy: true), inside, .sign(")", isStretchy: true)])
    case "sqrt":
      let index = optionalArgument()
      return .root(argument(), index: index)
    case "text", "textrm", "textit", "mbox", "mathrm", "operatorname":
      let words = rawArgument()
      return name == "mathrm" || name == "operatorname" ? .identifier(words) : .text(words)
    case "mathbf", "boldsymbol", "bm", "textbf", "mathcal", "mathscr", "mathfrak", "mathbb",
      "mathsf", "mathtt":
      return MathSymbols.letters(rawArgument(), in: name).map { .identifier($0) }
    case "mathit", "mathnormal": return argument()
    case "left": return fenced()
    case "begin": return environment()
    case "overset", "stackrel":
      let upper = argument()
      return .scripts(argument(), lower: nil, upper: upper, asLimits: true)
    case "underset":
      let lower = argument()
      return .scripts(argument(), lower: lower, upper: nil, asLimits: true)
    case "bmod", "mod": return .sign("mod", isStretchy: false)
    case "pmod":
      return .row([
        .space("0.444em"), .sign("(", isStretchy: false), .text("mod "), argument(),
        .sign(")", isStretchy: false),
      ])
    case "{", "}", "%", "$", "#", "&", "_": return .sign(name, isStretchy: false)
    case "|": return .sign("‖", isStretchy: false)
    case " ": return .space("0.333em")
    case "tag", "label":
      let words = rawArgument()
      return name == "tag" ? .text("\u{2003}(\(words))") : nil
    default:
      if !MathSymbols.ignored.contains(name) { hasFailed = true }
      return nil
    }
  }

  mutating func fence() -> String {
    skipSpaces()
    guard let token = peek() else {
      hasFailed = true
      return ""
    }
    position += 1
    switch token {
    case .sign("."): return ""
    case .sign(let scalar): return scalar == "<" ? "⟨" : scalar == ">" ? "⟩" : String(scalar)
    case .command("{"), .command("}"): return token == .command("{") ? "{" : "}"
    case .command("|"): return "‖"
    case .command(let name):
      if let sign = MathSymbols.signs[name] { return sign }
      hasFailed = true
      return ""
    case .space: return ""
    }
  }

  mutating func fenced() -> MathNode? {
    let opening = fence()
    let inside = row()
    guard peek() == .command("right") else {
      hasFailed = true
      return nil
    }
    position += 1
    let closing = fence()
    return Self.between(opening, inside, closing)
  }

  static func between(_ opening: String, _ inside: MathNode, _ closing: String) -> MathNode {
    var nodes = [inside]
    if !opening.isEmpty { nodes.insert(.sign(opening, isStretchy: true), at: 0) }
    if !closing.isEmpty { nodes.append(.sign(closing, isStretchy: true)) }
    return .row(nodes)
  }

  mutating func environment() -> MathNode? {
    let name = rawArgument()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      hasFailed = true
      return nil
    }
    if name == "array" { _ = rawArgument() }
    let rows = table(endingAt: name)
    switch name {
    case "matrix", "smallmatrix", "array", "gathered": return .table(rows, isLeftAligned: false)
    case "pmatrix": return Self.between("(", .table(rows, isLeftAligned: false), ")")
    case "bmatrix": return Self.between("[", .table(rows, isLeftAligned: false), "]")
    case "Bmatrix": return Self.between("{", .table(rows, isLeftAligned: false), "}")
    case "vmatrix": return Self.between("|", .table(rows, isLeftAligned: false), "|")
    case "Vmatrix": return Self.between("‖", .table(rows, isLeftAligned: false), "‖")
    case "cases": return Self.between("{", .table(rows, isLeftAligned: true), "")
    case "aligned", "align", "align*", "split", "equation", "equation*", "gather", "gather*":
      return .table(rows, isLeftAligned: true)
    default:
      hasFailed = true
      return nil
    }
  }
}
