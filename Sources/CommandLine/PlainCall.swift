import DocumentConversion

/// The commonest call, `convert INPUT -o OUTPUT`, understood without the argument parser.
///
/// The parser costs 13 million instructions a start, a fifth of converting a review to a book. Whatever is not exactly this
/// form goes to `ConvertCommand`, which understands it in the same way.
struct PlainCall {
  let input: String
  let output: String

  init?(_ arguments: [String]) {
    guard arguments.count == 3, arguments[1] == "-o", Self.isFile(arguments[0]),
      Self.isFile(arguments[2])
    else { return nil }
    input = arguments[0]
    output = arguments[2]
  }

  private static func isFile(_ argument: String) -> Bool {
    !argument.isEmpty && !argument.hasPrefix("-")
  }

  /// Converts, says what there is to say, and returns the exit status.
  func run() -> Int32 {
    var options = ConversionOptions()
    options.sourceDateEpoch = Terminal.sourceDateEpoch
    return Reporter().status(of: Conversion(options), from: input, to: output)
  }
}
