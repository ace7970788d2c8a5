import DocumentAST

/// What plain text carries of a document: boilerplate goes, notes stand at the end in the order of
/// their references, under the numbers they are printed with.
///
/// Two documents of the same carried form are the same as far as plain text can tell.
struct CarriedForm {
  private var labels: [String: String] = [:]

  /// Returns the blocks in carried form.
  static func of(_ blocks: Blocks) -> Blocks {
    var form = CarriedForm()
    return form.make(blocks)
  }

  private mutating func make(_ blocks: Blocks) -> Blocks {
    var collector = NoteOrder()
    blocks.walk(&collector)
    for label in collector.labels { labels[label] = "\(labels.count + 1)" }
    let labels = self.labels
    let body = blocks.rewriting(
      blocks: { block in
        switch block {
        case .noteDefinition: return .remove
        case .container(let container) where container.role == .boilerplate: return .remove
        default: return .keep
        }
      },
      inlines: { inline in
        guard case .note(let note) = inline else { return .keep }
        return .replace(.note(NoteReference(label: labels[note.label.description] ?? "")))
      })
    let notes = collector.notes.sorted { left, right in
      Int(labels[left.label.description] ?? "") ?? 0 < Int(labels[right.label.description] ?? "")
        ?? 0
    }
    return Blocks(
      Array(body)
        + notes.map { note in
          .noteDefinition(NoteDefinition(label: labels[note.label.description] ?? "", note.content))
        })
  }
}

/// The labels of notes: those referred to first.
private struct NoteOrder: DocumentVisitor {
  var labels: [String] = []
  var notes: [NoteDefinition] = []

  mutating func enter(_ block: Block) -> Descent {
    switch block {
    case .container(let container) where container.role == .boilerplate: return .skip
    case .noteDefinition(let note):
      notes.append(note)
      return .skip
    default: return .inside
    }
  }
  mutating func leave(_ block: Block) {}
  mutating func enter(_ part: Part) -> Descent { .inside }
  mutating func leave(_ part: Part) {}
  mutating func enter(_ inline: Inline) -> Descent {
    if case .note(let note) = inline, !labels.contains(note.label.description) {
      labels.append(note.label.description)
    }
    return .inside
  }
  mutating func leave(_ inline: Inline) {}
}
