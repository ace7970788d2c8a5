public import DocumentAST

extension Sequence<Document> {
  /// Returns one document with the blocks of all, one after the other.
  ///
  /// Identifiers, note labels and resources that two documents use for different things get other names (`-2`, `-3`, …) in the
  /// later one, and links, references and images in it follow. The metadata is that of an empty document with the title;
  /// the language, creators and tags are those of the parts, each once.
  ///
  /// - Complexity: O(n) in the nodes and text of all.
  public func merged(under title: String? = nil) -> Document {
    var merging = Merging()
    for document in self { merging.append(document) }
    return merging.finish(title: title)
  }
}

private struct Merging: ~Copyable {
  private var builder = DocumentBuilder()
  private var metadata = Metadata()
  private var resources = Resources()
  private var languages: [String?] = []
  private var creators: Set<Creator> = []
  private var tags: Set<String> = []
  private var identifiers = NameRegistry()
  private var labels = NameRegistry()
  private var resourceNames = NameRegistry()

  mutating func append(_ document: Document) {
    var renaming = Renaming()
    renaming.collect(document.blocks, identifiers: &identifiers, labels: &labels)
    for resource in document.resources { add(resource, &renaming) }
    builder.append(renaming.applied(to: document.blocks))
    add(document.metadata)
  }

  consuming func finish(title: String?) -> Document {
    metadata.title = title
    if let first = languages.first, languages.allSatisfy({ $0 == first }) {
      metadata.language = first
    }
    return builder.finish(metadata: metadata, resources: resources)
  }

  private mutating func add(_ part: Metadata) {
    languages.append(part.language)
    for creator in part.creators where creators.insert(creator).inserted {
      metadata.creators.append(creator)
    }
    for tag in part.tags where tags.insert(tag.label).inserted { metadata.tags.append(tag) }
  }

  /// Adds a resource; the same file under the same name is there once.
  private mutating func add(_ resource: Resource, _ renaming: inout Renaming) {
    if resources[resource.id] == resource { return }
    var renamed = resource
    renamed.id = resourceNames.unique(resource.id)
    if renamed.id != resource.id { renaming.resources[resource.id] = renamed.id }
    resources.add(renamed)
  }
}
