internal import DocumentAST

/// Dates: ISO 8601 and what looks like it, and English dates with the month as a word. Everything
/// else (`03/04/2014`) could mean several days and stays text.
enum DateValue {
  static func date(_ text: String) -> DocumentDate {
    DocumentDate(iso: isoDate(text.asLine), text: text.asLine)
  }

  private static func isoDate(_ text: String) -> String? {
    let (day, time) = split(text)
    if let date = numeric(day) {
      guard let time else { return date }
      // A time without a full date, or one that is not understood, is left out.
      return date.utf8.count == 10 ? date + (isoTime(time) ?? "") : date
    }
    return named(text)
  }

  /// Cuts `2014-03-03T12:00`, `2014-03-03 12:00`.
  private static func split(_ text: String) -> (day: Substring, time: Substring?) {
    guard let index = text.firstIndex(where: { $0 == "T" || $0 == " " }),
      text[..<index].allSatisfy({ $0.isNumber || "-/.".contains($0) })
    else { return (text[...], nil) }
    return (text[..<index], text[text.index(after: index)...])
  }

  /// `2014`, `2014-03`, `2014-3-3`, `2014/03/03`, `2014.3.3`: the year first, with four digits.
  private static func numeric(_ text: Substring) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
    let numbers = parts.compactMap {
      $0.utf8.count <= 4 && $0.allSatisfy(\.isNumber) ? Int($0) : nil
    }
    guard numbers.count == parts.count else { return nil }
    return iso(
      numbers[0], numbers.count > 1 ? numbers[1] : nil, numbers.count > 2 ? numbers[2] : nil)
  }

  private static func iso(_ year: Int, _ month: Int?, _ day: Int?) -> String? {
    let years = String(repeating: "0", count: max(0, 4 - String(year).utf8.count)) + String(year)
    guard let month else { return years }
    guard (1...12).contains(month) else { return nil }
    guard let day else { return "\(years)-\(padded(month))" }
    guard day >= 1, day <= length(of: month, in: year) else { return nil }
    return "\(years)-\(padded(month))-\(padded(day))"
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// Returns `Thh:mm:ss` with its zone; a time without a zone is taken as UTC, on every machine.
  private static func isoTime(_ text: Substring) -> String? {
    let clock = text.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = clock.prefix { $0 != "." }.split(separator: ":").map { Int($0) ?? 99 }
    guard (2...3).contains(parts.count), parts[0] < 24, parts.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    let seconds = parts.count > 2 ? parts[2] : 0
    let zone = String(text[clock.endIndex...]).trimmed
    guard let zone = isoZone(zone) else { return nil }
    return "T\(padded(parts[0])):\(padded(parts[1])):\(padded(seconds))\(zone)"
  }

  private static func isoZone(_ text: String) -> String? {
    if text.isEmpty || text == "Z" || text == "UTC" { return "Z" }
    guard text.hasPrefix("+") || text.hasPrefix("-") else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.utf8.count == 4, digits.allSatisfy(\.isNumber) else { return nil }
    return "\(text.prefix(1))\(digits.prefix(2)):\(digits.suffix(2))"
  }

  /// `March 3, 2014`, `3 March 2014`, `Mar 2014`.
  private static func named(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "." }.map { $0.lowercased() }
    guard (2...3).contains(words.count) else { return nil }
    let months = words.indices.filter { month(words[$0]) != nil }
    guard months.count == 1, let name = month(words[months[0]]),
      let year = Int(words[words.count - 1]),
      words[words.count - 1].utf8.count == 4
    else { return nil }
    guard words.count == 3 else { return iso(year, name, nil) }
    return day(words[1 - months[0]]).flatMap { iso(year, name, $0) }
  }

  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
  }

  private static func month(_ word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex {
      $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september")
    }
    .map { $0 + 1 }
  }
}
