/// The properties that engines for books know: those of CSS 2.1, and the few of CSS 3 and of EPUB that do no harm elsewhere.
enum StyleProperties {
  /// Whether a property may stand in the style sheet of a book; descriptors of `@font-face` and `@page` count.
  static func isKnown(_ property: String) -> Bool {
    names.contains(property) || names.contains(withoutPrefix(property))
  }

  /// `-webkit-hyphens` is as harmless as `hyphens`.
  private static func withoutPrefix(_ property: String) -> String {
    for prefix in ["-epub-", "-webkit-", "-moz-", "-ms-", "-adobe-"]
    where property.hasPrefix(prefix) {
      return String(property.dropFirst(prefix.count))
    }
    return property
  }

  private static let names = Set(
    (visual + text + tables + boxes + beyond).split(separator: " ").map(String.init))

  private static let visual = """
    background background-attachment background-color background-image background-position \
    background-repeat bottom clear clip color content counter-increment counter-reset cursor display float \
    height left max-height max-width min-height min-width orphans overflow page-break-after \
    page-break-before page-break-inside position quotes right top vertical-align visibility widows width z-index
    """

  private static let text = """
     font font-family font-size font-style font-variant font-weight letter-spacing line-height list-style \
    list-style-image list-style-position list-style-type text-align text-decoration text-indent \
    text-transform white-space word-spacing src unicode-range size font-stretch
    """

  private static let tables =
    " border-collapse border-spacing caption-side empty-cells table-layout"

  private static let boxes =
    " margin padding border outline outline-color outline-style outline-width "
    + ["top", "right", "bottom", "left"].map { side in
      "margin-\(side) padding-\(side) border-\(side) border-\(side)-color border-\(side)-style "
        + "border-\(side)-width"
    }.joined(separator: " ")
    + " border-color border-style border-width"

  private static let beyond = """
     hyphens break-after break-before break-inside overflow-wrap word-wrap word-break line-break \
    text-emphasis text-emphasis-style text-emphasis-color text-emphasis-position text-align-last writing-mode \
    text-orientation text-combine text-combine-upright text-combine-horizontal ruby-position ruby-align \
    font-variant-numeric font-variant-caps font-variant-ligatures font-variant-east-asian font-feature-settings \
    font-kerning text-decoration-line text-decoration-style text-decoration-color text-underline-position \
    text-underline-offset tab-size box-sizing border-radius box-decoration-break image-rendering opacity \
    text-size-adjust text-shadow box-shadow column-count column-gap column-rule column-width columns \
    overflow-x overflow-y hyphenate-character hyphenate-limit-chars hanging-punctuation text-justify text-spacing print-color-adjust
    """
}
