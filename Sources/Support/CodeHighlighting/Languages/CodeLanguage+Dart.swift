extension CodeLanguage {
  static let dart = CodeLanguage(
    "dart",
    keywords: """
      abstract as assert async await base break case catch class const continue covariant default deferred do else enum
      export extends extension external factory false final finally for get if implements import in interface is late
      library mixin new null on operator part required rethrow return sealed set show static super switch sync this throw
      true try typedef var when while with yield
      """,
    types: "bool double dynamic int num void",
    lineComments: ["//"], blockComments: [BlockComment("/*", "*/", nests: true)],
    strings: [
      StringForm("\"\"\"", multiline: true, code: "${"),
      StringForm("'''", multiline: true, code: "${"),
      StringForm("\"", code: "${"), StringForm("'", code: "${"),
    ],
    stringPrefixes: "r", traits: [.capitalizedTypes, .calls, .atDirectives])
}
