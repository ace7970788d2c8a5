extension CodeLanguage {
  static let rust = CodeLanguage(
    "rust", aliases: ["rs"],
    keywords: """
      as async await break const continue crate dyn else enum extern false fn for gen if impl in let loop macro_rules match
      mod move mut pub ref return self Self static struct super trait true type union unsafe use where while
      """,
    types: "bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize",
    lineComments: ["//"], blockComments: [BlockComment("/*", "*/", nests: true)],
    strings: [StringForm("\"", multiline: true), StringForm("'")],
    stringPrefixes: "r b br c cr",
    traits: [.capitalizedTypes, .calls, .bangMacros, .hashAttributes, .lifetimes])
}
