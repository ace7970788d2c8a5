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
    if let baseURL, !Self.isAddress(baseURL) {
      throw ConversionError(
        .usage, "\"\(baseURL)\" is no address such as https://example.org/library/",
        hint: "--base-url")
    }
  }

  /// Whether a text is an address of the web, as far as its letters tell.
  private static func isAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else {
      return false
    }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    return !rest.isEmpty && rest.first != UInt8(ascii: "/")
      && rest.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
  }
}
