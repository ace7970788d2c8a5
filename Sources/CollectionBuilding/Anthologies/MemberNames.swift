internal import DocumentAST
internal import HTMLRendering

/// Gives the identifiers, note labels, pictures and links of a part names of their own in the whole book.
struct MemberNames {
  /// The place among the members, from 1.
  let number: Int
  /// The path of the input.
  let source: String
  /// The identifier that the title had in the document.
  let titleIdentifier: String?
  /// The language of the text, when it is not that of the book.
  let language: String?
  /// The names of the pictures in the book.
  let pictures: [String: String]
  let targets: MemberTargets

  /// The identifier of the heading of a part.
  static func identifier(ofMember number: Int) -> String { "t\(number)" }

  private var prefix: String { Self.identifier(ofMember: number) + "-" }

  /// Returns the blocks of the part, whose first is its heading, as they are in the book.
  ///
  /// - Complexity: O(n) in the nodes and text.
  func applied(to part: Blocks, places: inout LinkPlaces) -> Blocks {
    let blocks = part.rewriting(inlines: markingOutside)
    var registry = IdentifierRegistry(.unicode)
    let index = DocumentIndex(of: blocks, identifiers: &registry, includesBoilerplate: true)
    let survey = PartSurvey(blocks)
    for entry in index.headings {
      places.add(
        id: identifier(ofHeading: entry.ordinal, in: blocks, index), member: number,
        words: entry.content.plainText)
    }
    for id in survey.identifiers { places.add(id: prefix + id) }
    let first = blocks.first?.position.ordinal
    return blocks.adjusting { item in
      adjustment(of: item, first: first, index, survey, &places)
    }
  }

  // MARK: Links that lead nowhere

  /// A link to a file that is not in the book becomes text; what it led to is kept as a title.
  private func markingOutside(_ inline: Inline) -> Rewrite<Inline> {
    guard case .link(let link) = inline, target(of: link) == .outside else { return .keep }
    var attributes = link.attributes
    attributes.classes.append("outside")
    if attributes["title"] == nil {
      attributes.pairs.append(Attributes.Pair("title", link.destination.description))
    }
    let isEmpty = link.content.isEmpty
    let content = isEmpty ? Inlines(text: link.destination.description) : link.content
    return .replace(.span(Span(.plain, content, attributes: attributes)))
  }

  private func target(of link: Link) -> MemberTargets.Target {
    let destination = link.destination.description
    if destination.utf8.first == UInt8(ascii: "#") { return .address }
    if link.hasAttributes, !Set(link.attributes.classes).isDisjoint(with: ["wikilink", "embed"]) {
      return targets.target(ofPage: destination)
    }
    return targets.target(of: destination, from: source)
  }

  // MARK: Adjusting

  private func adjustment(
    of item: DocumentItem, first: Int?, _ index: DocumentIndex, _ survey: PartSurvey,
    _ places: inout LinkPlaces
  ) -> NodeAdjustment? {
    switch item {
    case .block(let block):
      var adjustment = NodeAdjustment(attributes: attributes(of: block, first, index, survey))
      if case .noteDefinition(let note) = block {
        adjustment.text = prefix + note.label.description
      }
      return adjustment
    case .part(let part):
      return NodeAdjustment(attributes: renamed(AnyNode(position: part.position).attributes))
    case .inline(let inline):
      return adjustment(of: inline, index, survey, &places)
    }
  }

  private func adjustment(
    of inline: Inline, _ index: DocumentIndex, _ survey: PartSurvey, _ places: inout LinkPlaces
  ) -> NodeAdjustment? {
    var adjustment = NodeAdjustment()
    if inline.hasAttributes { adjustment.attributes = renamed(inline.attributes) }
    switch inline {
    case .note(let reference):
      let label = reference.label.description
      if survey.labels.contains(label) { adjustment.text = prefix + label }
    case .image(let image): adjustment.address = pictures[image.source.description]
    case .link(let link):
      adjustment.address = address(of: link, index, survey, &places)
    case .text, .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: break
    case .inserted, .smallCaps, .code, .math, .softBreak, .hardBreak, .span, .rawInline: break
    }
    return adjustment
  }

  /// Where a link leads in the book; nil for where it led before.
  private func address(
    of link: Link, _ index: DocumentIndex, _ survey: PartSurvey, _ places: inout LinkPlaces
  ) -> String? {
    let destination = link.destination.description
    if destination.utf8.first == UInt8(ascii: "#") {
      if destination.hasPrefix("#" + AnthologyBack.tagPrefix) { return nil }
      return "#" + place(of: String(destination.dropFirst()), index, survey)
    }
    guard case .member(let number, let fragment) = target(of: link) else { return nil }
    return places.address(member: number, fragment: fragment)
  }

  /// The identifier in the book of a place in the same text; of a place that is not there, one that nothing else has.
  private func place(of fragment: String, _ index: DocumentIndex, _ survey: PartSurvey) -> String {
    let decoded = SafeURL.percentDecoded(fragment)
    for name in [fragment, decoded] {
      if name == titleIdentifier { return Self.identifier(ofMember: number) }
      if survey.identifiers.contains(name) { return prefix + name }
    }
    guard let ordinal = index.target(ofFragment: decoded) else { return prefix + decoded }
    if ordinal == survey.first { return Self.identifier(ofMember: number) }
    return prefix + (index.identifier(at: ordinal) ?? decoded)
  }

  private func identifier(
    ofHeading ordinal: Int, in blocks: Blocks, _ index: DocumentIndex
  ) -> String {
    if ordinal == blocks.first?.position.ordinal { return Self.identifier(ofMember: number) }
    return prefix + (index.identifier(at: ordinal) ?? String(ordinal))
  }

  // MARK: Attributes

  private func renamed(_ attributes: Attributes) -> Attributes? {
    guard let id = attributes.id else { return nil }
    var changed = attributes
    changed.id = prefix + id
    return changed
  }

  private func attributes(
    of block: Block, _ first: Int?, _ index: DocumentIndex, _ survey: PartSurvey
  ) -> Attributes? {
    let ordinal = block.position.ordinal
    var attributes = block.attributes
    if let id = attributes.id { attributes.id = prefix + id }
    if ordinal == first {
      attributes.id = Self.identifier(ofMember: number)
      attributes.classes.append(Heading.workClass)
    } else if attributes.id == nil, let heading = index.heading(at: ordinal) {
      attributes.id = prefix + heading.id
    }
    if let language, survey.outermost.contains(ordinal), attributes["lang"] == nil {
      attributes.pairs.append(Attributes.Pair("lang", language))
      if attributes["dir"] == nil, let known = Language(language) {
        attributes.pairs.append(Attributes.Pair("dir", known.isRightToLeft ? "rtl" : "ltr"))
      }
    }
    return attributes.isEmpty ? nil : attributes
  }
}

/// What must be known about a part before its names are changed.
struct PartSurvey: DocumentVisitor {
  /// The identifiers that the text gives, as written.
  private(set) var identifiers: Set<String> = []
  /// The labels of the notes.
  private(set) var labels: Set<String> = []
  /// The blocks in no other, and those directly in notes, by ordinal: where the language is said.
  private(set) var outermost: Set<Int> = []
  /// The place of the heading.
  private(set) var first = 0

  init(_ blocks: Blocks) {
    first = blocks.ordinals.lowerBound
    for block in blocks { outermost.insert(block.position.ordinal) }
    blocks.walk(&self)
  }

  mutating func enter(_ block: Block) -> Descent {
    if block.hasAttributes { add(block.attributes) }
    if case .noteDefinition(let note) = block {
      labels.insert(note.label.description)
      for inner in note.content { outermost.insert(inner.position.ordinal) }
    }
    return .inside
  }

  mutating func enter(_ part: Part) -> Descent {
    let node = AnyNode(position: part.position)
    if node.hasAttributes { add(node.attributes) }
    return .inside
  }

  mutating func enter(_ inline: Inline) -> Descent {
    if inline.hasAttributes { add(inline.attributes) }
    return .inside
  }

  mutating func leave(_ block: Block) {}
  mutating func leave(_ part: Part) {}
  mutating func leave(_ inline: Inline) {}

  private mutating func add(_ attributes: Attributes) {
    if let id = attributes.id { identifiers.insert(id) }
  }
}
