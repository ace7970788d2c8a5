import DocumentConversion

extension BookMaker {
  /// Creates what makes the books of a run.
  ///
  /// - Throws: `ConversionError` when a style sheet or template of the options cannot be read.
  init(
    _ collection: Collection, _ options: LibraryOptions, earlier: EarlierLibrary
  ) throws(ConversionError) {
    var settings = collection.settings
    settings.cloudTags = options.cloudTags ?? settings.cloudTags
    var conversionOptions = options.conversion
    conversionOptions.resourceRoot = options.conversion.resourceRoot ?? collection.folder
    identifier = settings.identifier ?? CatalogueIdentifier.library(titled: collection.title)
    fingerprint = try ConversionFingerprint.of(conversionOptions, library: identifier)
    conversion = Conversion(conversionOptions)
    completion = EntryCompletion(settings: settings)
    cloudPolicy = settings.cloudTags ?? .auto
    selection = options.selection
    library = LibraryFolder(path: options.output)
    isDryRun = options.isDryRun
    refusesPartialAnthologies = options.refusesPartialAnthologies
    self.earlier = earlier
    isShare = options.shard != nil
  }
}

extension Collection {
  /// The title: that of the settings, else the name of the folder.
  var title: String {
    if let title = settings.title { return title }
    let path = FileSystem.canonicalPath(folder) ?? folder
    return path.split(separator: "/").last.map(String.init) ?? "Library"
  }
}
