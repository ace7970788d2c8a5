/// What the commands of TeX stand for.
enum MathSymbols {
  /// Commands for letters: they become identifiers.
  static let letters: [String: String] = table(
    """
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ \
    lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ \
    phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ \
    Psi Ψ Omega Ω infty ∞ partial ∂ nabla ∇ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ emptyset ∅ varnothing ∅ \
    imath ı jmath ȷ wp ℘ angle ∠ triangle △ top ⊤ bot ⊥ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ \
    dotsc … dotsb ⋯ prime ′ degree ° square □ blacksquare ■ complement ∁
    """)

  /// Commands for operators, relations, arrows and fences.
  static let signs: [String: String] = table(
    """
    pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ \
    cap ∩ cup ∪ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ forall ∀ exists ∃ nexists ∄ \
    leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ \
    prec ≺ succ ≻ preceq ⪯ succeq ⪰ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ \
    perp ⟂ parallel ∥ mid ∣ nmid ∤ vdash ⊢ models ⊨ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ \
    Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⟺ implies ⟹ impliedby ⟸ mapsto ↦ longrightarrow ⟶ \
    longleftarrow ⟵ uparrow ↑ downarrow ↓ Uparrow ⇑ Downarrow ⇓ hookrightarrow ↪ rightleftharpoons ⇌ \
    langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lbrack [ rbrack ] \
    vert | Vert ‖ lvert | rvert | lVert ‖ rVert ‖ colon : therefore ∴ because ∵ doteq ≐ asymp ≍ \
    triangleq ≜ coloneqq ≔ leqslant ⩽ geqslant ⩾ lesssim ≲ gtrsim ≳ dagger † ddagger ‡ bowtie ⋈
    """)

  /// Operators whose limits stand above and below.
  static let largeSigns: [String: String] = table(
    """
    sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀ bigsqcup ⨆
    """)

  /// Integrals, whose limits stand beside them.
  static let integrals: [String: String] = table("int ∫ iint ∬ iiint ∭ oint ∮")

  /// Functions that are set upright.
  static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
    "log", "ln", "lg", "exp", "det", "dim", "ker", "hom", "arg", "deg", "gcd", "Pr",
  ]

  /// Functions with what they run over below them.
  static let limits: Set<String> = [
    "lim", "max", "min", "sup", "inf", "limsup", "liminf", "argmax", "argmin",
  ]

  /// Accents above what follows.
  static let accents: [String: String] = table(
    "hat ^ widehat ^ bar ¯ overline ¯ vec → tilde ~ widetilde ~ dot ˙ ddot ¨ check ˇ acute ´ grave ` breve ˘ "
      + "overbrace ⏞ overrightarrow → overleftarrow ←")

  /// Accents below what follows.
  static let underAccents: [String: String] = table("underline _ underbrace ⏟")

  /// White space.
  static let spaces: [String: String] = table(
    ", 0.167em : 0.222em > 0.222em ; 0.278em ! 0em quad 1em qquad 2em enspace 0.5em thinspace 0.167em"
  )

  /// Commands that say nothing about the formula itself.
  static let ignored: Set<String> = [
    "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "limits", "nolimits",
    "nonumber",
    "notag", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr",
    "Biggl",
    "Biggr", "middle", "mathstrut", "strut", "hline", "left", "right", "normalsize", "small",
  ]

  private static func table(_ list: String) -> [String: String] {
    let words = list.split(separator: " ")
    var result: [String: String] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      result[String(words[index])] = String(words[index + 1])
    }
    return result
  }

  /// Returns letters in a mathematical alphabet of Unicode; nil for an alphabet that is not known.
  static func letters(_ text: String, in alphabet: String) -> String? {
    let bases: (upper: UInt32, lower: UInt32)
    switch alphabet {
    case "mathbf", "boldsymbol", "bm", "textbf": bases = (0x1d400, 0x1d41a)
    case "mathcal", "mathscr": bases = (0x1d49c, 0x1d4b6)
    case "mathfrak": bases = (0x1d504, 0x1d51e)
    case "mathbb": bases = (0x1d538, 0x1d552)
    case "mathsf": bases = (0x1d5a0, 0x1d5ba)
    case "mathtt": bases = (0x1d670, 0x1d68a)
    default: return nil
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      var value = scalar.value
      if (0x41...0x5a).contains(value) { value += bases.upper - 0x41 }
      if (0x61...0x7a).contains(value) { value += bases.lower - 0x61 }
      result.append(Unicode.Scalar(exceptions[value] ?? value) ?? scalar)
    }
    return String(result)
  }

  /// Letters that Unicode had before it had the alphabets.
  private static let exceptions: [UInt32: UInt32] = [
    0x1d49d: 0x212c, 0x1d4a0: 0x2130, 0x1d4a1: 0x2131, 0x1d4a3: 0x210b, 0x1d4a4: 0x2110,
    0x1d4a7: 0x2112, 0x1d4a8: 0x2133, 0x1d4ad: 0x211b, 0x1d4ba: 0x212f, 0x1d4bc: 0x210a,
    0x1d4c4: 0x2134, 0x1d506: 0x212d, 0x1d50b: 0x210c, 0x1d50c: 0x2111, 0x1d515: 0x211c,
    0x1d51d: 0x2128, 0x1d53a: 0x2102, 0x1d53f: 0x210d, 0x1d545: 0x2115, 0x1d547: 0x2119,
    0x1d548: 0x211a, 0x1d549: 0x211d, 0x1d551: 0x2124,
  ]
}
