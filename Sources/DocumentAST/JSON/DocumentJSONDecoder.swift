/// Makes a document of a JSON tape.
struct DocumentJSONDecoder {
  let source: UnsafeBufferPointer<UInt8>
  let tape: JSONTape
  var diagnostics: [Diagnostic] = []

  init(_ source: UnsafeBufferPointer<UInt8>, _ tape: JSONTape) {
    self.source = source
    self.tape = tape
  }

  mutating func decode() throws(JSONFault) -> ReadingResult {
    var document = Document()
    var format: Int?
    for (key, place) in try members(of: 0, "a document") {
      switch key {
      case "format": format = place
      case "metadata": document.metadata = try metadata(at: place)
      case "resources": document.resources = try resources(at: place)
      case "blocks": document.blocks = try blocks(at: place)
      default: reportUnknown(key, at: place)
      }
    }
    try checkFormat(format)
    diagnostics.sort { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
    return ReadingResult(document, diagnostics)
  }

  private func checkFormat(_ place: Int?) throws(JSONFault) {
    guard let place else {
      throw JSONFault(0, "the member \"format\" is missing; it should be \"document/1\"")
    }
    let format = try string(at: place)
    guard format == DocumentJSON.format else {
      throw fault(at: place, "only the format \"document/1\" can be read")
    }
  }

  private mutating func resources(at place: Int) throws(JSONFault) -> Resources {
    var resources = Resources()
    for element in try elements(of: place) {
      var id: String?
      var mediaType: String?
      var content: Resource.Content?
      for (key, value) in try members(of: element, "a resource") {
        switch key {
        case "id": id = try string(at: value)
        case "mediaType": mediaType = try string(at: value)
        case "location": content = .location(try string(at: value))
        case "bytes": content = .bytes(try bytes(at: value))
        default: reportUnknown(key, at: value)
        }
      }
      guard let id, let mediaType, let content else {
        throw fault(at: element, "a resource needs id, mediaType, and bytes or location")
      }
      resources.add(Resource(id: id, mediaType: mediaType, content: content))
    }
    return resources
  }

  private func bytes(at place: Int) throws(JSONFault) -> [UInt8] {
    var text = try string(at: place)
    guard let bytes = text.withUTF8({ Base64.decode($0) }) else {
      throw fault(at: place, "these bytes are not Base64")
    }
    return bytes
  }

  private mutating func blocks(at place: Int) throws(JSONFault) -> Blocks {
    guard tape[place].kind == .array else { throw fault(at: place, "an array is expected here") }
    var nodes = NodeJSONDecoder(self)
    try nodes.decode(contentAt: place)
    diagnostics = nodes.takeDiagnostics()
    return nodes.finish()
  }
}
