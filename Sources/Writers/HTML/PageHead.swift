import DocumentAST
import Hashing
import HTMLRendering
import TemplateRendering

/// The head of a page: what browsers, search engines and other sites are told.
struct PageHead {
  let plan: PagePlan
  let metadata: Metadata
  let blocks: Blocks

  init(_ plan: PagePlan, _ document: Document) {
    self.plan = plan
    metadata = document.metadata
    blocks = document.blocks
  }

  /// What `page-head.html` asks for, but for the style sheet.
  ///
  /// - Parameters:
  ///   - title: What the page is called.
  ///   - policy: What may be loaded.
  func context(title: String, policy: String) -> TemplateContext {
    let tags = metadata.tags.map(\.label)
    return [
      "language": .text(plan.language.tag),
      "isRightToLeft": .flag(plan.language.isRightToLeft),
      "policy": .text(policy),
      "title": .text(title),
      "titleLanguage": .text(
        ifAny: HTMLRenderer.foreignLanguage(in: title, from: plan.language)?.tag),
      "authors": .list(authors.map { .text($0) }),
      "description": .text(description),
      "keywords": tags.isEmpty ? .nothing : .text(tags.joined(separator: ", ")),
      "date": .text(ifAny: plan.options.date ?? metadata.date?.iso),
      "locale": .text(ifAny: PageLocale.tag(for: plan.language)),
    ]
  }

  /// Nothing may be loaded or run but the style sheet of this page and pictures inside it.
  static func policy(for styleSheet: String, script: StaticString? = nil) -> String {
    let scripts = script.map { "script-src '\(source(XMLWriter.harmless($0.description)))'; " }
    return "default-src 'none'; style-src '\(source(styleSheet))'; \(scripts ?? "")"
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }

  private static func source(_ text: String) -> String {
    "sha256-" + Base64.encode(SHA256.digest(of: Array(text.utf8)))
  }

  /// The names of those who wrote it.
  var authors: [String] {
    if let author = plan.options.author { return [author] }
    return metadata.creators.filter { $0.role == .author || $0.role == .reviewer }.map(\.name)
  }

  /// The description of the metadata, else the beginning of the text, else the title.
  private var description: String {
    if let description = metadata.description, !description.isEmpty { return description }
    for block in blocks {
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
