import DocumentAST

/// Quotations, alerts, lists, divisions.
extension BlockWriter {
  mutating func openQuote(_ record: BlockRecord, _ range: SourceRange) -> DocumentBuilder.Token {
    let line = LineSpan(Int(record.first), Int(record.second))
    guard record.flags & BlockRecord.isAlert != 0, let mark = AlertMark(bytes(line)) else {
      return builder.openQuote(at: range)
    }
    let name = String(decoding: bytes(line).part(mark.kind).map(\.lowercased), as: UTF8.self)
    let fold: Fold = mark.fold == .plus ? .open : mark.fold == .hyphen ? .closed : .none
    let token = builder.openAlert(kind: AlertKind(rawValue: name), fold: fold, at: range)
    writeTitle(mark.title, of: line)
    return token
  }

  private mutating func writeTitle(_ title: Range<Int>, of line: LineSpan) {
    guard !title.isEmpty else { return }
    let span = LineSpan(Int(line.lower) + title.lowerBound, Int(line.lower) + title.upperBound)
    builder.openTitle(at: SourceRange(span.lower, span.upper))
    withUnsafePointer(to: span) {
      inlines.parse(UnsafeBufferPointer(start: $0, count: 1), into: &builder)
    }
    builder.close()
  }

  mutating func openList(_ record: BlockRecord, _ range: SourceRange) -> DocumentBuilder.Token {
    let isTight = record.flags & BlockRecord.isLoose == 0
    guard record.flags & BlockRecord.isOrdered != 0 else {
      return builder.openBulletList(isTight: isTight, at: range)
    }
    let delimiter: List.Delimiter =
      UInt8(truncatingIfNeeded: record.detail) == .period ? .period : .parenthesis
    return builder.openOrderedList(
      start: Int(record.first), delimiter: delimiter, isTight: isTight, at: range)
  }

  func taskState(_ record: BlockRecord) -> TaskState {
    if record.flags & BlockRecord.isTaskDone != 0 { return .done }
    return record.flags & BlockRecord.isTaskOpen != 0 ? .open : .none
  }

  /// A division's info: a name, `spoiler` with a title, attributes.
  mutating func openDivision(_ record: BlockRecord, _ range: SourceRange) -> DocumentBuilder.Token {
    let line = LineSpan(Int(record.first), Int(record.second))
    let info = bytes(line)
    if info.first == .openBrace {
      let attributes = AttributeScanner(info).scan(at: 0)?.attributes ?? Attributes()
      let token = openContainer(attributes.classes.first, range)
      builder.setAttributes(attributes, of: token)
      return token
    }
    let nameLength = info.prefix { !$0.isBlank }.count
    let name = String(decoding: info.part(0..<nameLength), as: UTF8.self)
    let rest = LinkScanner(info).skippingSpaces(nameLength)
    if name == "spoiler" || name == "details" {
      let token = builder.openSpoiler(at: range)
      writeTitle(rest..<info.count, of: line)
      return token
    }
    let token = openContainer(name, range)
    var attributes = AttributeScanner(info).scan(at: rest)?.attributes ?? Attributes()
    if attributes.isEmpty, rest < info.count {
      attributes.pairs.append(
        .init("title", String(decoding: info.part(rest..<info.count), as: UTF8.self)))
    }
    attributes.classes.insert(name, at: 0)
    builder.setAttributes(attributes, of: token)
    return token
  }

  private static let knownRoles: [ContainerRole] = [
    .titleBlock, .facts, .takeaways, .verdict, .notes, .biography, .letter, .boilerplate,
  ]

  private mutating func openContainer(
    _ name: String?, _ range: SourceRange
  ) -> DocumentBuilder.Token {
    if name == "spoiler" || name == "details" { return builder.openSpoiler(at: range) }
    let role = Self.knownRoles.first { $0.rawValue == name } ?? .division
    return builder.openContainer(role, at: range)
  }
}
