/// What a package document says, as far as other rules need it.
struct PackageModel {
  /// A line of the manifest.
  struct Item {
    var id: String
    /// The file's name in the archive; nil for a remote one or a broken address.
    var file: String?
    var mediaType: String
    var properties: [String]
    var fallback: String?
    var place: TextPlace
  }

  /// A step of the reading order.
  struct Step {
    var id: String
    var isLinear: Bool
    var place: TextPlace
  }

  /// A line of the metadata.
  struct Property {
    var name: String
    var value: String
    var place: TextPlace
  }

  let file: String
  let tree: XMLTree
  var metadataNode: Int?
  var manifestNode: Int?
  var spineNode: Int?
  var items: [Item] = []
  var spine: [Step] = []
  /// The `meta` elements with a property that refine nothing.
  var properties: [Property] = []
  /// The unique identifier; empty when there is none.
  var identifier = ""
  /// The main language; empty when there is none.
  var language = ""

  private var placeOfID: [String: Int] = [:]
  private var placeOfFile: [String: Int] = [:]

  init(_ tree: XMLTree, file: String) {
    self.tree = tree
    self.file = file
    let children = tree.children(of: 0)
    metadataNode = children.first { tree.isElement($0, "metadata", .package) }
    manifestNode = children.first { tree.isElement($0, "manifest", .package) }
    spineNode = children.first { tree.isElement($0, "spine", .package) }
    readManifest()
    readSpine()
    readMetadata()
  }

  /// Whether a file is in the manifest as XHTML.
  func isContentDocument(_ file: String) -> Bool {
    item(ofFile: file)?.mediaType == "application/xhtml+xml"
  }

  func item(withID id: String) -> Item? { placeOfID[id].map { items[$0] } }

  func item(ofFile file: String) -> Item? { placeOfFile[file].map { items[$0] } }

  /// The first item with a property.
  func item(with property: String) -> Item? { items.first { $0.properties.contains(property) } }

  /// The values of a property, in order.
  func values(of property: String) -> [String] {
    properties.filter { $0.name == property }.map(\.value)
  }

  /// The files of the reading order.
  private(set) var spineFiles: [String] = []
  private(set) var spineFileSet: Set<String> = []

  private mutating func readManifest() {
    guard let manifestNode else { return }
    for node in tree.children(of: manifestNode, named: "item", .package) {
      let address = tree.value("href", of: node).map { ContainerAddress($0, in: file) }
      var name: String?
      if case .file(let found, _)? = address { name = found }
      let item = Item(
        id: tree.value("id", of: node) ?? "", file: name,
        mediaType: tree.value("media-type", of: node)?.xmlWords.first ?? "",
        properties: tree.words("properties", of: node), fallback: tree.value("fallback", of: node),
        place: tree.nodes[node].place)
      if placeOfID[item.id] == nil { placeOfID[item.id] = items.count }
      if let name, placeOfFile[name] == nil { placeOfFile[name] = items.count }
      items.append(item)
    }
  }

  private mutating func readSpine() {
    guard let spineNode else { return }
    spine = tree.children(of: spineNode, named: "itemref", .package).map { node in
      Step(
        id: tree.value("idref", of: node) ?? "", isLinear: tree.value("linear", of: node) != "no",
        place: tree.nodes[node].place)
    }
    spineFiles = spine.compactMap { item(withID: $0.id)?.file }
    spineFileSet = Set(spineFiles)
  }

  private mutating func readMetadata() {
    guard let metadataNode else { return }
    let unique = tree.value("unique-identifier", of: 0)
    for node in tree.children(of: metadataNode) {
      if tree.isElement(node, "identifier", .dublinCore), unique != nil,
        tree.value("id", of: node) == unique
      {
        identifier = tree.text(of: node)
      } else if tree.isElement(node, "language", .dublinCore), language.isEmpty {
        language = tree.text(of: node)
      } else if tree.isElement(node, "meta", .package), tree.value("refines", of: node) == nil,
        let name = tree.value("property", of: node)
      {
        properties.append(
          Property(name: name, value: tree.text(of: node), place: tree.nodes[node].place))
      }
    }
  }
}
