internal import DocumentAST
import DocumentConversion

/// Takes the values of jobs for what they are to be.
enum JobValue {
  static func string(_ key: String, _ value: JSONValue) throws(ConversionError) -> String {
    guard let text = value.string else { throw mistake(key, "a text") }
    return text
  }

  /// Standard input and output carry the jobs: a job may not name them.
  static func path(_ key: String, _ value: JSONValue) throws(ConversionError) -> String {
    let path = try string(key, value)
    let isStream = path == "-" || path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    guard !path.isEmpty, !isStream, !path.utf8.contains(0) else {
      throw mistake(key, "the path of a file")
    }
    return path
  }

  static func flag(_ key: String, _ value: JSONValue) throws(ConversionError) -> Bool {
    guard let flag = value.boolean else { throw mistake(key, "true or false") }
    return flag
  }

  static func mistake(_ key: String, _ expected: String) -> ConversionError {
    ConversionError(.usage, "\"\(key)\" must be \(expected)")
  }
}
