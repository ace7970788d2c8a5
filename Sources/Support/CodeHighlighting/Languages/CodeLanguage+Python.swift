extension CodeLanguage {
  static let python = CodeLanguage(
    "python", aliases: ["py", "python3", "py3", "pyi", "pycon"],
    keywords: """
      and as assert async await break case class continue def del elif else except False finally for from global if import
      in is lambda match None nonlocal not or pass raise return True try while with yield self cls
      """,
    types: "bool bytes complex dict float frozenset int list object set str tuple type",
    lineComments: ["#"],
    strings: [
      StringForm("\"\"\"", multiline: true, code: "{", prefix: "f"),
      StringForm("'''", multiline: true, code: "{", prefix: "f"),
      StringForm("\"", code: "{", prefix: "f"), StringForm("'", code: "{", prefix: "f"),
    ],
    stringPrefixes: """
      r R b B f F u U rb rB Rb RB br bR Br BR fr fR Fr FR rf rF Rf RF t T
      """,
    traits: [.capitalizedTypes, .calls, .atDirectives])
}
