extension InputFile {
  /// Returns the bytes of a regular file, in memory, all of one moment as far as can be told.
  ///
  /// A file that another program is writing would be read half old and half new. So its size, its time of change and its
  /// identity are compared before and after; a file that changed is read anew, twice at most.
  /// - Throws: ``ConversionError`` of the kinds `noInput`, `limit` and `system`.
  /// - Complexity: O(*n*).
  package static func readUnchanging(
    _ path: String, limits: Limits = Limits()
  ) throws(ConversionError) -> [UInt8] {
    for _ in 0..<3 {
      let before = FileSystem.status(of: path)
      let bytes = try read(path, limits: limits).withBytes { [UInt8]($0) }
      let after = FileSystem.status(of: path)
      if before == after, after?.size == bytes.count { return bytes }
    }
    throw ConversionError(.noInput, file: path, "changed while it was being read")
  }
}
