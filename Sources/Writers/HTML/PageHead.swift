import DocumentAST
import Hashing
import HTMLRendering

/// The head of a page: what browsers, search engines and other sites are told.
extension PageRenderer {
  mutating func renderHead() {
    renderer.xml.start("head")
    renderer.xml.newLine()
    renderer.xml.void("meta")
    renderer.xml.attribute("charset", "utf-8")
    renderer.xml.newLine()
    renderPolicy()
    renderer.xml.start("title")
    if let foreign = HTMLRenderer.foreignLanguage(in: plan.title, from: plan.language) {
      renderer.xml.attribute("lang", foreign.tag)
    }
    renderer.xml.text(plan.title)
    renderer.xml.end()
    renderer.xml.newLine()
    meta("viewport", "width=device-width, initial-scale=1")
    meta("color-scheme", "light dark")
    for author in authors { meta("author", author) }
    let description = self.description
    meta("description", description)
    let tags = document.metadata.tags.map(\.label)
    if !tags.isEmpty { meta("keywords", tags.joined(separator: ", ")) }
    if let date = plan.options.date ?? document.metadata.date?.iso { meta("date", date) }
    property("og:title", plan.title)
    property("og:type", "article")
    property("og:description", description)
    if let locale = PageLocale.tag(for: plan.language) { property("og:locale", locale) }
    renderer.xml.style(plan.styleSheet)
    renderer.xml.newLine()
    renderer.xml.end()
    renderer.xml.newLine()
  }

  /// Nothing may be loaded or run but the style sheet of this page and pictures inside it.
  private mutating func renderPolicy() {
    let sheet = XMLWriter.harmless(plan.styleSheet)
    let hash = Base64.encode(SHA256.digest(of: Array(sheet.utf8)))
    renderer.xml.void("meta")
    renderer.xml.attribute("http-equiv", "Content-Security-Policy")
    renderer.xml.attribute(
      "content",
      "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; "
        + "form-action 'none'")
    renderer.xml.newLine()
  }

  private mutating func meta(_ name: String, _ content: String) {
    renderer.xml.void("meta")
    renderer.xml.attribute("name", name)
    renderer.xml.attribute("content", content)
    renderer.xml.newLine()
  }

  private mutating func property(_ name: String, _ content: String) {
    renderer.xml.void("meta")
    renderer.xml.attribute("property", name)
    renderer.xml.attribute("content", content)
    renderer.xml.newLine()
  }

  /// The description of the metadata, else the beginning of the text, else the title.
  private var description: String {
    if let description = document.metadata.description, !description.isEmpty { return description }
    for block in document.blocks {
      if case .paragraph(let paragraph) = block, paragraph.role == .body,
        !plan.leading.shown.contains(paragraph.position.ordinal)
      {
        let words = PageLocale.beginning(of: paragraph.content.plainText, about: 160)
        if !words.isEmpty { return words }
      }
    }
    return plan.title
  }
}

/// Small facts about how pages name themselves to other sites.
enum PageLocale {
  /// The `language_TERRITORY` of Open Graph: the region of the tag, or the one where most of the language's readers are.
  static func tag(for language: Language) -> String? {
    let primary = language.primary
    let subtags = language.tag.split(separator: "-").dropFirst()
    if let region = subtags.first(where: { $0.count == 2 }) {
      return primary + "_" + region.uppercased()
    }
    switch primary {
    case "en": return "en_US"
    case "ko": return "ko_KR"
    case "ja": return "ja_JP"
    case "zh": return subtags.contains("Hant") ? "zh_TW" : "zh_CN"
    case "es", "fr", "de", "it", "ru", "th": return primary + "_" + primary.uppercased()
    case "pt": return "pt_BR"
    case "ar": return "ar_AR"
    case "he": return "he_IL"
    case "hi": return "hi_IN"
    default: return nil
    }
  }

  /// The first words of a text, at most about so many scalars, with an ellipsis when there is more.
  static func beginning(of text: String, about limit: Int) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    var result = ""
    var count = 0
    for word in words {
      let length = word.unicodeScalars.count
      if count > 0, count + length + 1 > limit { return result + "…" }
      if length > limit {
        return result + String(String.UnicodeScalarView(word.unicodeScalars.prefix(limit))) + "…"
      }
      result += count > 0 ? " " + word : String(word)
      count += length + 1
    }
    return result
  }
}
