/// The names of languages in themselves, for lists that readers of any language look through.
enum LanguageName {
  /// Returns the name of the language of a BCP 47 tag; the tag itself for languages that are not here.
  static func name(of tag: String) -> String {
    let subtags = tag.lowercased().split { $0 == "-" || $0 == "_" }
    guard let primary = subtags.first else { return tag }
    if primary == "zh" {
      let isTraditional = ["hant", "tw", "hk", "mo"].contains { subtags.contains($0[...]) }
      return isTraditional ? "繁體中文" : "简体中文"
    }
    guard let name = names[String(primary)] else { return tag }
    return subtags.count > 1 ? "\(name) (\(tag))" : name
  }

  private static let names: [String: String] = [
    "ar": "العربية", "bg": "Български", "bn": "বাংলা", "ca": "Català", "cs": "Čeština",
    "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español",
    "et": "Eesti", "fa": "فارسی", "fi": "Suomi", "fr": "Français", "he": "עברית", "hi": "हिन्दी",
    "hr": "Hrvatski", "hu": "Magyar", "hy": "Հայերեն", "id": "Bahasa Indonesia", "it": "Italiano",
    "ja": "日本語", "ka": "ქართული", "ko": "한국어", "lt": "Lietuvių", "lv": "Latviešu",
    "nl": "Nederlands", "no": "Norsk", "nb": "Norsk bokmål", "pl": "Polski", "pt": "Português",
    "ro": "Română", "ru": "Русский", "sk": "Slovenčina", "sl": "Slovenščina", "sr": "Српски",
    "sv": "Svenska", "ta": "தமிழ்", "th": "ไทย", "tr": "Türkçe", "uk": "Українська", "ur": "اردو",
    "vi": "Tiếng Việt",
  ]
}
