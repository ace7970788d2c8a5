public import DocumentAST

/// The attributes of the element that was opened last.
extension XMLWriter {
  /// Adds an attribute to the element just opened.
  public mutating func attribute(_ name: StaticString, _ value: String) {
    startAttribute(name)
    escape(string: value)
    endAttribute()
  }

  /// Adds an attribute to the element just opened.
  public mutating func attribute(_ name: StaticString, _ value: Text) {
    startAttribute(name)
    value.withBytes { escape($0) }
    endAttribute()
  }

  /// Adds an attribute whose value is known beforehand.
  public mutating func attribute(_ name: StaticString, literal value: StaticString) {
    startAttribute(name)
    write(value)
    endAttribute()
  }

  /// Adds an attribute with a whole number.
  public mutating func attribute(_ name: StaticString, _ value: Int) {
    startAttribute(name)
    escape(string: String(value))
    endAttribute()
  }

  /// Adds an attribute whose name comes from the input; dropped unless the name is letters, digits, `-` and `_` and begins with
  /// a letter.
  public mutating func attribute(named name: String, _ value: String) {
    guard Self.isPlainName(name) else { return }
    byte(UInt8(ascii: " "))
    escape(string: name)
    write("=\"")
    escape(string: value)
    endAttribute()
  }

  @inline(__always)
  mutating func startAttribute(_ name: StaticString) {
    byte(UInt8(ascii: " "))
    write(name)
    write("=\"")
  }

  @inline(__always)
  mutating func endAttribute() { byte(UInt8(ascii: "\"")) }

  static func isPlainName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7a else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2d
        || byte == 0x5f
    }
  }
}
