public import DocumentAST

extension Document {
  /// Returns the document with every identifier given to one node only: later nodes with a taken one get `-2`, `-3` and so on.
  ///
  /// Links lead to the first node, as they did before.
  ///
  /// - Complexity: O(n) in the nodes and text.
  public func resolvingIdentifierCollisions() -> Document {
    var collector = NameCollector()
    blocks.walk(&collector)
    var taken = NameRegistry()
    var firsts = Set(collector.identifiers)
    for id in collector.identifiers { _ = taken.unique(id) }
    var changed = self
    changed.blocks = blocks.adjusting { item in
      var attributes = item.attributes
      guard let id = attributes.id, firsts.remove(id) == nil else { return nil }
      attributes.id = taken.unique(id)
      return NodeAdjustment(attributes: attributes)
    }
    return changed
  }
}

extension DocumentItem {
  /// The identifier, classes and pairs of the node.
  var attributes: Attributes {
    switch self {
    case .block(let block): block.attributes
    case .part(let part): part.attributes
    case .inline(let inline): inline.attributes
    }
  }
}

extension Part {
  /// The identifier, classes and pairs of the node.
  var attributes: Attributes {
    switch self {
    case .item(let part): part.attributes
    case .definitionItem(let part): part.attributes
    case .definitionTerm(let part): part.attributes
    case .definition(let part): part.attributes
    case .term(let part), .attribution(let part), .title(let part), .caption(let part):
      part.attributes
    case .verseLine(let part): part.attributes
    case .tableSection(let part): part.attributes
    case .tableRow(let part): part.attributes
    case .tableCell(let part): part.attributes
    case .tag(let part): part.attributes
    }
  }
}
