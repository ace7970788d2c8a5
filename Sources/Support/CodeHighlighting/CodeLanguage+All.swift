extension CodeLanguage {
  /// The languages that code is highlighted in, by name.
  public static let all: [CodeLanguage] = [
    c, cPlusPlus, cSharp, console, css, dart, diff, docker, go, html, ini, java, javaScript, json,
    kotlin, lua, markdown, perl, php, powerShell, python, r, ruby, rust, scala, shell, sql, swift,
    toml, typeScript, xml, yaml,
  ]

  private static let places: [String: Int] = {
    var places: [String: Int] = [:]
    for (place, language) in all.enumerated() {
      for name in [language.name] + language.aliases { places[name] = place }
    }
    return places
  }()

  /// Finds a language by any of its names, in capitals or not, such as `swift`, `JS`, `c++` and `rust,ignore`; nil when there is
  /// none of the name.
  public init?(named name: String) {
    let words = name.utf8.prefix { $0 != UInt8(ascii: ",") && $0 > 0x20 && $0 != UInt8(ascii: "{") }
    guard !words.isEmpty, words.count <= 24 else { return nil }
    let name = String(decoding: words, as: UTF8.self).lowercased()
    guard let place = Self.places[name] else { return nil }
    self = Self.all[place]
  }
}
