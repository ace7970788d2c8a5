extension CodeLanguage {
  static let perl = CodeLanguage(
    "perl", aliases: ["pl", "pm"],
    keywords: """
      and cmp continue die do else elsif eq foreach for ge given gt if last le local lt my ne next no not or our package
      print redo require return say sub undef unless until use when while xor
      """,
    lineComments: ["#"],
    blockComments: [BlockComment("=pod", "=cut"), BlockComment("=head", "=cut")],
    strings: [StringForm("\"", multiline: true), StringForm("'", multiline: true)],
    traits: [
      .calls, .dollarVariables, .atVariables, .regularExpressions, .hereDocuments,
      .needsSpaceBefore,
    ])
}
