extension Double {
  /// The shortest decimal that reads back as the same number, a whole number without `.0`.
  package var shortForm: String {
    let digits = description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
