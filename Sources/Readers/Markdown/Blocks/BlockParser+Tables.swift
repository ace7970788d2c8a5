/// Cells of a pipe table's row: the bytes between pipes that no backslash escapes.
struct TableRowScanner {
  private let row: Bytes
  private var index: Int
  private let end: Int

  /// Takes a row without white space around it.
  init(_ row: Bytes) {
    self.row = row
    index = row.first == .pipe ? 1 : 0
    var end = row.count
    if end > index, row[end - 1] == .pipe, !Self.isEscaped(row, end - 1) { end -= 1 }
    self.end = end
  }

  private static func isEscaped(_ row: Bytes, _ place: Int) -> Bool {
    place > 0 && row[place - 1] == .backslash
  }

  /// The next cell without white space around it, or nil after the last.
  mutating func next() -> Range<Int>? {
    guard index <= end, !row.isEmpty, !(index == end && row.count <= index) else { return nil }
    var start = index
    while index < end, row[index] != .pipe || Self.isEscaped(row, index) { index += 1 }
    var upper = index
    index += 1
    while start < upper, row[start].isBlank { start += 1 }
    while upper > start, row[upper - 1].isBlank { upper -= 1 }
    return start..<upper
  }

  var count: Int {
    var copy = self
    var cells = 0
    while copy.next() != nil { cells += 1 }
    return cells
  }
}

/// Pipe tables (GFM 0.29 §4.10) and their captions.
extension BlockParser {
  /// Makes a table of the paragraph's last line when this line is the delimiter row that fits it.
  mutating func openTable() -> Bool {
    guard extensions.contains(.tables), let columns = delimiterColumns() else { return false }
    let header = lastParagraphLine()
    guard TableRowScanner(bytes(header)).count == columns else { return false }
    takeLastLine(from: header.lowerBound)
    closeLeaf()
    leaf = .table
    leafSpan = spans.count
    leafLower = header.lowerBound
    spans.append(LineSpan(header.lowerBound, header.upperBound))
    spans.append(LineSpan(content, trimmedEnd))
    return true
  }

  mutating func addTableRow() {
    spans.append(LineSpan(content, trimmedEnd))
    noteContent()
  }

  /// The number of columns when the line is a delimiter row.
  private func delimiterColumns() -> Int? {
    let row = bytes(content..<trimmedEnd)
    for byte in row where byte != .hyphen && byte != .pipe && byte != .colon && !byte.isSpaceOrTab {
      return nil
    }
    var scanner = TableRowScanner(row)
    var columns = 0
    while let cell = scanner.next() {
      guard Self.isDelimiterCell(row.part(cell)) else { return nil }
      columns += 1
    }
    return columns > 0 ? columns : nil
  }

  private static func isDelimiterCell(_ cell: Bytes) -> Bool {
    var dashes = cell
    if dashes.first == .colon { dashes = dashes.part(1..<dashes.count) }
    if dashes.last == .colon { dashes = dashes.part(0..<dashes.count - 1) }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == .hyphen }
  }

  private func lastParagraphLine() -> Range<Int> {
    let span = spans[spans.count - 1]
    var start = Int(span.upper)
    while start > Int(span.lower), source[start - 1] != .newline { start -= 1 }
    var end = Int(span.upper)
    while start < end, source[start].isBlank { start += 1 }
    while end > start, source[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// Cuts the paragraph's last line off; a paragraph without other lines is gone.
  private mutating func takeLastLine(from start: Int) {
    let last = spans.count - 1
    var upper = start
    while upper > Int(spans[last].lower), source[upper - 1].isBlank { upper -= 1 }
    if upper > Int(spans[last].lower) {
      spans[last].upper = UInt32(upper)
    } else {
      spans.removeLast()
    }
    if spans.count == leafSpan { leaf = .none }
  }

  /// `: caption` below a table.
  mutating func addTableCaption() -> Bool {
    guard content + 1 < lineEnd, source[content + 1].isSpaceOrTab else { return false }
    return addCaption(from: content + 1)
  }

  /// `Table: caption` below a table.
  mutating func addWordedCaption() -> Bool {
    guard extensions.contains(.tableCaptions), source[content] == UInt8(ascii: "T"),
      bytes(content..<min(content + 6, lineEnd)).equals("Table:")
    else { return false }
    return addCaption(from: content + 6)
  }

  private mutating func addCaption(from start: Int) -> Bool {
    guard extensions.contains(.tableCaptions), !hasUnmatched, leaf == .none || leaf == .table else {
      return false
    }
    guard leaf == .table || records.last?.kind == .table else { return false }
    closeLeaf()
    leafSpan = spans.count
    leafLower = content
    spans.append(LineSpan(skippingSpaces(start), trimmedEnd))
    closeVerbatim(.caption)
    return true
  }
}
