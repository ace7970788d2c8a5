import DocumentAST

extension Finding {
  /// The finding as one line of JSON, for `--log json`; what is not known is left out.
  package var json: String {
    JSONWriter.line { json in
      json.member("severity", "\(diagnostic.severity)")
      json.member("code", diagnostic.code)
      json.member("file", file)
      json.member("line", line)
      json.member("column", column)
      json.member("message", diagnostic.message)
    }
  }
}

extension ConversionError {
  /// The error as one line of JSON, for `--log json`; what is not known is left out.
  package var json: String {
    JSONWriter.line { json in
      json.member("severity", "error")
      json.member("code", "\(kind)")
      json.member("file", file)
      json.member("line", line)
      json.member("column", column)
      json.member("message", reason)
      json.member("hint", hint)
      json.member("status", Int(kind.exitStatus))
    }
  }
}

extension JSONWriter {
  /// An object without line feeds.
  fileprivate static func line(_ members: (inout JSONWriter) -> Void) -> String {
    String(decoding: bytes { $0.object(members) }, as: UTF8.self)
  }
}
