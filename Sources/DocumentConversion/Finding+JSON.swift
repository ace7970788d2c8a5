import DocumentAST

extension Finding {
  /// The finding as one line of JSON, for `--log json`; what is not known is left out.
  package var json: String {
    JSONWriter.line { $0.members(of: self) }
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
  /// Writes the members of a finding.
  package mutating func members(of finding: Finding) {
    member("severity", "\(finding.diagnostic.severity)")
    member("code", finding.diagnostic.code)
    member("file", finding.file)
    member("line", finding.line)
    member("column", finding.column)
    member("message", finding.diagnostic.message)
  }

  /// An object without line feeds.
  fileprivate static func line(_ members: (inout JSONWriter) -> Void) -> String {
    String(decoding: bytes { $0.object(members) }, as: UTF8.self)
  }
}
