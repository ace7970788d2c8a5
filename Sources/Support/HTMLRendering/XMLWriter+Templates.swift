/// Markup from templates: the one kind that goes through as it is, because whoever runs the program wrote it.
extension XMLWriter {
  /// Writes markup of a template between elements.
  ///
  /// - Parameter isBehindContent: Whether content that a template asked for was written last: content may end its line or be
  ///   empty, and the line end of the template then makes no second one.
  public mutating func template(_ bytes: UnsafeBufferPointer<UInt8>, isBehindContent: Bool) {
    closeTag()
    guard isBehindContent, bytes.first == UInt8(ascii: "\n") else { return write(bytes) }
    freshLine()
    write(UnsafeBufferPointer(rebasing: bytes.dropFirst()))
  }
}
