import DocumentConversion

/// The commonest calls, such as `convert INPUT -o OUTPUT`, understood without the argument parser.
///
/// The parser costs 15 million instructions a start: a fifth of converting a review to a book, and a seventh of making a page
/// of a megabyte of Markdown. Whatever has another option, an option twice or a mistake in it goes to `ConvertCommand`, which
/// understands these calls in the same way.
struct PlainCall {
  private var input: String?
  private var output: String?
  private var from: String?
  private var to: String?
  private var width: String?
  private var wrap: String?
  private var isFragment = false
  private var isTrusted = false
  private var isQuiet = false

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let isNew =
        switch argument {
        case "-o", "--output": Self.set(&output, rest.popFirst())
        case "--from": Self.set(&from, rest.popFirst())
        case "--to": Self.set(&to, rest.popFirst())
        case "--width": Self.set(&width, rest.popFirst())
        case "--wrap": Self.set(&wrap, rest.popFirst())
        case "--fragment": Self.set(&isFragment)
        case "--trusted": Self.set(&isTrusted)
        case "--quiet": Self.set(&isQuiet)
        default: Self.set(&input, argument)
        }
      guard isNew else { return nil }
    }
    guard let input, Subcommands.command(for: [input]) == nil else { return nil }
    if let width, Int(width) == nil { return nil }
    if let wrap, PlainTextSource.accepts(wrap, for: "wrap") { return nil }
  }

  /// Sets a value that is neither there already nor an option.
  private static func set(_ value: inout String?, _ argument: String?) -> Bool {
    guard value == nil, let argument, !argument.isEmpty,
      argument == "-" || !argument.hasPrefix("-")
    else { return false }
    value = argument
    return true
  }

  private static func set(_ flag: inout Bool) -> Bool {
    defer { flag = true }
    return !flag
  }

  /// Converts, says what there is to say, and returns the exit status.
  func run() -> Int32 {
    let reporter = Reporter(isQuiet: isQuiet)
    do throws(ConversionError) {
      let conversion = Conversion(try options())
      return reporter.status(of: conversion, from: input ?? "-", to: output)
    } catch {
      reporter.report(error)
      return error.kind.exitStatus
    }
  }

  private func options() throws(ConversionError) -> ConversionOptions {
    var options = ConversionOptions()
    if let from { (options.from, options.extensions) = try FormatArgument.reading(from) }
    if let to { options.to = try FormatArgument.writing(to) }
    if let width = width.flatMap({ Int($0) }) { options.width = width }
    if let wrap { options.plainText.values.append(("wrap", wrap)) }
    options.isFragment = isFragment
    options.isTrusted = isTrusted
    options.sourceDateEpoch = Terminal.sourceDateEpoch
    return options
  }
}
