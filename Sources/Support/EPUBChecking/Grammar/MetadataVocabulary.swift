/// The properties of metadata, links and the spine, with the prefixes they may have (EPUB 3.3 §5.5, appendix D).
struct MetadataVocabulary {
  /// The prefixes that the package document declares.
  private let declared: Set<String>
  /// What is wrong with their declaration; nil when nothing is.
  let declarationFault: String?

  init(declaration: String?) {
    let words = declaration?.xmlWords ?? []
    let prefixes = stride(from: 0, to: words.count, by: 2).map { words[$0] }
    let isWhole =
      words.count.isMultiple(of: 2) && prefixes.allSatisfy { $0.hasSuffix(":") && $0.count > 1 }
    declared = Set(prefixes.map { String($0.prefix { $0 != ":" }) })
    declarationFault =
      isWhole ? nil : "the declaration of prefixes is not pairs of prefix and address"
  }

  /// What is wrong with a property.
  ///
  /// - Parameter plain: The names without a prefix.
  func fault(of property: String, plain: Set<String>) -> String? {
    let parts = property.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      return plain.contains(property) ? nil : "there is no property “\(property)”"
    }
    let (prefix, name) = (String(parts[0]), String(parts[1]))
    if declared.contains(prefix) { return nil }
    guard Self.reserved.contains(prefix) else { return "nothing declares the prefix “\(prefix):”" }
    if let names = Self.closed[prefix], !names.contains(name) {
      return "there is no property “\(property)”"
    }
    return nil
  }

  /// What is wrong with the value of a property that has a fixed set of them.
  static func fault(of property: String, value: String) -> String? {
    guard let values = values[property], !values.contains(value) else { return nil }
    return "“\(value)” is no value of \(property)"
  }

  /// The elements whose values a property may refine; nil for any.
  static func refinable(by property: String) -> Set<String>? { refinements[property] }

  static let meta: Set<String> = [
    "alternate-script", "authority", "belongs-to-collection", "collection-type", "display-seq",
    "file-as", "group-position", "identifier-type", "meta-auth", "role", "source-of", "term",
    "title-type", "pageBreakSource",
  ]
  static let link: Set<String> = [
    "acquire", "alternate", "record", "voicing", "marc21xml-record", "mods-record", "onix-record",
    "xml-signature", "xmp-record",
  ]
  static let spine: Set<String> = ["page-spread-left", "page-spread-right"]

  private static let reserved: Set<String> = [
    "a11y", "dcterms", "marc", "media", "onix", "rendition", "schema", "xsd",
  ]

  private static let closed: [String: Set<String>] = [
    "a11y": [
      "certifiedBy", "certifierCredential", "certifierReport", "exemption", "contactEmail",
    ],
    "media": ["active-class", "duration", "narrator", "playback-active-class"],
    "rendition": [
      "layout", "flow", "orientation", "spread", "viewport", "align-x-center", "layout-reflowable",
      "layout-pre-paginated", "orientation-auto", "orientation-landscape", "orientation-portrait",
      "spread-auto", "spread-both", "spread-landscape", "spread-none", "spread-portrait",
      "page-spread-center", "page-spread-left", "page-spread-right", "flow-auto",
      "flow-paginated", "flow-scrolled-continuous", "flow-scrolled-doc",
    ],
  ]

  private static let values: [String: Set<String>] = [
    "rendition:layout": ["reflowable", "pre-paginated"],
    "rendition:orientation": ["auto", "landscape", "portrait"],
    "rendition:spread": ["auto", "both", "landscape", "none", "portrait"],
    "rendition:flow": ["auto", "paginated", "scrolled-continuous", "scrolled-doc"],
  ]

  private static let refinements: [String: Set<String>] = [
    "title-type": ["title"], "role": ["creator", "contributor", "publisher"],
    "identifier-type": ["identifier", "source"], "source-of": ["source"],
    "authority": ["subject"], "term": ["subject"], "collection-type": ["meta"],
    "group-position": ["meta"],
  ]
}
