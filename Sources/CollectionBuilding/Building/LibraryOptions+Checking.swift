import DocumentConversion

extension LibraryOptions {
  /// Sees to it that the options make sense.
  ///
  /// - Throws: `ConversionError` of the kind `usage`.
  func check() throws(ConversionError) {
    guard !formats.isEmpty else {
      throw ConversionError(.usage, "There is no format to convert to")
    }
    var seen: Set<String> = []
    for format in formats {
      let ending = format.fileExtensions.first ?? format.name
      guard format.isWritable, seen.insert(ending).inserted else {
        throw ConversionError(
          .usage, "\(format.name) cannot be written here, or twice with the ending .\(ending)")
      }
    }
    guard minimumTagCount >= 1, jobs ?? 1 >= 1 else {
      throw ConversionError(.usage, "The least number of texts and of jobs is 1")
    }
  }
}
