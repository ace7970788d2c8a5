@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode's normal form C, scalar by scalar.
  ///
  /// The standard library compares and hashes strings by this form but gives it out only to friends; hence the `@_spi`.
  ///
  /// - Complexity: O(n) in the scalars; texts of ASCII are returned as they are.
  package var normalised: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }
}
