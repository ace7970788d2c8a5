/// Finds a rating: stars, `4/5`, `3 out of 4`, a percentage, a bare figure after a rating word.
struct RatingRecogniser {
  struct Found {
    var value: Double
    var best: Double
    /// Whether nothing but the rating was there.
    var isAlone: Bool
  }

  let source: Source

  /// Returns the rating in `range`; `isLabelled` says that a rating word stands before it, which
  /// makes percentages and bare figures ratings too.
  func find(in range: Range<Int>, isLabelled: Bool) -> Found? {
    if let stars = stars(in: range) { return stars }
    // Without a label a rating is a fraction, of two figures.
    guard hasFigures(isLabelled ? 1 : 2, in: range) else { return nil }
    var numbers: [Double] = []
    var words = 0
    var isFraction = false
    var isPercent = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      if Scalars.digit(next.value) != nil {
        if numbers.count == 2 {
          return finish(numbers, isFraction, isPercent, words + 1, isLabelled)
        }
        numbers.append(number(at: &offset, range))
        continue
      }
      let class_ = ScalarClass.of(next.value)
      if next.value == 0x2F || next.value == 0xFF0F || next.value == 0x2044 {
        isFraction = isFraction || numbers.count == 1
      } else if next.value == 0x25 || next.value == 0xFF05 || next.value == 0x66A {
        isPercent = true
      } else if class_.isLetter {
        let start = offset
        skipWord(&offset, range)
        if isConnector(start..<offset), numbers.count == 1 {
          isFraction = true
        } else {
          words += isUnit(start..<offset) ? 0 : 1
        }
        continue
      }
      offset += next.length
    }
    return finish(numbers, isFraction, isPercent, words, isLabelled)
  }

  private func finish(
    _ numbers: [Double], _ isFraction: Bool, _ isPercent: Bool, _ words: Int, _ isLabelled: Bool
  ) -> Found? {
    if isFraction, numbers.count == 2, isScale(numbers[1]) {
      // "10점 만점에 8점" and "out of 10: 8" name the scale first.
      if numbers[0] > numbers[1] {
        return isScale(numbers[0])
          ? Found(value: numbers[1], best: numbers[0], isAlone: words == 0) : nil
      }
      return Found(value: numbers[0], best: numbers[1], isAlone: words == 0)
    }
    guard isLabelled, numbers.count == 1 else { return nil }
    let value = numbers[0]
    if isPercent { return value <= 100 ? Found(value: value, best: 100, isAlone: words == 0) : nil }
    let best: Double = value <= 5 ? 5 : value <= 10 ? 10 : 100
    return value <= 100 && words <= 1 ? Found(value: value, best: best, isAlone: words == 0) : nil
  }

  private func isScale(_ value: Double) -> Bool {
    [3, 4, 5, 6, 7, 10, 12, 20, 50, 100].contains(value)
  }

  private func number(at offset: inout Int, _ range: Range<Int>) -> Double {
    var value = 0.0
    var scale = 0.0
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      if let digit = Scalars.digit(next.value) {
        value = min(value * 10 + Double(digit), 1e9)
        scale *= 10
      } else if scale == 0, [0x2E, 0x2C, 0x66B, 0xFF0E].contains(next.value),
        Scalars.digit(source.scalar(at: offset + next.length).value) != nil
      {
        scale = 1
      } else {
        break
      }
      offset += next.length
    }
    let half = source.scalar(at: offset)
    var result = scale > 0 ? value / scale : value
    if half.value == 0xBD {
      result += 0.5
      offset += half.length
    }
    return result
  }

  private func skipWord(_ offset: inout Int, _ range: Range<Int>) {
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      guard class_.isLetter || class_ == .mark else { return }
      offset += next.length
    }
  }

  /// "of", "von", "из": a word between the value and the scale.
  private func isConnector(_ range: Range<Int>) -> Bool {
    Lexicon.builtIn.has([.scale], in: source, range)
  }

  /// "stars", "점", "Punkte": a word that belongs to the rating.
  private func isUnit(_ range: Range<Int>) -> Bool {
    Lexicon.builtIn.has([.unit], in: source, range)
  }

  private func hasFigures(_ count: Int, in range: Range<Int>) -> Bool {
    var found = 0
    var isInFigure = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      let isDigit = Scalars.digit(next.value) != nil
      if isDigit && !isInFigure { found += 1 }
      if found == count { return true }
      isInFigure = isDigit
      offset += next.length
    }
    return false
  }

  /// Stars count; empty ones give the scale, else it is five.
  private func stars(in range: Range<Int>) -> Found? {
    var full = 0.0
    var empty = 0.0
    var others = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      switch next.value {
      case 0x2605, 0x2B50, 0x1F31F, 0x272F: full += 1
      case 0x2606, 0x2729, 0x2730: empty += 1
      case 0xBD, 0x2BE8, 0x2BEA: full += 0.5
      default:
        if ScalarClass.of(next.value).isWord { others += 1 }
      }
      offset += next.length
    }
    guard full >= 1, full + empty >= 2 || others == 0, full + empty <= 10, full > 0 else {
      return nil
    }
    if others > 0 && full + empty < 3 { return nil }
    let shown = (full + empty).rounded(.up)
    let best = empty > 0 && shown >= 3 ? shown : max(5, shown)
    return Found(value: full, best: best, isAlone: others == 0)
  }
}
