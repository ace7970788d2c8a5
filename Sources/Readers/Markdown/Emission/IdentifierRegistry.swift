/// Makes identifiers of headings: letters, digits and marks of every script, hyphens for spaces; never empty, never twice.
struct IdentifierRegistry {
  private var used: Set<String> = []
  /// The next number to try for a stem, so that a thousand equal headings cost a thousand steps.
  private var numbers: [String: Int] = [:]

  /// Puts an identifier aside; says whether it was free.
  mutating func reserve(_ id: String) -> Bool { used.insert(id).inserted }

  mutating func identifier(for text: Bytes) -> String {
    let stem = Self.stem(text)
    if used.insert(stem).inserted { return stem }
    var number = numbers[stem] ?? 1
    while !used.insert("\(stem)-\(number)").inserted { number += 1 }
    numbers[stem] = number + 1
    return "\(stem)-\(number)"
  }

  /// The identifier of a heading with these words, when no other has it.
  static func stem(_ text: Bytes) -> String {
    var result = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" {
        result.append("-")
      } else if isKept(scalar) {
        result.append(scalar.properties.lowercaseMapping)
      }
    }
    // What is left of an emoji may be a joiner or a variation selector: nothing that names a section.
    let hasLetter = result.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return hasLetter ? result : "section"
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar == "-" || scalar == "_" || UInt8(ascii: scalar).isLetterOrDigit
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    case .nonspacingMark: return !scalar.properties.isVariationSelector
    case .spacingMark, .decimalNumber, .letterNumber, .connectorPunctuation: return true
    case .enclosingMark, .otherNumber, .spaceSeparator, .lineSeparator: return false
    case .paragraphSeparator, .control, .format, .surrogate, .privateUse: return false
    case .unassigned, .dashPunctuation, .openPunctuation, .closePunctuation: return false
    case .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol: return false
    case .currencySymbol, .modifierSymbol, .otherSymbol: return false
    @unknown default: return false
    }
  }
}

extension InlineParser {
  /// Adds the letters of the text read last, without markup.
  mutating func appendPlainText(to buffer: inout Buffer<UInt8>) {
    for index in 0..<items.count {
      let item = items[index]
      switch item.kind {
      case .text: buffer.append(text.bytes.part(item.range))
      case .resolved, .code, .math, .displayMath: buffer.append(poolBytes(item))
      case .softBreak, .hardBreak: buffer.append(.space)
      case .autolink, .mailAutolink, .bareLink, .ruby: buffer.append(text.bytes.part(item.range))
      case .wikilink: buffer.append(text.bytes.part(Int(item.index)..<Int(item.upper) - 2))
      case .run, .quote, .rawHTML, .openLink, .openImage, .openSpan, .openNote, .close: break
      case .noteReference, .comment, .embed, .emoji, .attributes, .openElement, .closeElement: break
      }
    }
  }
}
