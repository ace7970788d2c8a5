import DocumentConversion

/// Where the books of one text go; made before any text is read.
struct BookPlan: Sendable {
  let input: CollectionInput
  /// The name of its files.
  let slug: String
  /// The formats of its books, the preferred first.
  let formats: [Format]

  /// The folder of books in a library.
  static let folder = "books"

  /// The formats with the paths inside the library.
  var files: [(format: Format, path: String)] {
    Self.files(named: slug, in: Self.folder, formats)
  }
}

extension BookPlan {
  /// Plans for all texts: names follow from those of the files, and are different from each other.
  static func all(for inputs: [CollectionInput], _ options: LibraryOptions) -> [BookPlan] {
    let slugs = Slug.names(
      for: inputs.map { (words: CatalogueEntry.stem(of: $0.path), source: $0.path) },
      alphabet: options.hasASCIINames ? .ascii : .unicode)
    return zip(inputs, slugs).map { BookPlan(input: $0, slug: $1, formats: options.formats) }
  }

  /// The files of a book or anthology in a folder of the library.
  static func files(
    named slug: String, in folder: String, _ formats: [Format]
  ) -> [(format: Format, path: String)] {
    formats.map { ($0, "\(folder)/\(slug).\($0.fileExtensions.first ?? $0.name)") }
  }
}
