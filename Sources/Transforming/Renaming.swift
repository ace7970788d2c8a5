internal import DocumentAST

/// New names for identifiers, note labels and resources, and what follows from them: links, references, images.
struct Renaming {
  var identifiers: [String: String] = [:]
  var labels: [String: String] = [:]
  var resources: [String: String] = [:]

  var isEmpty: Bool { identifiers.isEmpty && labels.isEmpty && resources.isEmpty }

  /// Takes the names that blocks use, and notes those that need another.
  mutating func collect(
    _ blocks: Blocks, identifiers taken: inout NameRegistry, labels takenLabels: inout NameRegistry
  ) {
    var collector = NameCollector()
    blocks.walk(&collector)
    for id in collector.identifiers {
      let unique = taken.unique(id)
      if unique != id { identifiers[id] = unique }
    }
    for label in collector.labels {
      let unique = takenLabels.unique(label)
      if unique != label { labels[label] = unique }
    }
  }

  func applied(to blocks: Blocks) -> Blocks {
    guard !isEmpty else { return blocks }
    return blocks.adjusting { item in
      switch item {
      case .block(let block): adjustment(of: block)
      case .part(let part): adjustment(of: part.attributes)
      case .inline(let inline): adjustment(of: inline)
      }
    }
  }

  private func adjustment(of block: Block) -> NodeAdjustment? {
    var adjustment = block.hasAttributes ? adjustment(of: block.attributes) : nil
    if case .noteDefinition(let note) = block, let label = labels[note.label.description] {
      adjustment = adjustment ?? NodeAdjustment()
      adjustment?.text = label
    }
    return adjustment
  }

  private func adjustment(of inline: Inline) -> NodeAdjustment? {
    var adjustment =
      (inline.hasAttributes ? adjustment(of: inline.attributes) : nil) ?? NodeAdjustment()
    switch inline {
    case .note(let reference): adjustment.text = labels[reference.label.description]
    case .link(let link): adjustment.address = address(link.destination.description)
    case .image(let image): adjustment.address = resources[image.source.description]
    case .text, .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: break
    case .inserted, .smallCaps, .code, .math, .softBreak, .hardBreak, .span, .rawInline: break
    }
    return adjustment
  }

  private func adjustment(of attributes: Attributes) -> NodeAdjustment? {
    guard let id = attributes.id, let renamed = identifiers[id] else { return nil }
    var changed = attributes
    changed.id = renamed
    return NodeAdjustment(attributes: changed)
  }

  /// Where a link leads afterwards: to a place in the document under its new name, or to a renamed resource.
  private func address(_ destination: String) -> String? {
    guard destination.utf8.first == UInt8(ascii: "#") else { return resources[destination] }
    return identifiers[String(destination.dropFirst())].map { "#\($0)" }
  }
}

/// The identifiers and note labels of blocks, each once, in the order of the text.
struct NameCollector: DocumentVisitor {
  private(set) var identifiers: [String] = []
  private(set) var labels: [String] = []
  private var seenIdentifiers: Set<String> = []
  private var seenLabels: Set<String> = []

  mutating func enter(_ block: Block) -> Descent {
    if block.hasAttributes { add(block.attributes) }
    if case .noteDefinition(let note) = block { add(label: note.label.description) }
    return .inside
  }

  mutating func enter(_ part: Part) -> Descent {
    add(part.attributes)
    return .inside
  }

  mutating func enter(_ inline: Inline) -> Descent {
    if inline.hasAttributes { add(inline.attributes) }
    if case .note(let reference) = inline { add(label: reference.label.description) }
    return .inside
  }

  mutating func leave(_ block: Block) {}
  mutating func leave(_ part: Part) {}
  mutating func leave(_ inline: Inline) {}

  private mutating func add(_ attributes: Attributes) {
    guard let id = attributes.id, seenIdentifiers.insert(id).inserted else { return }
    identifiers.append(id)
  }

  private mutating func add(label: String) {
    if seenLabels.insert(label).inserted { labels.append(label) }
  }
}
