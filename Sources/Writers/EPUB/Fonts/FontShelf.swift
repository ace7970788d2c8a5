internal import DocumentAST
internal import FontInspecting

/// The fonts of a book: each kept once under a name of ours, and the style sheet that uses them.
struct FontShelf {
  /// A font as a file of the book.
  struct Font {
    /// The name, relative to the package document, such as `fonts/1.otf`.
    let name: String
    let font: EPUBFont
  }

  /// The fonts in the order given.
  private(set) var fonts: [Font] = []
  /// What is worth saying of them.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ fonts: [EPUBFont]) {
    var seen: Set<[UInt8]> = []
    for font in fonts where seen.insert(font.bytes).inserted {
      let number = self.fonts.count + 1
      let name = "fonts/\(number).\(font.information.format.fileExtension)"
      self.fonts.append(Font(name: name, font: font))
      report(font)
    }
  }

  /// The rules that make the book use its fonts: text in the families in their order, code in those with equally wide letters.
  ///
  /// The words go where readers and their owners can still choose another face: on `body`, and on what is code.
  var styleSheet: String {
    guard !fonts.isEmpty else { return "" }
    var sheet = "\n"
    for font in fonts {
      let information = font.font.information
      sheet += """
        @font-face {
          font-family: \(Self.string(font.font.family));
          font-weight: \(information.weight);
          font-style: \(information.isItalic ? "italic" : "normal");
          src: url(\(font.name));
        }

        """
    }
    sheet += rule("body", for: families(monospaced: false), generic: "serif")
    sheet += rule("pre, code, kbd, samp", for: families(monospaced: true), generic: "monospace")
    return sheet
  }

  private func families(monospaced: Bool) -> [String] {
    var families: [String] = []
    for font in fonts where font.font.information.isMonospaced == monospaced {
      if !families.contains(font.font.family) { families.append(font.font.family) }
    }
    return families
  }

  private func rule(_ selector: String, for families: [String], generic: String) -> String {
    guard !families.isEmpty else { return "" }
    let list = families.map(Self.string) + [generic]
    return "\(selector) { font-family: \(list.joined(separator: ", ")); }\n"
  }

  /// A text as a string of CSS 2.1 §4.3.7.
  private static func string(_ text: String) -> String {
    var string = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      // A reference in digits ends with a space; so nothing in a name can end the string or the style sheet.
      case "\"", "\\", "<", ">", "&": string += "\\\(String(scalar.value, radix: 16)) "
      default: string.unicodeScalars.append(scalar)
      }
    }
    return string + "\""
  }

  private mutating func report(_ font: EPUBFont) {
    let information = font.information
    let look =
      "\(font.family), weight \(information.weight)\(information.isItalic ? ", italic" : "")"
    diagnostics.append(
      Diagnostic(
        "epub.font-embedded", .note, "the font \(look), is embedded with \(font.bytes.count) bytes")
    )
    if information.embedding == .previewAndPrint {
      diagnostics.append(
        Diagnostic(
          "epub.font-rights", .warning,
          "the font \(font.family) may be embedded only in books that are read and printed, not changed"
        ))
    }
  }
}
