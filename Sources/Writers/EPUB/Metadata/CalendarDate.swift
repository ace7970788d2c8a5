internal import DocumentAST

/// A day, month or year, or a moment, in the forms that a package document takes (W3C-DTF).
package struct CalendarDate: Sendable, Hashable {
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, for `dc:date`.
  package let day: String
  /// `YYYY-MM-DDThh:mm:ssZ`, for `dcterms:modified` (EPUB 3.3 §5.5.3.4).
  package let moment: String

  /// What a book has that nobody dated: any fixed moment does, the clock would make each run differ.
  package static let fixed = CalendarDate(secondsSince1970: 946_684_800)

  /// Creates a date from an ISO 8601 text; nil when its front is not a year, month or day that exists.
  package init?(iso: String) {
    let bytes = Array(iso.utf8.prefix(10))
    guard bytes.count >= 4, let year = Self.number(bytes[0..<4]), year > 0 else { return nil }
    var month = 1
    var dayOfMonth = 1
    var length = 4
    if bytes.count >= 7, bytes[4] == UInt8(ascii: "-") {
      guard let number = Self.number(bytes[5..<7]), (1...12).contains(number) else { return nil }
      month = number
      length = 7
    }
    if length == 7, bytes.count == 10, bytes[7] == UInt8(ascii: "-") {
      guard let number = Self.number(bytes[8..<10]), number >= 1,
        number <= Self.days(inMonth: month, of: year)
      else { return nil }
      dayOfMonth = number
      length = 10
    }
    guard bytes.count == length || length == 10 else { return nil }
    day = String(decoding: bytes[0..<length], as: UTF8.self)
    moment = Self.moment(year, month, dayOfMonth, time: Self.time(of: iso))
  }

  /// Creates the date of a moment, as `SOURCE_DATE_EPOCH` gives it; moments outside the years 1 to 9999 are brought inside.
  package init(secondsSince1970 seconds: Int) {
    let clamped = Swift.min(Swift.max(seconds, -62_135_596_800), 253_402_300_799)
    let days = (clamped - Self.modulo(clamped, 86_400)) / 86_400
    let (year, month, dayOfMonth) = Self.civil(daysSince1970: days)
    let second = Self.modulo(clamped, 86_400)
    day = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(dayOfMonth, 2))"
    moment = Self.moment(
      year, month, dayOfMonth, time: (second / 3600, second / 60 % 60, second % 60))
  }

  /// The time of an ISO 8601 text in UTC (`…T12:34:56Z`); midnight when there is none or it has another zone.
  private static func time(of iso: String) -> (hour: Int, minute: Int, second: Int) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 20, bytes[10] | 0x20 == UInt8(ascii: "t"),
      bytes[19] | 0x20 == UInt8(ascii: "z"), bytes[13] == bytes[16],
      let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
      let second = number(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { return (0, 0, 0) }
    return (hour, minute, second)
  }

  private static func moment(
    _ year: Int, _ month: Int, _ day: Int, time: (hour: Int, minute: Int, second: Int)
  ) -> String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
      + "T\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))Z"
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private static func modulo(_ value: Int, _ divisor: Int) -> Int {
    let rest = value % divisor
    return rest < 0 ? rest + divisor : rest
  }

  /// The day of the proleptic Gregorian calendar, counted in eras of 400 years that begin on the first of March.
  private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted - modulo(shifted, 146_097)) / 146_097
    let dayOfEra = modulo(shifted, 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
