extension StringProtocol {
  /// The text without emoji, for labels, identifiers and file names; spaces around a removed emoji become one.
  ///
  /// Letters, digits, `©` and other signs stay unless they are written as emoji (by U+FE0F or a keycap). A text of nothing but
  /// emoji becomes empty.
  ///
  /// - Complexity: O(n) in the scalars.
  public func strippingEmoji() -> String {
    var kept = String.UnicodeScalarView()
    var isAfterEmoji = false
    let scalars = Array(unicodeScalars)
    var position = 0
    while position < scalars.count {
      let length = EmojiSequence.length(in: scalars, at: position)
      if length > 0 {
        position += length
        isAfterEmoji = true
        continue
      }
      let scalar = scalars[position]
      position += 1
      if isAfterEmoji, scalar == " ", kept.last == " " || kept.isEmpty { continue }
      isAfterEmoji = isAfterEmoji && scalar == " "
      kept.append(scalar)
    }
    while isAfterEmoji, kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}

/// Emoji sequences (UTS #51 §1.4.9), found by the properties of their scalars.
enum EmojiSequence {
  private static let joiner: Unicode.Scalar = "\u{200D}"
  private static let emojiStyle: Unicode.Scalar = "\u{FE0F}"
  private static let keycap: Unicode.Scalar = "\u{20E3}"

  /// The number of scalars of the emoji sequence that begins at a place; 0 where none does.
  static func length(in scalars: [Unicode.Scalar], at start: Int) -> Int {
    var end = start
    repeat {
      let element = elementLength(in: scalars, at: end)
      guard element > 0 else { return end > start ? end - start : 0 }
      end += element
      guard end < scalars.count, scalars[end] == joiner else { return end - start }
      end += 1
    } while end < scalars.count
    return end - start
  }

  private static func elementLength(in scalars: [Unicode.Scalar], at start: Int) -> Int {
    guard start < scalars.count else { return 0 }
    let first = scalars[start]
    let next = start + 1 < scalars.count ? scalars[start + 1] : nil
    let properties = first.properties
    guard properties.isEmoji else { return 0 }
    if next == emojiStyle {
      let hasKeycap = start + 2 < scalars.count && scalars[start + 2] == keycap
      return first.isASCII && !hasKeycap ? 0 : hasKeycap ? 3 : 2
    }
    if next == keycap { return 2 }
    guard properties.isEmojiPresentation || isModified(first, by: next) else { return 0 }
    if isRegionalIndicator(first) { return next.map(isRegionalIndicator) == true ? 2 : 1 }
    var end = start + 1
    while end < scalars.count, isExtension(scalars[end]) { end += 1 }
    return end - start
  }

  private static func isModified(_ base: Unicode.Scalar, by next: Unicode.Scalar?) -> Bool {
    base.properties.isEmojiModifierBase && next?.properties.isEmojiModifier == true
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Skin tones, variation selectors and tags: what may follow a base.
  private static func isExtension(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiModifier || scalar == emojiStyle
      || (0xE0020...0xE007F).contains(scalar.value)
  }
}
