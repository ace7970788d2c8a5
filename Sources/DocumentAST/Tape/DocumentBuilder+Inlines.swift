extension DocumentBuilder {
  /// Adds text; adjacent texts become one node.
  @inlinable
  public mutating func text(
    _ bytes: UnsafeBufferPointer<UInt8>, at range: SourceRange = .unknown
  ) {
    guard bytes.count > 0 else { return }
    let stored = store(bytes)
    if mergeable >= 0 {
      records.base[mergeable].second &+= stored.count
      if range.isKnown { ranges.base[mergeable].upper = range.upper }
      return
    }
    add(Record(.text, first: stored.offset, second: stored.count), at: range)
    mergeable = records.count &- 1
  }

  /// Adds text; adjacent texts become one node.
  public mutating func text(_ string: String, at range: SourceRange = .unknown) {
    var string = string
    string.withUTF8 { text($0, at: range) }
  }

  /// Opens emphasis or another style that only wraps inlines.
  @inlinable
  @discardableResult
  public mutating func open(_ style: InlineStyle, at range: SourceRange = .unknown) -> Token {
    begin(Record(style.kind), at: range)
  }

  /// Adds a code span.
  @inlinable
  @discardableResult
  public mutating func code(
    _ bytes: UnsafeBufferPointer<UInt8>, at range: SourceRange = .unknown
  ) -> Token {
    let stored = store(bytes)
    return add(Record(.code, first: stored.offset, second: stored.count), at: range)
  }

  /// Adds a formula in TeX notation, without its delimiters.
  @discardableResult
  public mutating func math(
    _ bytes: UnsafeBufferPointer<UInt8>, isDisplay: Bool = false,
    at range: SourceRange = .unknown
  ) -> Token {
    let stored = store(bytes)
    return add(
      Record(.math, flags: isDisplay ? 1 : 0, first: stored.offset, second: stored.count),
      at: range)
  }

  /// Opens a link; its content is what is shown.
  @inlinable
  @discardableResult
  public mutating func openLink(
    destination: UnsafeBufferPointer<UInt8>, title: UnsafeBufferPointer<UInt8>,
    at range: SourceRange = .unknown
  ) -> Token {
    let stored = addPayload(store(destination), store(title))
    return begin(Record(.link, first: stored), at: range)
  }

  /// Opens an image; its content is the text alternative.
  @inlinable
  @discardableResult
  public mutating func openImage(
    source: UnsafeBufferPointer<UInt8>, title: UnsafeBufferPointer<UInt8>,
    at range: SourceRange = .unknown
  ) -> Token {
    let stored = addPayload(store(source), store(title))
    return begin(Record(.image, first: stored), at: range)
  }

  /// Adds the reference to a note; the note is the `NoteDefinition` with the same label.
  @discardableResult
  public mutating func note(
    label: UnsafeBufferPointer<UInt8>, at range: SourceRange = .unknown
  ) -> Token {
    let stored = store(label)
    return add(Record(.note, first: stored.offset, second: stored.count), at: range)
  }

  /// Adds a line end of the source that has no meaning.
  @inlinable
  @discardableResult
  public mutating func softBreak(at range: SourceRange = .unknown) -> Token {
    add(Record(.softBreak), at: range)
  }

  /// Adds a line end that the writer meant.
  @inlinable
  @discardableResult
  public mutating func hardBreak(at range: SourceRange = .unknown) -> Token {
    add(Record(.hardBreak), at: range)
  }

  /// Opens a span with a role, or with nothing but attributes.
  @discardableResult
  public mutating func openSpan(_ role: SpanRole, at range: SourceRange = .unknown) -> Token {
    let stored = store(role.rawValue)
    return begin(Record(.span, first: stored.offset, second: stored.count), at: range)
  }

  /// Adds markup of one output format, kept as it is.
  @discardableResult
  public mutating func rawInline(
    format: String, _ bytes: UnsafeBufferPointer<UInt8>, at range: SourceRange = .unknown
  ) -> Token {
    let stored = addPayload(store(format), store(bytes))
    return add(Record(.rawInline, first: stored), at: range)
  }
}
