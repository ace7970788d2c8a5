extension CodeLanguage {
  static let php = CodeLanguage(
    "php",
    keywords: """
      abstract and array as break callable case catch class clone const continue declare default do echo else elseif empty
      enddeclare endfor endforeach endif endswitch endwhile enum extends false final finally fn for foreach function global
      goto if implements include include_once instanceof insteadof interface isset list match namespace new null or print
      private protected public readonly require require_once return self static switch this throw trait true try unset use
      var while xor yield
      """,
    types: "bool float int iterable mixed never object string void",
    lineComments: ["//", "#"], blockComments: [BlockComment("/*", "*/")],
    strings: [
      StringForm("\"", multiline: true, code: "{$"), StringForm("'", multiline: true),
    ],
    traits: [
      .capitalizedTypes, .calls, .ignoresCase, .dollarVariables, .hereDocuments, .processingMarks,
      .hashAttributes,
    ])
}
