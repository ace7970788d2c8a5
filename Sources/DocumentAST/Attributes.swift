/// The identifier, classes and key–value pairs of a node, in source order.
public struct Attributes: Sendable, Hashable {
  /// The identifier, as written; nil when there is none.
  public var id: String?
  /// The classes, in order.
  public var classes: [String]
  /// The other pairs, in order; a key may repeat.
  public var pairs: [Pair]

  /// A key and its value.
  public struct Pair: Sendable, Hashable {
    /// The key, as written.
    public var key: String
    /// The value, as written.
    public var value: String

    /// Creates a pair.
    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// Creates attributes; without arguments, none.
  public init(id: String? = nil, classes: [String] = [], pairs: [Pair] = []) {
    self.id = id
    self.classes = classes
    self.pairs = pairs
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { id == nil && classes.isEmpty && pairs.isEmpty }

  /// The value of the first pair with a key.
  ///
  /// - Complexity: O(n) in the number of pairs.
  public subscript(key: String) -> String? { pairs.first { $0.key == key }?.value }
}

/// Attributes on the tape: fields of one tag byte, four length bytes (little endian) and the UTF-8 bytes.
enum AttributeCoding {
  private static let idTag = UInt8(ascii: "#")
  private static let classTag = UInt8(ascii: ".")
  private static let keyTag = UInt8(ascii: "k")
  private static let valueTag = UInt8(ascii: "v")

  static func encode(_ attributes: Attributes) -> [UInt8] {
    var bytes: [UInt8] = []
    if let id = attributes.id { append(idTag, id, to: &bytes) }
    for name in attributes.classes { append(classTag, name, to: &bytes) }
    for pair in attributes.pairs {
      append(keyTag, pair.key, to: &bytes)
      append(valueTag, pair.value, to: &bytes)
    }
    return bytes
  }

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> Attributes {
    var attributes = Attributes()
    var position = 0
    while position + 5 <= bytes.count {
      let length = (0..<4).reduce(0) { $0 | Int(bytes[position + 1 + $1]) << (8 * $1) }
      let start = position + 5
      let string = String(decoding: bytes[start..<start + length], as: UTF8.self)
      switch bytes[position] {
      case idTag: attributes.id = string
      case classTag: attributes.classes.append(string)
      case keyTag: attributes.pairs.append(Attributes.Pair(string, ""))
      case valueTag: attributes.pairs[attributes.pairs.count - 1].value = string
      default: return attributes
      }
      position = start + length
    }
    return attributes
  }

  private static func append(_ tag: UInt8, _ string: String, to bytes: inout [UInt8]) {
    let count = UInt32(truncatingIfNeeded: string.utf8.count)
    bytes.append(tag)
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: count >> shift))
    }
    bytes.append(contentsOf: string.utf8)
  }
}
