import DocumentAST

extension Finding {
  /// The finding as one line of JSON, for `--log json`.
  package var json: String {
    LogLine.object([
      ("severity", .string("\(diagnostic.severity)")), ("code", .string(diagnostic.code)),
      ("file", .string(file)), ("line", .number(line)), ("column", .number(column)),
      ("message", .string(diagnostic.message)),
    ])
  }
}

extension ConversionError {
  /// The error as one line of JSON, for `--log json`.
  package var json: String {
    LogLine.object([
      ("severity", .string("error")), ("code", .string("\(kind)")), ("file", .string(file)),
      ("line", .number(line)), ("column", .number(column)), ("message", .string(reason)),
      ("hint", .string(hint)), ("status", .number(Int(kind.exitStatus))),
    ])
  }
}

/// Writes flat JSON objects; fields without a value are left out.
private enum LogLine {
  enum Value {
    case string(String?)
    case number(Int?)

    var json: String? {
      switch self {
      case .string(let text): text.map(LogLine.quote)
      case .number(let number): number.map(String.init)
      }
    }
  }

  static func object(_ fields: [(name: String, value: Value)]) -> String {
    let members = fields.compactMap { field in
      field.value.json.map { "\(quote(field.name)):\($0)" }
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  /// RFC 8259, section 7.
  private static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
