extension CodeLanguage {
  static let html = CodeLanguage(
    "html", aliases: ["htm", "xhtml", "vue", "svelte", "handlebars", "hbs", "mustache"],
    syntax: .markup)

  static let xml = CodeLanguage(
    "xml", aliases: ["svg", "rss", "atom", "plist", "xsd", "xsl", "xslt", "opf", "ncx", "mathml"],
    syntax: .markup)
}
