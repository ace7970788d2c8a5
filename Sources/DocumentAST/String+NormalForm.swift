@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode's normal form C, scalar by scalar.
  ///
  /// The standard library compares and hashes strings by this form but gives it out only to friends; hence the `@_spi`.
  ///
  /// - Complexity: O(n) in the scalars; texts of ASCII are returned as they are.
  package var normalised: String {
    isPlain ? self : String(of: _nfc)
  }

  /// The text in Unicode's normal form D: letters apart from their marks.
  ///
  /// - Complexity: O(n) in the scalars; texts of ASCII are returned as they are.
  package var decomposed: String { isPlain ? self : String(of: _nfd) }

  private var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 } }

  private init(of scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    self.init(view)
  }
}
