extension NodeJSONDecoder {
  /// The record of the node whose fields are collected; its texts are stored.
  mutating func record(of kind: Kind, at place: Int) throws(JSONFault) -> Record {
    for field in kind.requiredFields { _ = try required(field, of: kind, at: place) }
    switch kind {
    case .paragraph:
      return Record(kind, flags: try name(.role, in: ValueNames.paragraphRoles))
    case .heading:
      guard self.place(of: .level) != nil else {
        throw values.fault(at: place, "\"heading\" needs the key \"level\"")
      }
      return Record(kind, flags: UInt8(try number(.level, in: 1...6, default: 1)))
    case .quote: return Record(kind, flags: try name(.kind, in: ValueNames.quoteKinds))
    case .list: return try listRecord()
    case .definitionList: return Record(kind, flags: try flag(.tight, default: true) ? 1 : 0)
    case .contents: return Record(kind, flags: UInt8(try number(.depth, in: 1...6, default: 3)))
    case .alert: return try textRecord(kind, .kind, flags: name(.fold, in: ValueNames.folds))
    case .item, .verseLine, .tableSection, .tableCell: return try partRecord(kind, at: place)
    case .codeBlock: return try payloadRecord(kind, .info, .code)
    case .rawBlock, .rawInline: return try payloadRecord(kind, .format, .markup)
    case .link: return try payloadRecord(kind, .destination, .title)
    case .image: return try payloadRecord(kind, .source, .title)
    case .tag: return try tagRecord()
    case .table: return try tableRecord(at: place)
    case .sceneBreak: return try textRecord(kind, .ornament)
    case .mathBlock: return try textRecord(kind, .formula)
    case .math: return try textRecord(kind, .formula, flags: flag(.display, default: false) ? 1 : 0)
    case .container, .span: return try textRecord(kind, .role)
    case .noteDefinition, .note, .pageBreak: return try textRecord(kind, .label)
    case .text: return try textRecord(kind, .text)
    case .code: return try textRecord(kind, .code)
    case .verse, .figure, .spoiler, .tagCloud, .emphasis, .strong, .strikethrough, .superscript,
      .subscript, .highlight, .inserted, .smallCaps, .softBreak, .hardBreak, .definitionItem,
      .definitionTerm, .definition, .term, .attribution, .title, .caption, .tableRow:
      return Record(kind)
    }
  }

  private mutating func textRecord(
    _ kind: Kind, _ field: Field, flags: UInt8 = 0
  ) throws(JSONFault) -> Record {
    let text = try stored(field)
    return Record(kind, flags: flags, first: text.offset, second: text.count)
  }

  private mutating func payloadRecord(
    _ kind: Kind, _ first: Field, _ second: Field, number: UInt32 = 0
  ) throws(JSONFault) -> Record {
    let first = try stored(first)
    let payload = builder.addPayload(first, try stored(second))
    return Record(kind, first: payload, second: number)
  }

  private mutating func tagRecord() throws(JSONFault) -> Record {
    let payload = builder.addPayload(try stored(.label), TextRange())
    let count = try number(.count, in: 0...Int(UInt32.max - 1), default: -1)
    return Record(.tag, first: payload, second: UInt32(count + 1))
  }

  private func listRecord() throws(JSONFault) -> Record {
    let bits = ListBits(
      isOrdered: try flag(.ordered, default: false), isTight: try flag(.tight, default: true))
    let start = try number(.start, in: Int(Int32.min)...Int(Int32.max), default: 1)
    let style = try name(.style, in: ValueNames.numberStyles)
    let delimiter = try name(.delimiter, in: ValueNames.delimiters)
    guard bits.isOrdered else { return Record(.list, flags: bits.rawValue) }
    return Record(
      .list, flags: bits.rawValue, detail: UInt16(style) << 8 | UInt16(delimiter),
      first: UInt32(bitPattern: Int32(start)))
  }

  private mutating func tableRecord(at place: Int) throws(JSONFault) -> Record {
    var letters: [UInt8] = []
    if let alignments = self.place(of: .alignments) {
      for element in try values.elements(of: alignments) {
        let name = try name(at: element, in: ValueNames.alignments)
        letters.append(ColumnAlignment.allCases[Int(name)].rawValue)
      }
    }
    let text = letters.withUnsafeBufferPointer { builder.store($0) }
    return Record(.table, first: text.offset, second: text.count)
  }

  private func partRecord(_ kind: Kind, at place: Int) throws(JSONFault) -> Record {
    switch kind {
    case .item:
      return Record(kind, flags: try name(.task, in: ValueNames.taskStates))
    case .verseLine:
      return Record(kind, detail: UInt16(try number(.indent, in: 0...65_535, default: 0)))
    case .tableSection:
      return Record(kind, flags: try name(.kind, in: ValueNames.sectionKinds))
    default:  // a table cell: see `record(of:at:)`
      return Record(
        kind, flags: try flag(.header, default: false) ? 1 : 0,
        first: UInt32(try number(.columnSpan, in: 1...65_535, default: 1)),
        second: UInt32(try number(.rowSpan, in: 1...65_535, default: 1)))
    }
  }
}
