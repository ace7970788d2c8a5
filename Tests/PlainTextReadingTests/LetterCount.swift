import DocumentAST
import PlainTextReading

/// How often each letter and digit occurs: of a source, or of a document with the marks it records.
///
/// Digits of every script count as their value. Marks of items are what a list's style, start and
/// position say, unless the item records another one.
struct LetterCount: Equatable {
  private(set) var counts: [Unicode.Scalar: Int] = [:]

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars { add(scalar) }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.generalCategory == .decimalNumber, let value = properties.numericValue {
      counts[Unicode.Scalar(UInt8(48 + Int(value))), default: 0] += 1
    } else if properties.isAlphabetic, properties.generalCategory != .otherSymbol,
      properties.generalCategory != .letterNumber
    {
      counts[scalar, default: 0] += 1
    }
  }

  /// What one has and the other has not, for messages.
  static func difference(_ source: LetterCount, _ document: LetterCount) -> String {
    var lost = ""
    var invented = ""
    for scalar in Set(source.counts.keys).union(document.counts.keys).sorted() {
      let balance = (source.counts[scalar] ?? 0) - (document.counts[scalar] ?? 0)
      if balance > 0 { lost += String(repeating: String(scalar), count: balance) }
      if balance < 0 { invented += String(repeating: String(scalar), count: -balance) }
    }
    return "lost: \(lost) invented: \(invented)"
  }

  init(_ source: [UInt8]) { add(String(decoding: source, as: UTF8.self)) }

  /// Counts a document read from `source`, in which the bullets stand.
  init(_ document: Document, source: [UInt8]) {
    var reader = RecordedText(source: source)
    document.blocks.walk(&reader)
    self = reader.letters
  }

  init() {}
}

/// Gathers everything a document says, in text, marks and attributes.
private struct RecordedText: DocumentVisitor {
  let source: [UInt8]
  var letters = LetterCount()

  mutating func enter(_ block: Block) -> Descent {
    addLabel(block.attributes)
    switch block {
    case .codeBlock(let code): letters.add(code.info.description + code.code.description)
    case .mathBlock, .rawBlock: break
    case .list(let list): addMarks(list)
    case .noteDefinition(let note):
      letters.add(RecordedText.mark(note.label.description))
    case .tagCloud(let cloud):
      for tag in cloud.tags {
        letters.add(tag.label.description + (tag.count.map(String.init) ?? ""))
      }
    case .paragraph, .heading, .quote, .definitionList, .verse, .table, .figure, .sceneBreak,
      .alert, .spoiler, .container, .contents, .pageBreak:
      break
    }
    return .inside
  }

  private mutating func addMarks(_ list: List) {
    guard list.isOrdered else {
      for item in list.items { addBullet(item) }
      return
    }
    for (index, item) in list.items.enumerated() {
      if addLabel(item.attributes) { continue }
      letters.add(ItemNumber.text(list.start + index, list.style))
    }
  }

  /// "o" and "[x]" are letters that a bullet is.
  private mutating func addBullet(_ item: ListItem) {
    guard let start = item.sourceRange?.lower else { return }
    let bullet = source[Int(start)...].prefix(item.task == .none ? 1 : 3)
    if item.task != .none || bullet == [0x6F] {
      letters.add(String(decoding: bullet, as: UTF8.self))
    }
  }

  @discardableResult
  private mutating func addLabel(_ attributes: Attributes) -> Bool {
    guard let label = attributes["label"] else { return false }
    letters.add(label)
    return true
  }

  mutating func enter(_ part: Part) -> Descent { .inside }

  mutating func enter(_ inline: Inline) -> Descent {
    switch inline {
    case .text(let run): letters.add(run.text.description)
    case .note(let note): letters.add(RecordedText.mark(note.label.description))
    default: break
    }
    return .inside
  }

  /// What stands behind a tilde tells notes with the same mark apart.
  private static func mark(_ label: String) -> String {
    String(label.prefix { $0 != "~" })
  }

  mutating func leave(_ block: Block) {}
  mutating func leave(_ part: Part) {}
  mutating func leave(_ inline: Inline) {}
}
