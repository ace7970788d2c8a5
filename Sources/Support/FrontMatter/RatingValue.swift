internal import DocumentAST

/// Ratings: `4/5`, `8.5 / 10`, `3 out of 4`, `87%`, stars, a bare number, or a map with value and best.
enum RatingValue {
  static func rating(_ value: FrontMatterValue) -> Rating? {
    if let text = value.text { return rating(text.asLine) }
    guard let given = (value["value"] ?? value["ratingvalue"])?.text,
      let number = number(given[...])
    else { return nil }
    let best = ["best", "bestrating", "max", "scale"].lazy
      .compactMap { value[$0]?.text.flatMap { Self.number($0[...]) } }.first
    return checked(number, best ?? usualBest(number), "\(given)")
  }

  private static func rating(_ text: String) -> Rating? {
    if let stars = stars(text) { return stars }
    if text.hasSuffix("%") { return checked(number(text.dropLast()), 100, text) }
    for separator in ["/", " out of ", " of "] {
      guard let range = text.firstRange(of: separator) else { continue }
      return checked(number(text[..<range.lowerBound]), number(text[range.upperBound...]), text)
    }
    guard let number = number(text[...]) else { return nil }
    return checked(number, usualBest(number), text)
  }

  /// Five stars, ten points and hundred points are the usual scales.
  private static func usualBest(_ value: Double) -> Double {
    value <= 5 ? 5 : value <= 10 ? 10 : 100
  }

  private static func checked(_ value: Double?, _ best: Double?, _ text: String) -> Rating? {
    guard let value, let best, best > 0, value >= 0, value <= best else { return nil }
    return Rating(value: value, best: best, text: text)
  }

  /// A decimal number, perhaps with a comma, perhaps followed by a word for stars or points.
  private static func number(_ text: Substring) -> Double? {
    let digits = String(text).trimmed.prefix { $0.isNumber || $0 == "." || $0 == "," }
    let number = Double(digits.replacing(",", with: "."))
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  private static func stars(_ text: String) -> Rating? {
    var (full, empty, halves) = (0, 0, 0)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "★", "⭐", "🌟": full += 1
      case "☆", "✩": empty += 1
      case "½", "⯨": halves += 1
      case "\u{fe0f}", " ": continue
      default: return nil
      }
    }
    guard full + empty > 0 else { return nil }
    let best = empty > 0 ? full + empty + halves : max(5, full + halves)
    return checked(Double(full) + Double(halves) / 2, Double(best), text)
  }
}
