/// What is wrong with a template, and where.
public struct TemplateError: Error, Sendable, Hashable {
  /// The template, as whoever loaded it calls it: a path, for files.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// What is the matter, without a full stop.
  public var reason: String

  /// Creates an error from its parts.
  public init(file: String, line: Int, column: Int, _ reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// Creates an error at an offset of a template's source.
  ///
  /// - Complexity: O(n) in the offset: errors are rare, so lines are counted only for them.
  init(in file: String, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ reason: String) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    self.init(file: file, line: line, column: column, reason)
  }
}

extension TemplateError: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: reason`.
  public var description: String { "\(file):\(line):\(column): \(reason)" }
}
