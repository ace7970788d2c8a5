extension Storage {
  /// Calls `visit` with each field of a node that differs from its default, in a fixed order.
  func visitFields(of index: UInt32, _ visit: (Field, FieldValue) -> Void) {
    let record = records[Int(index)]
    switch record.kind {
    case .paragraph, .heading, .quote, .list, .definitionList, .alert, .contents:
      visitNumbers(of: record, visit)
    case .item, .verseLine, .tableSection, .tableCell:
      visitPartNumbers(of: record, visit)
    case .codeBlock, .rawBlock, .rawInline, .link, .image, .tag:
      visitPayload(of: record, visit)
    case .table: visit(.alignments, .alignments(bytes(record.text)))
    case .sceneBreak:
      if record.second > 0 { visit(.ornament, .text(bytes(record.text))) }
    case .span:
      if record.second > 0 { visit(.role, .text(bytes(record.text))) }
    case .mathBlock: visit(.formula, .text(bytes(record.text)))
    case .math:
      if record.value != 0 { visit(.display, .flag(true)) }
      visit(.formula, .text(bytes(record.text)))
    case .container: visit(.role, .text(bytes(record.text)))
    case .noteDefinition, .note, .pageBreak: visit(.label, .text(bytes(record.text)))
    case .text: visit(.text, .text(bytes(record.text)))
    case .code: visit(.code, .text(bytes(record.text)))
    case .verse, .figure, .spoiler, .tagCloud, .emphasis, .strong, .strikethrough: break
    case .superscript, .subscript, .highlight, .inserted, .smallCaps, .softBreak: break
    case .hardBreak, .definitionItem, .definitionTerm, .definition, .term, .attribution: break
    case .title, .caption, .tableRow: break
    }
  }

  private func visitNumbers(of record: Record, _ visit: (Field, FieldValue) -> Void) {
    let value = Int(record.value)
    switch record.kind {
    case .paragraph:
      if value != 0 { visit(.role, .name(ValueNames.paragraphRoles[value])) }
    case .heading: visit(.level, .number(value))
    case .quote:
      if value != 0 { visit(.kind, .name(ValueNames.quoteKinds[value])) }
    case .list: visitList(record, visit)
    case .definitionList: visit(.tight, .flag(value != 0))
    case .alert:
      visit(.kind, .text(bytes(record.text)))
      if value != 0 { visit(.fold, .name(ValueNames.folds[value])) }
    case .contents: visit(.depth, .number(value))
    default: break  // only the kinds above come here
    }
  }

  private func visitList(_ record: Record, _ visit: (Field, FieldValue) -> Void) {
    let bits = ListBits(rawValue: record.value)
    visit(.ordered, .flag(bits.isOrdered))
    if bits.isOrdered {
      let style = ValueNames.numberStyles[Int(record.detail >> 8)]
      let delimiter = ValueNames.delimiters[Int(record.detail & 0xFF)]
      visit(.start, .number(Int(Int32(bitPattern: record.first))))
      visit(.style, .name(style))
      visit(.delimiter, .name(delimiter))
    }
    visit(.tight, .flag(bits.isTight))
  }

  private func visitPartNumbers(of record: Record, _ visit: (Field, FieldValue) -> Void) {
    let value = Int(record.value)
    switch record.kind {
    case .item:
      if value != 0 { visit(.task, .name(ValueNames.taskStates[value])) }
    case .verseLine:
      if record.detail != 0 { visit(.indent, .number(Int(record.detail))) }
    case .tableSection: visit(.kind, .name(ValueNames.sectionKinds[value]))
    case .tableCell:
      if record.first != 1 { visit(.columnSpan, .number(Int(record.first))) }
      if record.second != 1 { visit(.rowSpan, .number(Int(record.second))) }
      if value != 0 { visit(.header, .flag(true)) }
    default: break  // only the kinds above come here
    }
  }

  private func visitPayload(of record: Record, _ visit: (Field, FieldValue) -> Void) {
    let payload = payloads[Int(record.first)]
    let first = bytes(payload.first)
    let second = bytes(payload.second)
    switch record.kind {
    case .codeBlock:
      if !first.isEmpty { visit(.info, .text(first)) }
      visit(.code, .text(second))
    case .rawBlock, .rawInline:
      visit(.format, .text(first))
      visit(.markup, .text(second))
    case .link, .image:
      visit(record.kind == .link ? .destination : .source, .text(first))
      if !second.isEmpty { visit(.title, .text(second)) }
    case .tag:
      visit(.label, .text(first))
      if record.second != 0 { visit(.count, .number(Int(record.second) - 1)) }
    default: break  // only the kinds above come here
    }
  }
}
