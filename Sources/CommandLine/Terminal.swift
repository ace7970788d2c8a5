import DocumentConversion

/// Standard output, standard error and the environment.
enum Terminal {
  /// Prints to standard output.
  static func print(_ text: String) {
    StandardStreams.writeOutput(text)
  }

  /// Says a line on standard error, after the name of the tool.
  static func complain(_ text: String) {
    StandardStreams.writeError("convert: \(text)\n")
  }

  /// Says a line of JSON on standard error.
  static func complain(json text: String) {
    StandardStreams.writeError(text + "\n")
  }

  /// What `SOURCE_DATE_EPOCH` says, for reproducible builds: seconds since 1970.
  static var sourceDateEpoch: Int? {
    StandardStreams.environmentVariable("SOURCE_DATE_EPOCH").flatMap { Int($0) }
  }

  /// Ends the process.
  static func exit(with status: Int32) -> Never { StandardStreams.end(with: status) }
}
