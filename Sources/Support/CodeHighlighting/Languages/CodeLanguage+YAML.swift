extension CodeLanguage {
  static let yaml = CodeLanguage(
    "yaml", aliases: ["yml"], keywords: "true false null yes no on off", lineComments: ["#"],
    strings: [StringForm("\""), StringForm("'", escapes: false, doubles: true)],
    traits: [.colonKeys, .needsSpaceBefore, .ignoresCase], wordSigns: "-./")
}
