/// Reads the TeX notation of formulas as people write them in articles.
///
/// Whatever is not understood makes the whole formula nil: a formula half right is worse than its source.
struct MathParser {
  private enum Token: Equatable {
    case command(String)
    case sign(Unicode.Scalar)
    case space
  }

  private var tokens: [Token] = []
  private var position = 0
  private var depth = 0
  private var hasFailed = false

  /// Formulas nested deeper are not read.
  private static let maximumDepth = 32

  private init(_ formula: String) {
    let scalars = Array(formula.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "%" {
        while index < scalars.count, scalars[index] != "\n" { index += 1 }
      } else if scalar == "\\", index < scalars.count {
        var name = String.UnicodeScalarView([scalars[index]])
        index += 1
        while Self.isLetter(name[name.startIndex]), index < scalars.count,
          Self.isLetter(scalars[index])
        {
          name.append(scalars[index])
          index += 1
        }
        tokens.append(.command(String(name)))
      } else {
        tokens.append(scalar.properties.isWhitespace ? .space : .sign(scalar))
      }
    }
  }

  /// Returns a formula; nil when it is not understood.
  ///
  /// - Complexity: O(n).
  static func parse(_ formula: String) -> MathNode? {
    var parser = MathParser(formula)
    let rows = parser.table(endingAt: nil)
    guard !parser.hasFailed, parser.position == parser.tokens.count else { return nil }
    if rows.count == 1, rows[0].count == 1 { return rows[0][0] }
    return .table(rows, isLeftAligned: true)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  // MARK: Rows

  /// Reads rows and cells up to `\end{name}`, or to the end of the formula.
  private mutating func table(endingAt name: String?) -> [[MathNode]] {
    var rows: [[MathNode]] = [[]]
    while !hasFailed {
      rows[rows.count - 1].append(row())
      switch peek() {
      case .sign("&")?: position += 1
      case .command("\\")?, .command("cr")?:
        position += 1
        _ = optionalArgument()
        rows.append([])
      case .command("end")?:
        position += 1
        if rawArgument() != name || name == nil { hasFailed = true }
        return withoutEmptyEnd(rows)
      case nil:
        if name != nil { hasFailed = true }
        return withoutEmptyEnd(rows)
      default:
        hasFailed = true
      }
    }
    return rows
  }

  private func withoutEmptyEnd(_ rows: [[MathNode]]) -> [[MathNode]] {
    if rows.count > 1, let last = rows.last, last.count == 1, case .row(let nodes) = last[0],
      nodes.isEmpty
    {
      return Array(rows.dropLast())
    }
    return rows
  }

  /// Reads up to something that ends a row: `}`, `&`, `\\`, `\end`, `\right`, or the end.
  private mutating func row(until closing: Unicode.Scalar? = nil) -> MathNode {
    var nodes: [MathNode] = []
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      hasFailed = true
      return .row([])
    }
    while !hasFailed, let token = peek() {
      if let closing, token == .sign(closing) { break }
      switch token {
      case .sign("}"), .sign("&"), .command("\\"), .command("cr"), .command("end"),
        .command("right"):
        return .row(nodes)
      case .space: position += 1
      case .sign("^"), .sign("_"), .sign("'"): attachScripts(&nodes)
      default: if let node = atom() { nodes.append(node) }
      }
    }
    return .row(nodes)
  }

  private func peek() -> Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func skipSpaces() {
    while peek() == .space { position += 1 }
  }

  private mutating func attachScripts(_ nodes: inout [MathNode]) {
    let base = nodes.popLast() ?? .row([])
    var lower: MathNode?
    var upper: MathNode?
    var primes = ""
    while true {
      if peek() == .sign("'") {
        primes += "′"
        position += 1
      } else if peek() == .sign("_"), lower == nil {
        position += 1
        lower = argument()
      } else if peek() == .sign("^"), upper == nil {
        position += 1
        upper = argument()
      } else if peek() == .space, position + 1 < tokens.count,
        [.sign("_"), .sign("^")].contains(tokens[position + 1])
      {
        position += 1
      } else {
        break
      }
      if hasFailed { break }
    }
    if !primes.isEmpty {
      let sign = MathNode.sign(primes, isStretchy: false)
      upper = upper.map { .row([sign, $0]) } ?? sign
    }
    if lower == nil, upper == nil { hasFailed = true }
    nodes.append(.scripts(base, lower: lower, upper: upper, asLimits: Self.takesLimits(base)))
  }

  private static func takesLimits(_ node: MathNode) -> Bool {
    switch node {
    case .sign(let sign, _): MathSymbols.largeSigns.values.contains(sign)
    case .identifier(let name): MathSymbols.limits.contains(name.filter { $0 != "\u{2009}" })
    case .accent(_, let sign, _): sign == "⏞" || sign == "⏟"
    default: false
    }
  }

  // MARK: Atoms

  private mutating func atom() -> MathNode? {
    guard let token = peek() else { return nil }
    position += 1
    switch token {
    case .space: return nil
    case .sign("{"):
      let inside = row()
      guard peek() == .sign("}") else {
        hasFailed = true
        return nil
      }
      position += 1
      return inside
    case .sign(let scalar): return character(scalar)
    case .command(let name): return command(name)
    }
  }

  private mutating func character(_ scalar: Unicode.Scalar) -> MathNode? {
    if ("0"..."9").contains(scalar) { return .number(digits(from: scalar)) }
    // A mark with nothing to stand on is no formula.
    if Self.isMark(scalar) { hasFailed = true }
    if let marked = withMarks(scalar) {
      return scalar.properties.isAlphabetic
        ? .identifier(marked) : .sign(marked, isStretchy: false)
    }
    if scalar.properties.isAlphabetic { return .identifier(String(scalar)) }
    switch scalar {
    case "-": return .sign("−", isStretchy: false)
    case "*": return .sign("∗", isStretchy: false)
    case "~": return .space("0.333em")
    case "$", "#", "^", "_": hasFailed = true
    default: break
    }
    return .sign(String(scalar), isStretchy: false)
  }

  /// A character with the combining marks that follow it; nil when there are none.
  private mutating func withMarks(_ scalar: Unicode.Scalar) -> String? {
    var result = String(scalar)
    let start = position
    while case .sign(let mark)? = peek(), Self.isMark(mark) {
      result.unicodeScalars.append(mark)
      position += 1
    }
    return position > start ? result : nil
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private mutating func digits(from first: Unicode.Scalar) -> String {
    var result = String(first)
    while case .sign(let scalar)? = peek() {
      let isDigit = ("0"..."9").contains(scalar)
      let isPoint =
        scalar == "." && position + 1 < tokens.count && isDigitToken(tokens[position + 1])
      guard isDigit || isPoint else { break }
      result.unicodeScalars.append(scalar)
      position += 1
    }
    return result
  }

  private func isDigitToken(_ token: Token) -> Bool {
    if case .sign(let scalar) = token { ("0"..."9").contains(scalar) } else { false }
  }

  private mutating func argument() -> MathNode {
    skipSpaces()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth, let node = atom() else {
      hasFailed = true
      return .row([])
    }
    return node
  }

  private mutating func optionalArgument() -> MathNode? {
    guard peek() == .sign("[") else { return nil }
    position += 1
    let inside = row(until: "]")
    if peek() == .sign("]") { position += 1 } else { hasFailed = true }
    return inside
  }

  /// The letters of an argument in braces, as they are written.
  private mutating func rawArgument() -> String {
    skipSpaces()
    guard peek() == .sign("{") else {
      hasFailed = true
      return ""
    }
    position += 1
    var text = ""
    var open = 1
    while let token = peek() {
      position += 1
      switch token {
      case .sign("{"): open += 1
      case .sign("}"):
        open -= 1
        if open == 0 { return text }
      case .sign(let scalar): text.unicodeScalars.append(scalar)
      case .space: text += " "
      case .command(let name): if name.count == 1 { text += name } else { hasFailed = true }
      }
    }
    hasFailed = true
    return text
  }

  // MARK: Commands

  private mutating func command(_ name: String) -> MathNode? {
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

  private mutating func structure(_ name: String) -> MathNode? {
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

  private mutating func fence() -> String {
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

  private mutating func fenced() -> MathNode? {
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

  private static func between(_ opening: String, _ inside: MathNode, _ closing: String) -> MathNode
  {
    var nodes = [inside]
    if !opening.isEmpty { nodes.insert(.sign(opening, isStretchy: true), at: 0) }
    if !closing.isEmpty { nodes.append(.sign(closing, isStretchy: true)) }
    return .row(nodes)
  }

  private mutating func environment() -> MathNode? {
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
