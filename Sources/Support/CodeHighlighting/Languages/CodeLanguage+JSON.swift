extension CodeLanguage {
  static let json = CodeLanguage(
    "json", aliases: ["jsonc", "json5", "jsonl", "geojson", "webmanifest"],
    keywords: "true false null", lineComments: ["//"], blockComments: [BlockComment("/*", "*/")],
    strings: [StringForm("\""), StringForm("'")], traits: [.colonKeys])
}
