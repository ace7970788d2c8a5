extension CodeLanguage {
  static let lua = CodeLanguage(
    "lua",
    keywords: """
      and break do else elseif end false for function goto if in local nil not or repeat return self then true until while
      """,
    lineComments: ["--"], blockComments: [BlockComment("--[[", "]]")],
    strings: [
      StringForm("\""), StringForm("'"), StringForm("[[", "]]", escapes: false, multiline: true),
    ],
    traits: [.calls])
}
