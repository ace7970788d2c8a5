extension CodeLanguage {
  static let javaScript = CodeLanguage(
    "javascript", aliases: ["js", "jsx", "mjs", "cjs", "node"], keywords: javaScriptKeywords,
    lineComments: ["//", "#!"], blockComments: [BlockComment("/*", "*/")],
    strings: javaScriptStrings,
    traits: [.capitalizedTypes, .calls, .regularExpressions], wordSigns: "$")

  static let javaScriptKeywords = """
    as async await break case catch class const continue debugger default delete do else export extends false finally for
    from function get if import in instanceof let new null of return set static super switch this throw true try typeof
    undefined var void while with yield NaN Infinity
    """

  static let javaScriptStrings = [
    StringForm("`", multiline: true, code: "${"), StringForm("\""), StringForm("'"),
  ]
}
