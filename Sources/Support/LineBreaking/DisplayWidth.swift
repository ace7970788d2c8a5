/// Display width of UTF-8 text.
public enum DisplayWidth {
  /// Returns the columns `bytes` takes in a fixed-width terminal: East Asian wide letters and emoji
  /// 2, combining marks and invisible characters 0, the rest 1 (UAX #11, ambiguous is narrow).
  ///
  /// - Complexity: O(*n*).
  public static func columns(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let data = UnicodeData()
    var counter = ColumnCounter()
    var total = 0
    var at = 0
    while at < bytes.count {
      let scalar = UTF8Scalar(base, at: at, end: bytes.count)
      total &+= counter.add(data.kind(of: scalar.code), data)
      at &+= scalar.length
    }
    return total
  }

  /// Returns the columns `text` takes; see `columns(of:)` for bytes.
  ///
  /// - Complexity: O(*n*).
  public static func columns(of text: String) -> Int {
    var text = text
    return text.withUTF8 { columns(of: $0) }
  }
}
