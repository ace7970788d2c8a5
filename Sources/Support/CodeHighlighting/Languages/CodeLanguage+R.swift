extension CodeLanguage {
  static let r = CodeLanguage(
    "r", aliases: ["rlang", "rscript"],
    keywords: """
      break else FALSE for function if in Inf library NA NaN next NULL repeat require return TRUE while
      """,
    lineComments: ["#"],
    strings: [StringForm("\"", multiline: true), StringForm("'", multiline: true)],
    traits: [.calls], wordSigns: ".")
}
