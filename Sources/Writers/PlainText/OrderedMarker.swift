import DocumentAST
import LineBreaking

/// The markers of ordered lists: the number in its style, with its delimiter.
enum OrderedMarker {
  /// Returns the marker of item `number`, without the space after it.
  static func text(
    _ number: Int, _ style: List.NumberStyle, _ delimiter: List.Delimiter, isASCII: Bool
  ) -> String {
    let numeral = numeral(number, isASCII && style.rawValue > 4 ? .decimal : style)
    switch delimiter {
    case .period: return numeral + "."
    case .parenthesis: return numeral + ")"
    case .parentheses: return "(" + numeral + ")"
    case .ideographicComma: return numeral + (isASCII ? "." : "、")
    case .none: return numeral
    }
  }

  /// Returns the columns of the widest marker of a list and a space.
  ///
  /// - Complexity: O(*n*) in the items.
  static func columns(of list: List, isASCII: Bool) -> Int {
    let count = list.items.count
    let last = list.start + max(0, count - 1)
    let numbers = list.style == .decimal ? [list.start, last] : Array(list.start...last)
    let widths = numbers.map {
      DisplayWidth.columns(of: text($0, list.style, list.delimiter, isASCII: isASCII))
    }
    return 1 + (widths.max() ?? 2)
  }

  private static func numeral(_ number: Int, _ style: List.NumberStyle) -> String {
    switch style {
    case .decimal: String(number)
    case .lowerAlpha: alphabetic(number, from: 0x61)
    case .upperAlpha: alphabetic(number, from: 0x41)
    case .lowerRoman: roman(number).lowercased()
    case .upperRoman: roman(number)
    case .circled: circled(number)
    case .cjk: chinese(number)
    case .hangul: hangul(number)
    }
  }

  /// a … z, aa, ab …
  private static func alphabetic(_ number: Int, from first: UInt8) -> String {
    guard number > 0 else { return String(number) }
    var rest = number
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(first + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
    let signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"]
    var rest = number
    var result = ""
    for (value, sign) in zip(values, signs) {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  private static func circled(_ number: Int) -> String {
    let code: Int
    switch number {
    case 1...20: code = 0x2460 + number - 1
    case 21...35: code = 0x3251 + number - 21
    case 36...50: code = 0x32B1 + number - 36
    default: return String(number)
    }
    return UnicodeScalar(code).map { String(Character($0)) } ?? String(number)
  }

  /// 一 … 九十九.
  private static func chinese(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    let ten = tens == 0 ? "" : (tens == 1 ? "十" : digits[tens] + "十")
    return ten + digits[number % 10]
  }

  private static func hangul(_ number: Int) -> String {
    let letters = ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하"]
    return letters.indices.contains(number - 1) ? letters[number - 1] : String(number)
  }
}
