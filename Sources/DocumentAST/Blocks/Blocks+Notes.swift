extension Blocks {
  /// The references to notes outside notes, and the notes, each in the order of the text.
  ///
  /// - Complexity: O(n), a look at each record: far less than a walk.
  public var notes: (references: [NoteReference], definitions: [NoteDefinition]) {
    var references: [NoteReference] = []
    var definitions: [NoteDefinition] = []
    var index = lower
    while index < upper {
      let kind = storage.records[Int(index)].kind
      let position = NodePosition(storage, index)
      if kind == .noteDefinition {
        definitions.append(NoteDefinition(position: position))
        index = storage.end(of: index)
        continue
      }
      if kind == .note { references.append(NoteReference(position: position)) }
      index &+= 1
    }
    return (references, definitions)
  }
}
