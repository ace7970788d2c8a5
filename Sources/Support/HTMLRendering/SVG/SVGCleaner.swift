/// Writes the drawing elements of an SVG image and leaves the others out.
struct SVGCleaner {
  private(set) var removed: [String] = []

  /// Elements that are open; `nil` for those that are not written although their content is.
  private var open: [(name: String, isWritten: Bool)] = []
  /// How many elements are open in one that is left out whole.
  private var skippedDepth = 0
  private var identifiers: Set<String> = []
  private var hasRoot = false
  private var styleText: String?

  private static let maximumDepth = 200

  /// Returns the image without what could do harm; nil when it is no well-formed image.
  mutating func clean(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var scanner = XMLScanner(bytes)
    var xml = XMLWriter(.xml)
    xml.xmlDeclaration()
    while let event = scanner.next() {
      switch event {
      case .start(let name, let attributes, let isEmpty):
        guard start(name, attributes, isEmpty, &xml) else { return nil }
      case .end(let name):
        guard end(name, &xml) else { return nil }
      case .text(let text): add(text, &xml)
      }
    }
    guard hasRoot, open.isEmpty, !scanner.isBroken else { return nil }
    xml.newLine()
    return xml.finish()
  }

  private mutating func start(
    _ name: String, _ attributes: [XMLScanner.Attribute], _ isEmpty: Bool, _ xml: inout XMLWriter
  ) -> Bool {
    guard open.count < Self.maximumDepth, !open.isEmpty || !hasRoot else { return false }
    let local = Self.localName(name)
    if open.isEmpty {
      guard local == "svg" else { return false }
      hasRoot = true
    }
    let element = skippedDepth == 0 && styleText == nil ? SVGNames.element(local) : nil
    open.append((name, element != nil))
    if let element {
      begin(element, attributes, &xml)
    } else if skippedDepth > 0 || !SVGNames.isTransparent(local) {
      if skippedDepth == 0 { note(local) }
      skippedDepth += 1
    }
    return isEmpty ? end(name, &xml) : true
  }

  private mutating func begin(
    _ element: StaticString, _ attributes: [XMLScanner.Attribute], _ xml: inout XMLWriter
  ) {
    xml.start(element)
    if open.count == 1 {
      xml.attribute("xmlns", literal: "http://www.w3.org/2000/svg")
      xml.attribute("xmlns:xlink", literal: "http://www.w3.org/1999/xlink")
    }
    var seen: Set<String> = []
    for attribute in attributes where seen.insert(attribute.name).inserted {
      write(attribute, &xml)
    }
    if open.last?.name.hasSuffix("style") == true { styleText = "" }
  }

  private mutating func end(_ name: String, _ xml: inout XMLWriter) -> Bool {
    guard let element = open.popLast(), element.name == name else { return false }
    if element.isWritten {
      if let styleText {
        if SVGNames.isLocal(style: styleText) { xml.text(styleText) } else { note("style") }
        self.styleText = nil
      }
      xml.end()
    } else if skippedDepth > 0 {
      skippedDepth -= 1
    }
    return true
  }

  private mutating func add(_ text: String, _ xml: inout XMLWriter) {
    guard skippedDepth == 0, !open.isEmpty else { return }
    if styleText != nil {
      styleText? += text
    } else {
      xml.text(text)
    }
  }

  // MARK: Attributes

  private mutating func write(_ attribute: XMLScanner.Attribute, _ xml: inout XMLWriter) {
    let local = Self.localName(attribute.name)
    switch attribute.name {
    case "xml:space":
      xml.attribute("xml:space", attribute.value == "preserve" ? "preserve" : "default")
    case "xml:lang", "lang":
      if let language = Language(attribute.value) { xml.attribute("xml:lang", language.tag) }
    case "href", "xlink:href": writeReference(attribute.value, &xml)
    case "id":
      guard Self.isName(attribute.value), identifiers.insert(attribute.value).inserted else {
        return
      }
      xml.attribute("id", attribute.value)
    case "xmlns": break
    default:
      guard local == attribute.name else { return }
      guard SVGNames.isAttribute(local), SVGNames.isLocal(value: attribute.value) else {
        return note(local)
      }
      xml.attribute(named: local, attribute.value)
    }
  }

  /// A reference leads to a part of the image, or is a raster image with its bytes in it.
  private mutating func writeReference(_ value: String, _ xml: inout XMLWriter) {
    let isPicture = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,"]
      .contains { value.hasPrefix($0) }
    if value.hasPrefix("#") || isPicture && open.last?.name.hasSuffix("image") == true {
      xml.attribute("xlink:href", value)
    } else {
      note("href")
    }
  }

  private mutating func note(_ name: String) {
    guard removed.count < 20, !removed.contains(name), !SVGNames.isHarmlessToLose(name) else {
      return
    }
    removed.append(name)
  }

  private static func localName(_ name: String) -> String {
    guard name.hasPrefix("svg:") else { return name }
    return String(name.dropFirst(4))
  }

  /// Whether a text is a name without a colon: a letter, then letters, digits, `-`, `_` and `.`.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_"
    else {
      return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
        || scalar == "_" || scalar == "."
    }
  }
}
