extension CodeLanguage {
  static let ruby = CodeLanguage(
    "ruby", aliases: ["rb", "rake", "gemspec"],
    keywords: """
      alias and begin break case class def defined? do else elsif end ensure extend false for if in include module next nil
      not or prepend private protected public raise redo require require_relative rescue retry return self super then true
      undef unless until when while yield attr_accessor attr_reader attr_writer
      """,
    lineComments: ["#"], blockComments: [BlockComment("=begin", "=end")],
    strings: [
      StringForm("\"", multiline: true, code: "#{"), StringForm("'", multiline: true),
      StringForm("`", multiline: true, code: "#{"),
    ],
    traits: [
      .capitalizedTypes, .calls, .atVariables, .dollarVariables, .symbols, .regularExpressions,
      .hereDocuments,
    ], wordSigns: "?")
}
