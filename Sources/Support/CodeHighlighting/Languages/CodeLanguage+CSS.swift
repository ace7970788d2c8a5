extension CodeLanguage {
  static let css = CodeLanguage(
    "css", aliases: ["scss", "less", "sass"], syntax: .styles,
    blockComments: [BlockComment("/*", "*/")],
    strings: [StringForm("\""), StringForm("'")],
    traits: [.calls, .atDirectives], wordSigns: "-")
}
