extension CodeLanguage {
  static let shell = CodeLanguage(
    "bash", aliases: ["sh", "shell", "zsh", "ksh", "fish", "env"],
    keywords: """
      case coproc do done elif else esac fi for function if in select then time until while break continue export local
      readonly return unset declare set shift source trap exit
      """,
    lineComments: ["#"],
    strings: [
      StringForm("\"", multiline: true, code: "$("),
      StringForm("'", escapes: false, multiline: true),
    ],
    traits: [.dollarVariables, .needsSpaceBefore, .hereDocuments, .commands], wordSigns: "-./~")
}
