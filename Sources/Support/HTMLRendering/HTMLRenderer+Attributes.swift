import DocumentAST

/// Identifiers, classes and pairs of nodes.
extension HTMLRenderer {
  /// Writes the attributes of the node whose element was just opened, and a class of ours.
  ///
  /// With `hasTitle`, the element has a title already, and one among the pairs is left out.
  @inline(__always)
  mutating func attributes(
    of node: some DocumentNode, class className: StaticString? = nil, hasTitle: Bool = false
  ) {
    if node.hasAttributes {
      write(node.attributes, at: node.position, class: className, hasTitle: hasTitle)
    } else if let className {
      xml.attribute("class", literal: className)
    }
  }

  /// Writes the attributes of a node but for the class, which is there already.
  mutating func attributes(of node: some DocumentNode, without className: StaticString?) {
    var attributes = node.attributes
    if className != nil { attributes.classes = [] }
    write(attributes, at: node.position, class: nil)
  }

  mutating func write(
    _ attributes: Attributes, at position: NodePosition, class className: StaticString?,
    hasTitle: Bool = false
  ) {
    if let id = identifier(attributes.id, at: position) { xml.attribute("id", id) }
    writeClasses(attributes.classes, after: className)
    var written: Set<String> = hasTitle ? ["title"] : []
    for pair in attributes.pairs {
      guard let name = outputName(of: pair), written.insert(name).inserted else { continue }
      xml.attribute(named: name, pair.value)
      if name == "lang", options.syntax == .xml { xml.attribute("xml:lang", pair.value) }
      if name == "lang", let language = Language(pair.value) {
        xml.tagStatesLanguage = true
        enterLanguage(language)
      }
      if name == "dir" {
        xml.tagStatesDirection = true
        context.isRightToLeft = pair.value == "rtl"
      }
    }
  }

  private func identifier(_ id: String?, at position: NodePosition) -> String? {
    guard let id else { return nil }
    // The index of a fragment knows the identifiers of notes only.
    if isFull, let index { return index.identifier(at: position.ordinal) }
    return id.contains(where: \.isWhitespace) || id.isEmpty ? nil : id
  }

  private mutating func writeClasses(_ classes: [String], after className: StaticString?) {
    var names = className.map { [$0.description] } ?? []
    var written = Set(names)
    for name in classes {
      if let valid = self.className(name), written.insert(valid).inserted { names.append(valid) }
    }
    if !names.isEmpty { xml.attribute("class", names.joined(separator: " ")) }
  }

  /// Returns a name with all but letters, digits, `-` and `_` taken out; nil when nothing is left.
  func className(_ name: String) -> String? {
    let kept = name.unicodeScalars.filter { scalar in
      scalar == "-" || scalar == "_" || scalar == "+" || scalar == "#"
        || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    return kept.isEmpty ? nil : String(String.UnicodeScalarView(kept))
  }

  /// The name under which a pair may appear: few as they are, others as `data-…`, those that could do harm not at all.
  private func outputName(of pair: Attributes.Pair) -> String? {
    let key = pair.key.lowercased()
    switch key {
    case "lang": return Language(pair.value) == nil ? nil : key
    case "dir": return ["ltr", "rtl", "auto"].contains(pair.value) ? key : nil
    case "title": return key
    case "xml:lang", "id", "class", "style", "role": return nil
    default: break
    }
    guard isFull, !key.hasPrefix("on"), XMLWriter.isPlainName(key), !key.contains("_") else {
      return nil
    }
    return key.hasPrefix("data-") ? key : "data-" + key
  }
}
