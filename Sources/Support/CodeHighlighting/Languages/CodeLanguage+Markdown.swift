extension CodeLanguage {
  static let markdown = CodeLanguage(
    "markdown", aliases: ["md", "mkd", "mdown", "commonmark", "gfm", "rmd", "qmd"],
    syntax: .lines(.markdown))
}
