extension CodeLanguage {
  static let diff = CodeLanguage("diff", aliases: ["patch", "udiff"], syntax: .lines(.diff))
}
