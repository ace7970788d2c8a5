extension CodeLanguage {
  static let powerShell = CodeLanguage(
    "powershell", aliases: ["ps", "ps1", "pwsh"],
    keywords: """
      begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach function if
      in param process return switch throw trap try until using while
      """,
    lineComments: ["#"], blockComments: [BlockComment("<#", "#>")],
    strings: [
      StringForm("@\"", "\"@", multiline: true),
      StringForm("@'", "'@", escapes: false, multiline: true),
      StringForm("\"", escapes: false, doubles: true),
      StringForm("'", escapes: false, doubles: true),
    ],
    traits: [.ignoresCase, .dollarVariables, .commands, .needsSpaceBefore], wordSigns: "-.\\:")
}
