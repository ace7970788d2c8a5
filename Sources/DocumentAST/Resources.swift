/// A file that belongs to a document.
public struct Resource: Sendable, Hashable {
  /// What images and metadata call it: the address as written in the source.
  public var id: String
  /// The media type, such as `image/png`.
  public var mediaType: String
  /// The bytes, or where they are.
  public var content: Content

  /// The bytes of a resource, or where they are.
  public enum Content: Sendable, Hashable {
    case bytes([UInt8])
    /// An address or path that nobody has loaded.
    case location(String)
  }

  /// Creates a value from its parts.
  public init(id: String, mediaType: String, content: Content) {
    self.id = id
    self.mediaType = mediaType
    self.content = content
  }

  /// The identifier under which a picture is kept that readers without the format of the one with `id` can show.
  public static func fallbackID(for id: String) -> String { "fallback:" + id }

  /// The bytes; nil when they have not been loaded.
  public var bytes: [UInt8]? {
    switch content {
    case .bytes(let bytes): bytes
    case .location: nil
    }
  }
}

/// The files of a document, in the order they were added, found by identifier.
public struct Resources: Sendable, Equatable, Sequence {
  private var elements: [Resource] = []
  private var places: [String: Int] = [:]

  /// Creates an empty set of resources.
  public init() {}

  /// Creates a set of resources; of two with one identifier the later wins.
  public init(_ resources: some Sequence<Resource>) {
    for resource in resources { add(resource) }
  }

  /// Adds a resource, in place of one with the same identifier.
  public mutating func add(_ resource: Resource) {
    if let place = places[resource.id] {
      elements[place] = resource
    } else {
      places[resource.id] = elements.count
      elements.append(resource)
    }
  }

  /// The resource with an identifier.
  public subscript(id: String) -> Resource? { places[id].map { elements[$0] } }

  /// Whether there is none.
  public var isEmpty: Bool { elements.isEmpty }

  /// The number of resources.
  public var count: Int { elements.count }

  /// Returns an iterator over the elements.
  public func makeIterator() -> Array<Resource>.Iterator { elements.makeIterator() }

  /// Whether two values hold the same elements.
  public static func == (left: Resources, right: Resources) -> Bool {
    left.elements == right.elements
  }
}
