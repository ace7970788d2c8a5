extension CodeLanguage {
  static let typeScript = CodeLanguage(
    "typescript", aliases: ["ts", "tsx", "mts", "cts"],
    keywords: javaScriptKeywords + """
       abstract accessor asserts declare enum implements infer interface is keyof module namespace override private
      protected public readonly require satisfies type unique
      """,
    types: "any bigint boolean never number object string symbol unknown",
    lineComments: ["//"], blockComments: [BlockComment("/*", "*/")], strings: javaScriptStrings,
    traits: [.capitalizedTypes, .calls, .regularExpressions, .atDirectives], wordSigns: "$")
}
