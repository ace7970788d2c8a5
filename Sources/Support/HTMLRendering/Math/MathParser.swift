/// Reads the TeX notation of formulas as people write them in articles.
///
/// Whatever is not understood makes the whole formula nil: a formula half right is worse than its source.
struct MathParser {
  enum Token: Equatable {
    case command(String)
    case sign(Unicode.Scalar)
    case space
  }

  var tokens: [Token] = []
  var position = 0
  var depth = 0
  var hasFailed = false

  /// Formulas nested deeper are not read.
  static let maximumDepth = 32

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

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  // MARK: Rows

  /// Reads rows and cells up to `\end{name}`, or to the end of the formula.
  mutating func table(endingAt name: String?) -> [[MathNode]] {
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

  func withoutEmptyEnd(_ rows: [[MathNode]]) -> [[MathNode]] {
    if rows.count > 1, let last = rows.last, last.count == 1, case .row(let nodes) = last[0],
      nodes.isEmpty
    {
      return Array(rows.dropLast())
    }
    return rows
  }

  /// Reads up to something that ends a row: `}`, `&`, `\\`, `\end`, `\right`, or the end.
  mutating func row(until closing: Unicode.Scalar? = nil) -> MathNode {
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

  func peek() -> Token? { position < tokens.count ? tokens[position] : nil }

  mutating func skipSpaces() {
    while peek() == .space { position += 1 }
  }

  mutating func attachScripts(_ nodes: inout [MathNode]) {
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

  static func takesLimits(_ node: MathNode) -> Bool {
    switch node {
    case .sign(let sign, _): MathSymbols.largeSigns.values.contains(sign)
    case .identifier(let name): MathSymbols.limits.contains(name.filter { $0 != "\u{2009}" })
    case .accent(_, let sign, _): sign == "⏞" || sign == "⏟"
    default: false
    }
  }

  // MARK: Atoms

  mutating func atom() -> MathNode? {
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

  // MARK: Commands
}
