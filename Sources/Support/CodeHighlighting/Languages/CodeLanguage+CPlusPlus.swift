extension CodeLanguage {
  static let cPlusPlus = CodeLanguage(
    "cpp", aliases: ["c++", "cc", "cxx", "hpp", "hxx", "h++"],
    keywords: cKeywords + """
       and and_eq asm bitand bitor catch class co_await co_return co_yield compl concept consteval constinit const_cast
      decltype delete dynamic_cast explicit export final friend import module mutable namespace new noexcept not operator or
      override private protected public reinterpret_cast requires static_cast template this throw try typeid typename using
      virtual xor
      """,
    types: cTypes + " string vector map set unique_ptr shared_ptr optional string_view",
    lineComments: ["//"], blockComments: [BlockComment("/*", "*/")],
    strings: [StringForm("\""), StringForm("'")], stringPrefixes: "L u U u8",
    traits: [
      .capitalizedTypes, .calls, .hashDirectives, .delimitedRawStrings, .quotesInNumbers,
    ])
}
