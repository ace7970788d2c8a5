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

  /// The value of an environment variable.
  static func variable(_ name: String) -> String? { StandardStreams.environmentVariable(name) }

  /// Ends the process.
  static func exit(with status: Int32) -> Never { StandardStreams.end(with: status) }
}
