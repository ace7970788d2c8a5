extension DocumentBuilder {
  /// Opens a paragraph; its content is inlines.
  @inlinable
  @discardableResult
  public mutating func openParagraph(
    role: ParagraphRole = .body, at range: SourceRange = .unknown
  ) -> Token {
    begin(Record(.paragraph, flags: role.rawValue), at: range)
  }

  /// Opens a heading of level 1 to 6 (others are brought into that range); its content is inlines.
  @inlinable
  @discardableResult
  public mutating func openHeading(level: Int, at range: SourceRange = .unknown) -> Token {
    begin(Record(.heading, flags: UInt8(Swift.min(Swift.max(level, 1), 6))), at: range)
  }

  /// Opens a quotation; content: `openAttribution()` if any, then blocks.
  @inlinable
  @discardableResult
  public mutating func openQuote(
    kind: Quote.Kind = .plain, at range: SourceRange = .unknown
  ) -> Token {
    begin(Record(.quote, flags: kind.rawValue), at: range)
  }

  /// Opens the attribution of the quotation just opened; its content is inlines.
  @discardableResult
  public mutating func openAttribution(at range: SourceRange = .unknown) -> Token {
    begin(Record(.attribution), at: range)
  }

  /// Adds a block of code in one piece.
  @discardableResult
  public mutating func codeBlock(
    info: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<UInt8>,
    at range: SourceRange = .unknown
  ) -> Token {
    let stored = addPayload(store(info), store(code))
    return add(Record(.codeBlock, first: stored), at: range)
  }

  /// Opens a block of code whose text comes in pieces by `literal(_:)`; close it with `close()`.
  @inlinable
  @discardableResult
  public mutating func openCodeBlock(
    info: UnsafeBufferPointer<UInt8>, at range: SourceRange = .unknown
  ) -> Token {
    let label = store(info)
    return openLiteral(.codeBlock, label, at: range)
  }

  /// Opens raw markup of an output format whose text comes in pieces by `literal(_:)`.
  @discardableResult
  public mutating func openRawBlock(format: String, at range: SourceRange = .unknown) -> Token {
    let label = store(format)
    return openLiteral(.rawBlock, label, at: range)
  }

  @inlinable
  mutating func openLiteral(_ kind: Kind, _ label: TextRange, at range: SourceRange) -> Token {
    let empty = TextRange(offset: UInt32(truncatingIfNeeded: bytes.count), count: 0)
    return begin(Record(kind, first: addPayload(label, empty)), at: range)
  }

  /// Adds to the text of the code block or raw block that is open.
  @inlinable
  public mutating func literal(_ text: UnsafeBufferPointer<UInt8>) {
    guard open.count > 0 else { return }
    let record = records.base[Int(open.base[open.count &- 1])]
    guard record.kind == .codeBlock || record.kind == .rawBlock else { return }
    let payload = Int(record.first)
    payloads.base[payload].second.count &+= store(text).count
  }

  /// Opens a verse: one stanza; its content is lines.
  @discardableResult
  public mutating func openVerse(at range: SourceRange = .unknown) -> Token {
    begin(Record(.verse), at: range)
  }

  /// Opens a line of a verse, indented by so many columns (at most 65,535); its content is inlines.
  @discardableResult
  public mutating func openVerseLine(
    indent: Int = 0, at range: SourceRange = .unknown
  ) -> Token {
    begin(Record(.verseLine, detail: UInt16(clamping: indent)), at: range)
  }

  /// Opens a figure; content: `openCaption()` if any, then blocks.
  @discardableResult
  public mutating func openFigure(at range: SourceRange = .unknown) -> Token {
    begin(Record(.figure), at: range)
  }

  /// Opens the caption of the figure or table just opened; its content is inlines.
  @discardableResult
  public mutating func openCaption(at range: SourceRange = .unknown) -> Token {
    begin(Record(.caption), at: range)
  }

  /// Adds a scene break with the ornament as written.
  @discardableResult
  public mutating func sceneBreak(
    ornament: UnsafeBufferPointer<UInt8>, at range: SourceRange = .unknown
  ) -> Token {
    let stored = store(ornament)
    return add(Record(.sceneBreak, first: stored.offset, second: stored.count), at: range)
  }

  /// Adds a displayed formula in TeX notation, without its delimiters.
  @discardableResult
  public mutating func mathBlock(
    _ formula: UnsafeBufferPointer<UInt8>, at range: SourceRange = .unknown
  ) -> Token {
    let stored = store(formula)
    return add(Record(.mathBlock, first: stored.offset, second: stored.count), at: range)
  }

  /// Opens an alert; content: `openTitle()` if any, then blocks.
  @discardableResult
  public mutating func openAlert(
    kind: AlertKind, fold: Fold = .none, at range: SourceRange = .unknown
  ) -> Token {
    let stored = store(kind.rawValue)
    return begin(
      Record(.alert, flags: fold.rawValue, first: stored.offset, second: stored.count), at: range)
  }

  /// Opens the title of the alert or spoiler just opened; its content is inlines.
  @discardableResult
  public mutating func openTitle(at range: SourceRange = .unknown) -> Token {
    begin(Record(.title), at: range)
  }

  /// Opens a spoiler; content: `openTitle()` if any, then blocks.
  @discardableResult
  public mutating func openSpoiler(at range: SourceRange = .unknown) -> Token {
    begin(Record(.spoiler), at: range)
  }

  /// Opens a container with a role; its content is blocks.
  @discardableResult
  public mutating func openContainer(
    _ role: ContainerRole, at range: SourceRange = .unknown
  ) -> Token {
    let stored = store(role.rawValue)
    return begin(Record(.container, first: stored.offset, second: stored.count), at: range)
  }

  /// Opens the text of a note; references name it by its label. Its content is blocks.
  @discardableResult
  public mutating func openNoteDefinition(
    label: UnsafeBufferPointer<UInt8>, at range: SourceRange = .unknown
  ) -> Token {
    let stored = store(label)
    return begin(Record(.noteDefinition, first: stored.offset, second: stored.count), at: range)
  }

  /// Opens a tag cloud; its content is tags.
  @discardableResult
  public mutating func openTagCloud(at range: SourceRange = .unknown) -> Token {
    begin(Record(.tagCloud), at: range)
  }

  /// Adds a tag to the cloud that is open, with its count if one was given (0 to 4,294,967,294).
  @discardableResult
  public mutating func tag(
    _ label: UnsafeBufferPointer<UInt8>, count: Int?, at range: SourceRange = .unknown
  ) -> Token {
    let stored = addPayload(store(label), TextRange())
    let number = count.map { UInt32(clamping: Swift.max($0, 0)).addingSaturated(1) } ?? 0
    return add(Record(.tag, first: stored, second: number), at: range)
  }

  /// Marks where a contents list belongs, with the deepest heading level in it (1 to 6).
  @discardableResult
  public mutating func contents(depth: Int = 3, at range: SourceRange = .unknown) -> Token {
    add(Record(.contents, flags: UInt8(Swift.min(Swift.max(depth, 1), 6))), at: range)
  }

  /// Adds the place where a page of the printed source begins, with its number or label.
  @discardableResult
  public mutating func pageBreak(
    label: UnsafeBufferPointer<UInt8>, at range: SourceRange = .unknown
  ) -> Token {
    let stored = store(label)
    return add(Record(.pageBreak, first: stored.offset, second: stored.count), at: range)
  }
}

extension UInt32 {
  fileprivate func addingSaturated(_ other: UInt32) -> UInt32 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
