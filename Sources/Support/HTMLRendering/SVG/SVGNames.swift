/// What SVG elements and attributes draw, and need nothing from outside.
enum SVGNames {
  private static let elements: [String: StaticString] = [
    "svg": "svg", "g": "g", "defs": "defs", "symbol": "symbol", "use": "use", "title": "title",
    "desc": "desc", "path": "path", "rect": "rect", "circle": "circle", "ellipse": "ellipse",
    "line": "line", "polyline": "polyline", "polygon": "polygon", "text": "text",
    "tspan": "tspan", "textPath": "textPath", "marker": "marker", "image": "image",
    "linearGradient": "linearGradient", "radialGradient": "radialGradient", "stop": "stop",
    "clipPath": "clipPath", "mask": "mask", "pattern": "pattern", "filter": "filter",
    "feBlend": "feBlend", "feColorMatrix": "feColorMatrix",
    "feComponentTransfer": "feComponentTransfer", "feComposite": "feComposite",
    "feDropShadow": "feDropShadow", "feFlood": "feFlood", "feFuncA": "feFuncA",
    "feFuncB": "feFuncB", "feFuncG": "feFuncG", "feFuncR": "feFuncR",
    "feGaussianBlur": "feGaussianBlur", "feMerge": "feMerge", "feMergeNode": "feMergeNode",
    "feMorphology": "feMorphology", "feOffset": "feOffset", "feTile": "feTile",
    "feTurbulence": "feTurbulence", "style": "style", "switch": "switch",
  ]

  private static let attributes: Set<String> = names(
    """
    x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height viewBox preserveAspectRatio transform version class style type \
    fx fy fr offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform \
    clipPathUnits maskUnits maskContentUnits markerWidth markerHeight markerUnits orient refX refY pathLength rotate \
    textLength lengthAdjust startOffset method spacing side in in2 result stdDeviation mode values operator k1 k2 k3 k4 radius \
    scale tableValues slope intercept amplitude exponent baseFrequency numOctaves seed stitchTiles filterUnits primitiveUnits \
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit \
    stroke-dasharray stroke-dashoffset color opacity display visibility overflow clip-path clip-rule mask filter \
    marker-start marker-mid marker-end stop-color stop-opacity flood-color flood-opacity vector-effect paint-order \
    font-family font-size font-style font-weight font-variant font-stretch text-anchor text-decoration letter-spacing \
    word-spacing dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi text-rendering \
    shape-rendering image-rendering color-interpolation color-interpolation-filters mix-blend-mode isolation \
    systemLanguage role aria-label aria-labelledby aria-hidden
    """)

  /// Editors leave these behind; nobody sees them.
  private static let harmless: Set<String> = names(
    "metadata baseProfile enable-background contentScriptType contentStyleType data-name focusable tabindex"
  )

  private static func names(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }

  /// The name of an element as it is written; nil when it is not.
  static func element(_ name: String) -> StaticString? { elements[name] }

  /// Whether an element goes and its content stays.
  static func isTransparent(_ name: String) -> Bool { name == "a" }

  static func isAttribute(_ name: String) -> Bool { attributes.contains(name) }

  /// Whether nothing of the image goes with a name that is left out.
  static func isHarmlessToLose(_ name: String) -> Bool {
    harmless.contains(name) || name.contains(":") || name.hasPrefix("data-")
  }

  /// Whether a value refers to nothing but parts of the image.
  static func isLocal(value: String) -> Bool {
    let needsLook = value.utf8.contains {
      $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ":") || $0 == 0x5c
    }
    guard needsLook else { return true }
    return isLocal(style: value)
  }

  /// Whether CSS neither imports nor refers to anything outside, nor hides that it does.
  static func isLocal(style: String) -> Bool {
    let text = style.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    for forbidden in [
      "\\", "@import", "javascript:", "expression(", "@font-face", "image-set(", "src(",
    ]
    where text.contains(forbidden) {
      return false
    }
    return !text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst()
      .contains { $0.first != "#" }
  }
}
