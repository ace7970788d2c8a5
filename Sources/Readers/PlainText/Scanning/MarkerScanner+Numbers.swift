/// Numbers of every script, as marks of items.
extension MarkerScanner {
  /// Reads a number of any family and moves `offset` behind it.
  func number(at offset: inout Int) -> ListMarker? {
    if let marker = decimal(at: &offset) { return marker }
    if let marker = chinese(at: &offset) { return marker }
    if let marker = hangul(at: &offset) { return marker }
    return latin(at: &offset)
  }

  func decimal(at offset: inout Int) -> ListMarker? {
    var value: Int32 = 0
    var depth: UInt8 = 0
    var position = offset
    while true {
      var digits = 0
      var part: Int32 = 0
      while position < range.upperBound, digits < 5,
        let digit = Scalars.digit(source.scalar(at: position).value)
      {
        part = part * 10 + Int32(digit)
        digits += 1
        position += source.scalar(at: position).length
      }
      guard digits > 0, digits < 5 else { break }
      value = part
      depth &+= 1
      offset = position
      guard source[position] == 0x2E, depth < 8 else { break }
      position += 1
    }
    guard depth > 0 else { return nil }
    return ListMarker(family: .decimal, value: value, depth: depth)
  }

  func chinese(at offset: inout Int) -> ListMarker? {
    var total: Int32 = 0
    var digit: Int32 = 0
    var count = 0
    var position = offset
    while count < 4, let part = Scalars.chineseNumeral(source.scalar(at: position).value) {
      if part >= 10 {
        total += max(1, digit) * Int32(clamping: part)
        digit = 0
      } else {
        digit = Int32(part)
      }
      count += 1
      position += source.scalar(at: position).length
    }
    guard count > 0 else { return nil }
    offset = position
    return ListMarker(family: .chinese, value: total + digit, depth: 1)
  }

  func hangul(at offset: inout Int) -> ListMarker? {
    let order: [UInt32] = [
      0xAC00, 0xB098, 0xB2E4, 0xB77C, 0xB9C8, 0xBC14, 0xC0AC, 0xC544, 0xC790, 0xCC28, 0xCE74,
      0xD0C0, 0xD30C, 0xD558,
    ]
    let first = source.scalar(at: offset)
    guard first.value >= 0xAC00, let index = order.firstIndex(of: first.value) else { return nil }
    offset += first.length
    return ListMarker(family: .hangul, value: Int32(index) + 1, depth: 1)
  }

  func latin(at offset: inout Int) -> ListMarker? {
    var position = offset
    while position < range.upperBound, position - offset < 9,
      ScalarClass.of(UInt32(source[position])).isLetter,
      source[position] < 0x80
    {
      position += 1
    }
    let count = position - offset
    if count == 0 { return otherLetter(at: &offset) }
    let isUpper = source[offset] < 0x61
    if let value = RomanNumeral.value(source, offset..<position) {
      var marker = ListMarker(family: .roman, value: Int32(value), depth: 1)
      if count == 1 { marker.otherValue = (source[offset] | 0x20) &- 0x60 }
      marker.depth = isUpper ? 1 : 2
      offset = position
      return marker
    }
    guard count == 1 else { return nil }
    let value = Int32(source[offset] | 0x20) - 0x60
    offset = position
    return ListMarker(family: .letter, value: value, depth: isUpper ? 1 : 2)
  }

  /// Single letters of other alphabets that count: а, б, в; א, ב, ג; α, β, γ; أ, ب, ج; ก, ข, ค.
  func otherLetter(at offset: inout Int) -> ListMarker? {
    let first = source.scalar(at: offset)
    var value: Int32 = 0
    var depth: UInt8 = 1
    switch first.value {
    case 0x430...0x44F:
      value = Int32(first.value) - 0x42F
      depth = 2
    case 0x410...0x42F: value = Int32(first.value) - 0x40F
    case 0x5D0...0x5EA: value = Int32(first.value) - 0x5CF
    case 0x3B1...0x3C9: value = Int32(first.value) - 0x3B0
    case 0x391...0x3A9: value = Int32(first.value) - 0x390
    default: return nil
    }
    offset += first.length
    return ListMarker(family: .letter, value: value, depth: depth)
  }
}
