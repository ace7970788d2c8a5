import CollectionBuilding
import DocumentAST
import DocumentConversion
import EPUBWriting
import HTMLWriting

/// Texts of an anthology, written in Markdown.
struct AnthologyText {
  static let library = "urn:uuid:5f0c9d3e-0000-5000-8000-000000000000"

  let source: String
  let document: Document
  let entry: CatalogueEntry

  init(_ source: String, _ markdown: String, pictures: [Resource] = []) throws {
    self.source = source
    var (document, _) = try Conversion(ConversionOptions(from: Format(named: "markdown")))
      .read(Array(markdown.utf8), named: source)
    document.resources = Resources(pictures)
    self.document = document
    entry = CatalogueEntry(
      of: document, source: source, slug: Slug.name(for: source), library: Self.library)
  }

  static func options(_ title: String = "Film") -> AnthologyOptions {
    AnthologyOptions(
      title: title, key: TagKey(title).text, libraryTitle: "Reviews", libraryIdentifier: library)
  }
}

extension [AnthologyText] {
  func anthology(_ change: (inout AnthologyOptions) -> Void = { _ in }) -> Document {
    var options = AnthologyText.options()
    change(&options)
    return Anthology.document(of: map { ($0.entry, $0.document) }, options)
  }
}

extension Document {
  /// The page that the document becomes.
  func page() throws -> String {
    String(decoding: try HTMLWriter().write(self).bytes, as: UTF8.self)
  }

  /// The content documents of the book that the document becomes, by name.
  func contentDocuments() throws -> [String: String] {
    var documents: [String: String] = [:]
    for entry in try EPUBWriter().container(for: self).container.entries {
      documents[entry.name] = String(decoding: entry.bytes, as: UTF8.self)
    }
    return documents
  }
}
