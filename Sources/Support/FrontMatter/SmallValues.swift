internal import DocumentAST

/// Languages as BCP 47 tags.
enum LanguageValue {
  /// Takes `en`, `en-US`, `en_US.UTF-8` and the English names of common languages.
  static func tag(_ text: String) -> String? {
    let name = text.trimmed
    if let code = codes[name.lowercased()] { return code }
    let parts = name.prefix { $0 != "." && $0 != "@" }.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      parts.allSatisfy({
        $0.utf8.count <= 8 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      })
    else { return nil }
    return ([first.lowercased()] + parts.dropFirst().map(subtag)).joined(separator: "-")
  }

  /// The usual case: scripts like `Hans`, regions like `TW` (RFC 5646 §2.1.1).
  private static func subtag(_ text: Substring) -> String {
    switch text.utf8.count {
    case 2: text.uppercased()
    case 4: text.prefix(1).uppercased() + text.dropFirst().lowercased()
    default: text.lowercased()
    }
  }

  private static let codes: [String: String] = [
    "english": "en", "korean": "ko", "japanese": "ja", "chinese": "zh", "spanish": "es",
    "french": "fr", "german": "de", "portuguese": "pt", "italian": "it", "russian": "ru",
    "arabic": "ar", "hebrew": "he", "hindi": "hi", "thai": "th", "dutch": "nl", "polish": "pl",
    "turkish": "tr", "vietnamese": "vi", "latin": "la", "greek": "el",
  ]
}

/// ISBN, DOI, UUID and others, as text or as a map with scheme and text.
enum IdentifierValue {
  static func identifier(_ value: FrontMatterValue, _ scheme: String) -> Identifier? {
    guard let text = (value.text ?? value["text"]?.text ?? value["value"]?.text)?.asLine else {
      return nil
    }
    let given = value["scheme"]?.text?.lowercased() ?? scheme
    guard given.isEmpty else { return Identifier(text, scheme: given) }
    let lower = text.lowercased()
    for prefix in ["isbn", "doi", "uuid"] {
      for start in ["urn:\(prefix):", "\(prefix):", "\(prefix) "] where lower.hasPrefix(start) {
        return Identifier(String(text.dropFirst(start.count)).trimmed, scheme: prefix)
      }
    }
    return Identifier(text, scheme: lower.contains("://") || lower.hasPrefix("urn:") ? "uri" : "")
  }
}

/// What is reviewed: a name, or a map with name, type, creators and date.
enum ReviewedWorkValue {
  static func work(_ value: FrontMatterValue) -> ReviewedWork? {
    if let text = value.text { return ReviewedWork(text.asLine) }
    guard let name = (value["name"] ?? value["title"])?.text?.asLine else { return nil }
    let makers = ["creator", "creators", "author", "director"].lazy.compactMap { value[$0] }.first
    return ReviewedWork(
      name, type: value["type"]?.text?.asLine,
      creators: makers.map { $0.elements.flatMap { CreatorValue.creators($0, .author) } } ?? [],
      date: (value["date"] ?? value["year"])?.text?.asLine)
  }
}
