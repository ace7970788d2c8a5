/// Whether there is anything to see in a text.
///
/// - Complexity: O(n).
package func hasVisibleText(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    if scalar.isASCII { return scalar.value > 0x20 && scalar.value != 0x7f }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: return false
    case .nonspacingMark, .unassigned, .surrogate, .privateUse: return false
    default: return true
    }
  }
}

/// The fragment that code hosting sites make of a heading: lower case, spaces to hyphens, punctuation dropped.
package func siteFragment(of words: String) -> String {
  var result: [UInt8] = []
  for scalar in words.unicodeScalars {
    switch scalar {
    case " ": result.append(UInt8(ascii: "-"))
    case "a"..."z", "0"..."9", "-", "_": result.append(UInt8(truncatingIfNeeded: scalar.value))
    case "A"..."Z": result.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
    case "\0"..."\u{7f}": break
    default:
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result += scalar.properties.lowercaseMapping.utf8
      }
    }
  }
  return String(decoding: result, as: UTF8.self)
}
