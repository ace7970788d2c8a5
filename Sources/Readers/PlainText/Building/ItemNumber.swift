package import DocumentAST

/// How the number of an item is written, without the point or bracket after it.
package enum ItemNumber {
  /// Returns the letters or digits of a number in a style; nothing for ringed numbers, which are
  /// signs of their own.
  package static func text(_ number: Int, _ style: List.NumberStyle) -> String {
    switch style {
    case .decimal: String(number)
    case .lowerAlpha: letter(number, from: 0x61)
    case .upperAlpha: letter(number, from: 0x41)
    case .lowerRoman: roman(number).lowercased()
    case .upperRoman: roman(number)
    case .circled: ""
    case .cjk: ideographs(number)
    case .hangul: hangul(number)
    }
  }

  private static func letter(_ number: Int, from first: UInt8) -> String {
    guard (1...26).contains(number) else { return String(number) }
    return String(decoding: [first + UInt8(number - 1)], as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return String(number) }
    let steps: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in steps {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static func ideographs(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1..<100).contains(number) else { return String(number) }
    guard number >= 10 else { return digits[number] }
    return (number >= 20 ? digits[number / 10] : "") + "十" + digits[number % 10]
  }

  private static func hangul(_ number: Int) -> String {
    let order = ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하"]
    return order.indices.contains(number - 1) ? order[number - 1] : String(number)
  }

  /// Whether a mark in the source, of which only letters and digits count, says this number.
  static func says(_ source: Source, _ mark: Range<Int>, _ expected: String) -> Bool {
    var written = ""
    var offset = mark.lowerBound
    while offset < mark.upperBound {
      let next = source.scalar(at: offset)
      if let digit = Scalars.digit(next.value) {
        written += String(digit)
      } else if ScalarClass.of(next.value).isLetter, let scalar = Unicode.Scalar(next.value) {
        written.unicodeScalars.append(scalar)
      }
      offset += next.length
    }
    return written == expected
  }
}
