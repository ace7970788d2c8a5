/// What elements of a vocabulary may hold and carry: a table of lines, read once.
///
///     itemref > @ id idref! linear=yes|no properties
///
/// A line is the element, behind `>` the elements that may be in it, and behind `@` its attributes: `!` marks one that must be
/// there, `=` lists its values. `*` allows any element, `#` allows text. Attributes of all elements stand in a line named `*`.
struct Grammar {
  private struct Entry {
    var children: Set<String> = []
    var takesAnyElement = false
    var takesText = false
    var attributes: [String: [String]] = [:]
    var required: [String] = []
  }

  let namespace: XMLNamespace
  private var entries: [String: Entry] = [:]
  private var shared = Entry()

  init(_ namespace: XMLNamespace, _ table: String) {
    self.namespace = namespace
    for line in table.split(separator: "\n") { read(line.split(separator: " ").map(String.init)) }
  }

  private mutating func read(_ words: [String]) {
    var entry = Entry()
    var isBehindAt = false
    for word in words.dropFirst() where word != ">" {
      switch word {
      case "@": isBehindAt = true
      case "*": entry.takesAnyElement = true
      case "#": entry.takesText = true
      case _ where isBehindAt: Self.add(attribute: word, to: &entry)
      default: entry.children.insert(word)
      }
    }
    if words[0] == "*" { shared = entry } else { entries[words[0]] = entry }
  }

  private static func add(attribute word: String, to entry: inout Entry) {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    let isRequired = parts[0].hasSuffix("!")
    let name = isRequired ? String(parts[0].dropLast()) : parts[0]
    if isRequired { entry.required.append(name) }
    entry.attributes[name] = parts.count > 1 ? parts[1].split(separator: "|").map(String.init) : []
  }

  /// Whether the vocabulary has an element.
  func knows(_ name: String) -> Bool { entries[name] != nil }

  /// What is wrong with an element of the vocabulary: where it stands, what it carries, text in it.
  ///
  /// - Complexity: O(k) in its attributes and children.
  func fault(of node: Int, in tree: XMLTree) -> String? {
    let name = tree.nodes[node].name
    guard let entry = entries[name] else { return "there is no element <\(name)>" }
    if let parent = tree.nodes[node].parent, tree.nodes[parent].namespace == namespace,
      let holder = entries[tree.nodes[parent].name], !holder.takesAnyElement,
      !holder.children.contains(name)
    {
      return "<\(tree.nodes[parent].name)> may not hold <\(name)>"
    }
    if !entry.takesText, !entry.takesAnyElement, tree.hasOwnText(node) {
      return "there is text in <\(name)>"
    }
    return attributeFault(of: node, entry, in: tree)
  }

  private func attributeFault(of node: Int, _ entry: Entry, in tree: XMLTree) -> String? {
    let name = tree.nodes[node].name
    for attribute in tree.attributes[tree.nodes[node].attributes]
    where attribute.namespace == .none {
      guard let values = entry.attributes[attribute.name] ?? shared.attributes[attribute.name]
      else {
        return "<\(name)> has no attribute “\(attribute.name)”"
      }
      if let fault = Self.fault(of: attribute, among: values) { return fault }
    }
    for wanted in entry.required where tree.value(wanted, of: node) == nil {
      return "<\(name)> needs the attribute “\(wanted)”"
    }
    return nil
  }

  /// The words `name` and `number` stand for their kinds.
  private static func fault(of attribute: XMLTree.Attribute, among values: [String]) -> String? {
    let value = attribute.value.xmlWords.joined(separator: " ")
    let isRight =
      switch values.first {
      case nil: true
      case "name":
        XMLCharacters.isName(value) && !value.contains(":")
          && value.utf8.allSatisfy(XMLCharacters.isNameByte)
      case "number": !value.isEmpty && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
      default: values.contains(value)
      }
    return isRight ? nil : "“\(attribute.value)” is no value of “\(attribute.name)”"
  }
}

extension XMLTree {
  /// Whether there is text right inside an element, beside white space.
  ///
  /// - Complexity: O(k) in the children.
  func hasOwnText(_ node: Int) -> Bool {
    var next = node + 1
    while next < nodes[node].end {
      if !nodes[next].isElement, !nodes[next].text.utf8.allSatisfy(XMLCharacters.isSpace) {
        return true
      }
      next = nodes[next].end
    }
    return false
  }
}
