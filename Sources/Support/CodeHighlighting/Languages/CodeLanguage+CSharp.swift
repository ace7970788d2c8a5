extension CodeLanguage {
  static let cSharp = CodeLanguage(
    "csharp", aliases: ["c#", "cs"],
    keywords: """
      abstract as async await base break case catch checked class const continue default delegate do else enum event
      explicit extern false finally fixed for foreach get global goto if implicit in init interface internal is lock
      namespace new not null operator out override params partial private protected public readonly record ref required
      return sealed set sizeof stackalloc static struct switch this throw true try typeof unchecked unsafe using value var
      virtual volatile when where while with yield
      """,
    types: """
      bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort void
      """,
    lineComments: ["//"], blockComments: [BlockComment("/*", "*/")],
    strings: [
      StringForm("\"\"\"", escapes: false, multiline: true),
      StringForm("$@\"", "\"", escapes: false, doubles: true, multiline: true, code: "{"),
      StringForm("@$\"", "\"", escapes: false, doubles: true, multiline: true, code: "{"),
      StringForm("@\"", "\"", escapes: false, doubles: true, multiline: true),
      StringForm("$\"", "\"", code: "{"), StringForm("\""), StringForm("'"),
    ],
    traits: [.capitalizedTypes, .calls, .hashDirectives])
}
