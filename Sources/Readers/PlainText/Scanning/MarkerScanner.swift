/// Finds the list marker at the start of a trimmed line.
struct MarkerScanner {
  let source: Source
  let range: Range<Int>

  /// Returns the marker, or one that is not present. Looks at no more than some 60 bytes.
  func scan() -> ListMarker {
    guard !range.isEmpty, !opensWithWord else { return ListMarker() }
    let first = source.scalar(at: range.lowerBound)
    if let marker = checkbox(first.value) { return marker }
    var marker =
      bullet(first.value, length: first.length) ?? circled(first.value, length: first.length)
      ?? numbered()
    if marker.isPresent { takeBox(&marker) }
    return marker
  }

  /// Whether two letters of ASCII open the line that cannot both be of a roman numeral: a word.
  private var opensWithWord: Bool {
    let first = source[range.lowerBound] | 0x20
    let second = source[range.lowerBound + 1] | 0x20
    guard first >= 0x61, first <= 0x7A, second >= 0x61, second <= 0x7A, range.count > 1 else {
      return false
    }
    return RomanNumeral.digit(first) == nil || RomanNumeral.digit(second) == nil
  }

  /// Adds a box to tick that follows the mark, as in `- [ ] text`; the item hangs below the box.
  func takeBox(_ marker: inout ListMarker) {
    let box = MarkerScanner(source: source, range: range.dropFirst(Int(marker.length)))
    guard let found = box.checkbox(UInt32(source[box.range.lowerBound])) else { return }
    marker.length &+= found.length
    marker.hasBox = true
  }

  func checkbox(_ first: UInt32) -> ListMarker? {
    guard first == 0x5B, range.count > 4 else { return nil }
    let mark = source[range.lowerBound + 1]
    guard mark == 0x20 || mark | 0x20 == 0x78, source[range.lowerBound + 2] == 0x5D,
      source[range.lowerBound + 3] == 0x20
    else { return nil }
    return ListMarker(family: .checkbox, sign: 0x5B, width: 4, length: 4, hasBox: true)
  }

  func bullet(_ first: UInt32, length: Int) -> ListMarker? {
    let class_ = ScalarClass.of(first)
    let isDash = class_ == .dash
    let isSign =
      first == 0x2A || first == 0x2B || first == 0x6F || class_ == .bullet || first == 0x3E
    let isEmoji = class_ == .emoji
    guard isDash || isSign || isEmoji, first != 0x3E, first != 0x203B else { return nil }
    var offset = range.lowerBound + length
    if isEmoji {
      while offset < range.upperBound,
        [.mark, .ignorable].contains(ScalarClass.of(source.scalar(at: offset).value))
      {
        offset += source.scalar(at: offset).length
      }
    }
    let markWidth = Scalars.width(first, class_)
    let spaces = blanks(at: offset)
    let tight =
      class_ == .bullet && Scalars.isWide(first) || first == 0x30FB || first == 0xFF65
      || first == 0x2022 || first == 0xB7
    guard offset + spaces.bytes < range.upperBound, spaces.bytes > 0 || tight else { return nil }
    let next = source.scalar(at: offset + spaces.bytes).value
    if next == first || (spaces.bytes == 0 && ScalarClass.of(next) == class_) { return nil }
    // An em dash opens speech in many languages; it gets a family of its own.
    return ListMarker(
      family: isDash ? .dash : .bullet, sign: isEmoji ? 0x1F600 : first,
      width: UInt8(clamping: markWidth + spaces.columns),
      length: UInt8(clamping: offset - range.lowerBound + spaces.bytes))
  }

  func circled(_ first: UInt32, length: Int) -> ListMarker? {
    var value: Int32 = 0
    switch first {
    case 0x2460...0x2473: value = Int32(first - 0x2460) + 1
    case 0x2474...0x2487: value = Int32(first - 0x2474) + 1
    case 0x2488...0x249B: value = Int32(first - 0x2488) + 1
    case 0x2776...0x277F: value = Int32(first - 0x2776) + 1
    case 0x3220...0x3229: value = Int32(first - 0x3220) + 1
    default: return nil
    }
    let spaces = blanks(at: range.lowerBound + length)
    guard range.lowerBound + length + spaces.bytes < range.upperBound else { return nil }
    return ListMarker(
      family: .circled, sign: first & 0xFFFFFF00, value: value, depth: 1,
      width: UInt8(clamping: 2 + spaces.columns), length: UInt8(clamping: length + spaces.bytes))
  }

  func numbered() -> ListMarker {
    var offset = range.lowerBound
    var sign: UInt32 = 0
    let lead = source.scalar(at: offset)
    if lead.value == 0x28 || lead.value == 0xFF08 {
      offset += lead.length
      sign = 1
    }
    guard var marker = number(at: &offset) else { return ListMarker() }
    let close = source.scalar(at: offset)
    guard offset < range.upperBound else { return ListMarker() }
    switch close.value {
    case 0x2E, 0xFF0E, 0x6D4: marker.sign = 0x2E
    case 0x29, 0xFF09: marker.sign = 0x29
    case 0x3001, 0xFF64: marker.sign = 0x3001
    case 0xB0, 0xBA: marker.sign = 0xB0
    case 0x3A where marker.family == .decimal: marker.sign = 0x3A
    case 0x2F where marker.family == .decimal: return ListMarker()
    case 0x2D where marker.family == .decimal && source[offset + 1] == 0x20: marker.sign = 0x2D
    case 0x20, 0x3000, 0x09:
      guard marker.family == .decimal, marker.depth > 1, sign == 0 else { return ListMarker() }
      marker.sign = 0x20
      offset -= close.length
    default: return ListMarker()
    }
    if sign == 1 && marker.sign != 0x29 { return ListMarker() }
    marker.sign |= sign << 24
    offset += close.length
    if marker.sign == 0x2E, source[offset] == 0xC2, source[offset + 1] == 0xBA { offset += 2 }
    let spaces = blanks(at: offset)
    let next = source.scalar(at: offset + spaces.bytes).value
    let needsSpace =
      !Scalars.joinsWithoutSpace(next) && !Scalars.isWide(next) && close.value != 0x3001
    guard offset + spaces.bytes < range.upperBound, spaces.bytes > 0 || needsSpace == false else {
      return ListMarker()
    }
    marker.length = UInt8(clamping: offset - range.lowerBound + spaces.bytes)
    marker.width = UInt8(clamping: columns(range.lowerBound..<offset) + spaces.columns)
    return marker
  }

  func blanks(at start: Int) -> (bytes: Int, columns: Int) {
    var offset = start
    var columns = 0
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      let class_ = ScalarClass.of(next.value)
      guard class_ == .space || class_ == .ignorable else { break }
      columns += Scalars.width(next.value, class_)
      offset += next.length
    }
    return (offset - start, columns)
  }

  func columns(_ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    var total = 0
    while offset < range.upperBound {
      let next = source.scalar(at: offset)
      total += Scalars.width(next.value, ScalarClass.of(next.value))
      offset += next.length
    }
    return total
  }
}

/// Reads roman numerals in capitals or small letters.
enum RomanNumeral {
  /// Returns the value of a well-formed numeral of one case up to 399, or nil.
  static func value(_ source: Source, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    let isLower = source[range.lowerBound] >= 0x61
    var total = 0
    var previous = 1000
    for offset in range.reversed() {
      let byte = source[offset]
      guard (byte >= 0x61) == isLower, let digit = digit(byte | 0x20) else { return nil }
      if offset + 1 < range.upperBound, digit < previous {
        total -= digit
      } else {
        total += digit
      }
      previous = digit
    }
    return total > 0 && total < 400 && isCanonical(total, range.count) ? total : nil
  }

  static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x69: return 1
    case 0x76: return 5
    case 0x78: return 10
    case 0x6C: return 50
    case 0x63: return 100
    default: return nil
    }
  }

  /// Whether a numeral of that value has that many letters (words such as "civil" do not), with
  /// room for old forms such as IIII and XXXX.
  static func isCanonical(_ value: Int, _ length: Int) -> Bool {
    let digits = [0, 1, 2, 3, 2, 1, 2, 3, 4, 2]
    let expected = digits[value % 10] + digits[value / 10 % 10] + digits[value / 100 % 10]
    return length >= expected && length <= expected + 4
  }
}
