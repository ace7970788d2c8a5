/// The JSON form of documents: what `DocumentJSONWriter` writes and `DocumentJSONReader` reads.
///
/// The form is described in the article *DocumentJSON* of the documentation.
public enum DocumentJSON {
  /// The value of the member `format`: the name and version of the form.
  public static let format = "document/1"

  /// The number of levels to which lists and maps in open metadata may be nested.
  ///
  /// A `MetadataValue` is a tree of its own, which Swift releases by recursion; hence the bound.
  public static let maximumMetadataDepth = 200
}

/// Why a JSON text is not a document.
public struct DocumentJSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The place, in bytes from the start.
  public var offset: Int
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// One plain sentence for people, without a full stop at the end.
  public var message: String

  /// The place and the sentence.
  public var description: String { "\(line):\(column): \(message)" }
}

extension DocumentJSONError {
  /// - Complexity: O(n) in the bytes before the place.
  init(_ fault: JSONFault, in source: UnsafeBufferPointer<UInt8>) {
    offset = Swift.min(fault.offset, source.count)
    line = 1
    column = 1
    for byte in source[..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    message = fault.message
  }
}

/// What is wrong and where, before line and column are counted.
package struct JSONFault: Error, Equatable {
  /// In bytes from the start.
  package let offset: Int
  /// One plain sentence, without a full stop.
  package let message: String

  init(_ offset: Int, _ message: String) {
    self.offset = offset
    self.message = message
  }
}
