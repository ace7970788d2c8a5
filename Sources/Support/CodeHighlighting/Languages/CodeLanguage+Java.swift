extension CodeLanguage {
  static let java = CodeLanguage(
    "java",
    keywords: """
      abstract assert break case catch class const continue default do else enum exports extends false final finally for goto
      if implements import instanceof interface module native new non-sealed null open opens package permits private
      protected provides public record requires return sealed static strictfp super switch synchronized this throw throws
      transient true try uses var volatile when while with yield
      """,
    types: "boolean byte char double float int long short void",
    lineComments: ["//"], blockComments: [BlockComment("/*", "*/")],
    strings: [StringForm("\"\"\"", multiline: true), StringForm("\""), StringForm("'")],
    traits: [.capitalizedTypes, .calls, .atDirectives])
}
