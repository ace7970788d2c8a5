extension CodeLanguage {
  static let c = CodeLanguage(
    "c", aliases: ["h"], keywords: cKeywords, types: cTypes,
    lineComments: ["//"], blockComments: [BlockComment("/*", "*/")],
    strings: [StringForm("\""), StringForm("'")], stringPrefixes: "L u U u8",
    traits: [.calls, .hashDirectives])

  static let cKeywords = """
    alignas alignof auto break case const constexpr continue default do else enum extern false for goto if inline NULL
    nullptr register restrict return sizeof static static_assert struct switch thread_local true typedef typeof union
    volatile while _Atomic _Bool _Complex _Generic _Noreturn _Static_assert
    """

  static let cTypes = """
    bool char double float int long short signed unsigned void wchar_t char8_t char16_t char32_t size_t ssize_t ptrdiff_t
    intptr_t uintptr_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t FILE va_list time_t
    """
}
