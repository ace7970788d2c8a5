extension String {
  /// Whether both have the same words in the same order, whatever white space is between and around them: a title in metadata
  /// has no line ends, the heading it was taken from may have some.
  ///
  /// - Complexity: O(n) in the characters.
  package func hasSameWords(as other: String) -> Bool {
    split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
  }
}
