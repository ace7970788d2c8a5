import DocumentConversion

extension LibraryRun {
  /// Makes what belongs to no single text: anthologies, pages and feeds.
  mutating func makeShared(_ progress: (LibraryBuilder.Progress) -> Void) throws(ConversionError) {
  }
}
