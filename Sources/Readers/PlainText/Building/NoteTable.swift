import DocumentAST

/// The marks that open notes, and which note a mark in the text means.
///
/// Marks come again on every page or in every chapter, a star above all: a mark in the text means
/// the next note below it that has this mark, or the last one above.
struct NoteTable {
  private let source: Source
  /// The source offsets of the notes with a mark, in order.
  private var places: [String: [Int]] = [:]
  private var unmarked = 0

  init(layout: Layout, segments: [Segment]) {
    source = layout.source
    for segment in segments where segment.kind == .footnote {
      let line = layout.lines[segment.first]
      guard let mark = mark(of: line).label else { continue }
      places[mark, default: []].append(Int(line.start))
    }
  }

  var isEmpty: Bool { places.isEmpty }

  func contains(_ mark: String) -> Bool { places[mark] != nil }

  /// The label of the note that a mark at this offset means; that of the note itself at its own.
  ///
  /// - Complexity: O(log n) in the notes with this mark.
  func label(_ mark: String, at offset: Int) -> String {
    guard let offsets = places[mark], offsets.count > 1 else { return mark }
    let place = min(offsets.partitioningIndex { $0 >= offset }, offsets.count - 1)
    return place == 0 ? mark : "\(mark)~\(place + 1)"
  }

  /// The label of a note that no mark in the text can mean.
  mutating func unmarkedLabel() -> String {
    unmarked += 1
    return "~\(unmarked)"
  }

  /// The mark of a note and the bytes it takes; no mark where none opens the line.
  func mark(of line: Line) -> (label: String?, length: Int) {
    let start = Int(line.start)
    let first = source.scalar(at: start)
    if first.value == 0x5B {
      var end = start + 1
      while end < Int(line.end), source[end] != 0x5D { end += 1 }
      let label = source[start + 1] == 0x5E ? start + 2..<end : start + 1..<end
      guard !label.isEmpty, end < Int(line.end) else { return (nil, 0) }
      return (source.string(label), blanks(end + 1, line) - start)
    }
    if first.value == 0x2A { return ("*", blanks(start + 1, line) - start) }
    if let digit = NoteTable.superscript(first.value) {
      return (digit, blanks(start + first.length, line) - start)
    }
    guard line.marker.family == .decimal, line.marker.depth == 1 else { return (nil, 0) }
    return (String(line.marker.value), Int(line.marker.length))
  }

  /// Whether a note star may follow this byte: the end of a word, a stop or a closing sign, not the
  /// slash of a path or an operator.
  static func canPrecedeStar(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    case 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D: true
    default: false
    }
  }

  private func blanks(_ offset: Int, _ line: Line) -> Int {
    var end = offset
    while end < Int(line.end), Source.isBlank(source.scalar(at: end).value) {
      end += source.scalar(at: end).length
    }
    return min(end, Int(line.end))
  }

  static func superscript(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xB9: "1"
    case 0xB2: "2"
    case 0xB3: "3"
    case 0x2074...0x2079: String(scalar - 0x2070)
    case 0x2020: "†"
    case 0x2021: "‡"
    default: nil
    }
  }
}
