/// The quotation marks of a language.
public struct QuotationMarks: Sendable, Equatable {
  /// Opens a quotation.
  public var opening: String
  /// Closes a quotation.
  public var closing: String
  /// Opens a quotation in a quotation.
  public var innerOpening: String
  /// Closes a quotation in a quotation.
  public var innerClosing: String

  /// Creates marks.
  public init(_ opening: String, _ closing: String, _ innerOpening: String, _ innerClosing: String)
  {
    self.opening = opening
    self.closing = closing
    self.innerOpening = innerOpening
    self.innerClosing = innerClosing
  }

  /// The marks that are usual in a language, given as a BCP 47 tag; those of English where none are known.
  ///
  /// After Unicode CLDR's delimiters; French has narrow no-break spaces inside the guillemets.
  public init(language: String?) {
    let tag = (language ?? "en").lowercased()
    let primary = tag.prefix { $0 != "-" && $0 != "_" }
    switch primary {
    case "de" where tag == "de-ch" || tag == "de-li": self.init("«", "»", "‹", "›")
    case "de", "cs", "sk", "sl", "is", "lt", "et", "bg": self.init("„", "“", "‚", "‘")
    case "fr": self.init("«\u{202F}", "\u{202F}»", "“", "”")
    case "pt" where tag == "pt-pt": self.init("«", "»", "“", "”")
    case "it", "es", "ca", "el": self.init("«", "»", "“", "”")
    case "ru", "uk", "be": self.init("«", "»", "„", "“")
    case "no", "nb", "nn": self.init("«", "»", "‘", "’")
    case "pl", "ro", "hu": self.init("„", "”", "«", "»")
    case "hr", "sr": self.init("„", "”", "‚", "’")
    case "sv", "fi": self.init("”", "”", "’", "’")
    case "da": self.init("»", "«", "›", "‹")
    case "nl": self.init("‘", "’", "“", "”")
    default: self.init("“", "”", "‘", "’")
    }
  }
}
