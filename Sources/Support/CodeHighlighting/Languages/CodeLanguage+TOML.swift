extension CodeLanguage {
  static let toml = CodeLanguage(
    "toml", keywords: "true false inf nan", lineComments: ["#"],
    strings: [
      StringForm("\"\"\"", multiline: true), StringForm("'''", escapes: false, multiline: true),
      StringForm("\""), StringForm("'", escapes: false),
    ],
    traits: [.equalsKeys, .sections], wordSigns: "-")

  static let ini = CodeLanguage(
    "ini", aliases: ["cfg", "conf", "properties", "dotenv", "editorconfig", "gitconfig"],
    keywords: "true false yes no on off", lineComments: ["#", ";"], strings: [StringForm("\"")],
    traits: [.equalsKeys, .sections, .needsSpaceBefore, .ignoresCase], wordSigns: "-")
}
