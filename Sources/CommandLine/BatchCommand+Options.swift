import CollectionBuilding
import DocumentConversion

extension BatchCommand {
  func options() throws(ConversionError) -> LibraryOptions {
    var options = LibraryOptions(output: output)
    options.formats = try formats()
    options.conversion = try conversionOptions()
    options.selection = try library.select.map { text throws(ConversionError) in
      try Selection(text)
    }
    options.cloudTags = library.cloudTags?.policy
    options.hasTagAnthologies = library.byTag || library.anthologyBy == .tag
    options.minimumTagCount = library.min
    options.anthologyTitle = library.anthology
    options.hasIndex = library.index
    options.hasFeeds = library.opds
    options.baseURL = library.baseURL
    options.hasASCIINames = library.asciiNames
    options.jobs = work.jobs
    options.reportsNotes = messages.verbose || work.report != nil
    options.stopsAtFailure = work.failFast
    options.isDryRun = work.dryRun
    options.refusesPartialAnthologies = messages.strict
    options.shard = try work.shard.map { text throws(ConversionError) in try Shard(text) }
    options.mergedLibraries = work.merge
    return options
  }

  private func formats() throws(ConversionError) -> [Format] {
    var formats: [Format] = []
    for name in library.to.split(separator: ",") {
      formats.append(try FormatArgument.writing(String(name)))
    }
    return formats
  }

  private func conversionOptions() throws(ConversionError) -> ConversionOptions {
    var options = ConversionOptions()
    if let from = library.from {
      (options.from, options.extensions) = try FormatArgument.reading(from)
    }
    options.language = library.language
    plainText.apply(to: &options)
    writing.apply(to: &options)
    reading.apply(to: &options)
    source.apply(to: &options)
    guard source.hints == nil else {
      throw ConversionError(
        .usage, "--hints is for one text", hint: "put hints beside a text, as TEXT.hints")
    }
    options.sourceDateEpoch = Terminal.sourceDateEpoch
    return options
  }
}
