extension CodeLanguage {
  static let scala = CodeLanguage(
    "scala", aliases: ["sbt", "sc"],
    keywords: """
      abstract case catch class def do else end enum export extends extension false final finally for forSome given if
      implicit inline import lazy match new null object opaque open override package private protected return sealed super
      then this throw trait transparent true try type using val var while with yield
      """,
    lineComments: ["//"], blockComments: [BlockComment("/*", "*/", nests: true)],
    strings: [
      StringForm("\"\"\"", escapes: false, multiline: true), StringForm("\""),
    ],
    stringPrefixes: "s f raw", traits: [.capitalizedTypes, .calls, .atDirectives])
}
