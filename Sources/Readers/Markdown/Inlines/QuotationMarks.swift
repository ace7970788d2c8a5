/// The quotation marks of a language.
struct QuotationMarks: Sendable {
  var openDouble: StaticString
  var closeDouble: StaticString
  var openSingle: StaticString
  var closeSingle: StaticString

  private init(
    _ openDouble: StaticString, _ closeDouble: StaticString, _ openSingle: StaticString,
    _ closeSingle: StaticString
  ) {
    self.openDouble = openDouble
    self.closeDouble = closeDouble
    self.openSingle = openSingle
    self.closeSingle = closeSingle
  }

  /// Chooses by the first part of a BCP 47 tag; English marks when nothing is known.
  init(language: String?) {
    let primary = (language ?? "en").lowercased().prefix { $0 != "-" && $0 != "_" }
    switch primary {
    case "de", "cs", "sk", "sl", "is", "lt", "et", "bg", "ka": self.init("„", "“", "‚", "‘")
    case "pl", "hu", "ro", "hr": self.init("„", "”", "‚", "’")
    case "fr": self.init("«\u{202F}", "\u{202F}»", "‹\u{202F}", "\u{202F}›")
    case "es", "it", "no", "nb", "nn", "el", "ca": self.init("«", "»", "“", "”")
    case "ru", "uk", "be": self.init("«", "»", "„", "“")
    case "sv", "fi": self.init("”", "”", "’", "’")
    case "da": self.init("»", "«", "›", "‹")
    case "ja": self.init("「", "」", "『", "』")
    default: self.init("“", "”", "‘", "’")
    }
  }
}
