import ArgumentParser
import DocumentConversion

extension ConvertCommand {
  var reporter: Reporter { Reporter(messages) }

  func execute() throws(ConversionError) -> Int32 {
    if let answer {
      answer.print()
      return 0
    }
    guard let input else {
      throw ConversionError(.usage, "There is no input (see convert --help)")
    }
    let conversion = Conversion(try options())
    guard let folder = chunked else {
      return reporter.status(of: conversion, from: input, to: output)
    }
    guard output == nil, to == nil || to == "html" else {
      throw ConversionError(.usage, "--chunked writes pages into its own folder, and nothing else")
    }
    return reporter.report(try conversion.convertFile(input, toSite: folder))
  }

  private var answer: FastAnswer? {
    if version { return .version }
    if listsFormats { return .formats }
    return listsExtensions ? .extensions : nil
  }

  private func options() throws(ConversionError) -> ConversionOptions {
    var options = ConversionOptions()
    if let from { (options.from, options.extensions) = try FormatArgument.reading(from) }
    if let to { options.to = try FormatArgument.writing(to) }
    options.title = document.title
    options.authors = document.author
    options.language = document.language
    options.date = document.date
    options.metadata = try document.metadata.map(pair)
    options.cover = document.cover
    source.apply(to: &options)
    plainText.apply(to: &options)
    writing.apply(to: &options)
    reading.apply(to: &options)
    options.sourceDateEpoch = Terminal.sourceDateEpoch
    return options
  }

  private func pair(_ text: String) throws(ConversionError) -> (key: String, value: String) {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw ConversionError(.usage, "--metadata takes key=value, not \"\(text)\"")
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}
