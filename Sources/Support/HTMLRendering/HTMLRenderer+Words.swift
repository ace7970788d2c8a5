public import DocumentAST

/// Headings, labels and titles that callers put around the content.
extension HTMLRenderer {
  /// Marks the element just opened with the language and direction of some inlines, where they differ from the surroundings, and
  /// renders them.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public mutating func renderMarked(_ inlines: Inlines) {
    push(0, .plain)
    markText(inlines)
    render(inlines)
    pop()
  }

  /// Marks the element just opened with the language and direction of some words, where they differ from the surroundings, and
  /// writes them.
  ///
  /// - Complexity: O(n).
  public mutating func renderMarked(words: String) {
    push(0, .plain)
    var words = words
    words.withUTF8 { bytes in
      guard isFull else { return xml.text(bytes) }
      var census = LetterCensus()
      census.add(bytes)
      // A title given beside a text may be in a script that the text itself has nowhere.
      let marksText = marksLanguages
      marksLanguages = marksText || census.foreignLetters(in: language) > 0
      mark(census)
      text(bytes)
      marksLanguages = marksText
    }
    pop()
  }

  /// The language of the words that are in a script `language` is not written in; nil when there are none.
  ///
  /// For elements that hold nothing but text, such as `title`, and so can have only one language.
  ///
  /// - Complexity: O(n).
  public static func foreignLanguage(in words: String, from language: Language) -> Language? {
    var census = LetterCensus()
    var words = words
    words.withUTF8 { census.add($0) }
    let foreign = Script.allCases.filter { !language.scripts.contains($0) && census[$0] > 0 }
    return foreign.max { census[$0] < census[$1] }.map { census.language(of: $0) }
  }

  /// Whether most letters of some words run from right to left; nil when there are no letters.
  ///
  /// - Complexity: O(n).
  public static func isRightToLeft(words: String) -> Bool? {
    var census = LetterCensus()
    var words = words
    words.withUTF8 { census.add($0) }
    return census.isRightToLeft
  }
}
