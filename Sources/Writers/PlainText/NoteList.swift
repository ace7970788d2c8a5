import DocumentAST

/// The notes of a document: what marks their references have, and which are still to be written.
struct NoteList {
  private var marks: [String: String] = [:]
  private var used: Set<String> = []
  private var definitions: [String: NoteDefinition] = [:]
  private var written: Set<String> = []
  private var nextNumber = 1
  /// Labels in the order they were referred to or defined.
  private var order: [String] = []
  private var known: Set<String> = []
  /// The first label of `order` that may not be written yet.
  private var firstOpen = 0

  /// A list that knows all definitions at once where they are printed before the end of the text.
  init(_ document: Document, readsAhead: Bool) {
    guard readsAhead else { return }
    var collector = NoteCollector()
    document.blocks.walk(&collector)
    for note in collector.notes where definitions[note.label.description] == nil {
      definitions[note.label.description] = note
    }
  }

  /// Returns the mark of a label: itself if it is a number or stars and free, else the next number
  /// that is.
  mutating func reference(_ label: String) -> String {
    if let mark = marks[label] { return mark }
    var mark = label
    let isNumber = label.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isStars = label.utf8.allSatisfy { $0 == 0x2A }
    if label.isEmpty || label.utf8.count > 4 || !isNumber && !isStars || used.contains(label) {
      while used.contains(String(nextNumber)) { nextNumber += 1 }
      mark = String(nextNumber)
    }
    used.insert(mark)
    marks[label] = mark
    add(label)
    return mark
  }

  mutating func define(_ note: NoteDefinition) {
    var label = note.label.description
    if let first = definitions[label], first.position.ordinal != note.position.ordinal {
      label = "\(label)/\(order.count)"  // a second note of the same label is a note all the same
    }
    definitions[label] = note
    add(label)
  }

  func definition(of label: String) -> NoteDefinition? { definitions[label] }

  mutating func markWritten(_ label: String) { written.insert(label) }

  /// Takes the next note that can be written: those referred to, and at the end of the text all.
  mutating func takeNext(referredOnly: Bool) -> (mark: String, note: NoteDefinition)? {
    while firstOpen < order.count, written.contains(order[firstOpen]) { firstOpen += 1 }
    for label in order[firstOpen...] where !written.contains(label) {
      guard let note = definitions[label], !referredOnly || marks[label] != nil else { continue }
      written.insert(label)
      return (reference(label), note)
    }
    return nil
  }

  /// How many labels are referred to but not defined.
  var missingCount: Int { order.count { marks[$0] != nil && definitions[$0] == nil } }

  private mutating func add(_ label: String) {
    if known.insert(label).inserted { order.append(label) }
  }
}

/// The note definitions of a document.
private struct NoteCollector: DocumentVisitor {
  var notes: [NoteDefinition] = []

  mutating func enter(_ block: Block) -> Descent {
    if case .noteDefinition(let note) = block { notes.append(note) }
    return .inside
  }

  mutating func leave(_ block: Block) {}
  mutating func enter(_ part: Part) -> Descent { .inside }
  mutating func leave(_ part: Part) {}
  mutating func enter(_ inline: Inline) -> Descent { .skip }
  mutating func leave(_ inline: Inline) {}
}

/// Addresses of links by number.
struct LinkList {
  private var numbers: [String: Int] = [:]
  private(set) var addresses: [String] = []

  /// Returns the number of an address, the same for the same address.
  mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }
}

/// Spoilers that wait for the end of the text.
struct SpoilerList {
  private(set) var waiting: [Spoiler] = []

  /// Adds a spoiler and returns its number.
  mutating func add(_ spoiler: Spoiler) -> Int {
    waiting.append(spoiler)
    return waiting.count
  }
}
