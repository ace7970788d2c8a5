public import DocumentAST

/// Writes HTML or XML: the only place that makes a `<`.
///
/// Text and attribute values are escaped, what XML 1.0 §2.2 forbids is dropped, and each `end()` closes the element opened last,
/// so the output is balanced whatever the calls. Works on a buffer of its own, which goes to the output in pieces of 64 KB.
///
///     var xml = XMLWriter(.xml)
///     xml.start("p")
///     xml.attribute("class", "note")
///     xml.text("a < b")
///     xml.end()
///     let bytes = xml.finish()          // <p class="note">a &lt; b</p>
public struct XMLWriter: ~Copyable {
  /// How elements without content are written.
  public enum Syntax: UInt8, Sendable {
    /// `<br>`
    case html
    /// `<br />`, otherwise HTML: what CommonMark prints.
    case commonMark
    /// `<br/>`, for XHTML and all other XML.
    case xml
  }

  private enum OpenTag: UInt8 { case none, start, void }

  /// The syntax that is written.
  public let syntax: Syntax
  private var output: OutputBuffer
  private let chunk: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var openElements: [StaticString] = []
  private var openTag = OpenTag.none
  /// Whether the input gave the tag that is open a language or a direction, which then hold.
  var tagStatesLanguage = false
  var tagStatesDirection = false

  private static let chunkSize = OutputBuffer.flushSize

  /// Creates a writer that keeps its output in memory; see `finish()`.
  public init(_ syntax: Syntax) {
    self.init(syntax, output: OutputBuffer())
  }

  /// Creates a writer that takes over an output; `finish(into:)` gives it back.
  public init(_ syntax: Syntax, takingOver output: inout OutputBuffer) {
    self.init(syntax, output: output)
    output = OutputBuffer()
  }

  private init(_ syntax: Syntax, output: OutputBuffer) {
    self.syntax = syntax
    self.output = output
    chunk = .allocate(capacity: Self.chunkSize)
  }

  deinit { chunk.deallocate() }

  // MARK: Elements

  /// The number of elements that are open.
  public var depth: Int { openElements.count }

  /// Opens an element; attributes may follow.
  @inline(__always)
  public mutating func start(_ name: StaticString) {
    closeTag()
    openElements.append(name)
    byte(UInt8(ascii: "<"))
    write(name)
    openTag = .start
  }

  /// Writes an element that cannot have content, such as `br`; attributes may follow.
  public mutating func void(_ name: StaticString) {
    closeTag()
    byte(UInt8(ascii: "<"))
    write(name)
    openTag = .void
  }

  /// Closes the element opened last; without one, does nothing.
  @inline(__always)
  public mutating func end() {
    guard let name = openElements.popLast() else { return }
    closeTag()
    write("</")
    write(name)
    byte(UInt8(ascii: ">"))
  }

  /// Closes elements until only `depth` are open.
  public mutating func end(downTo depth: Int) {
    while openElements.count > depth { end() }
  }

  /// Writes an element that holds nothing but text.
  public mutating func element(_ name: StaticString, _ content: String) {
    start(name)
    text(content)
    end()
  }

  /// Writes an element that holds nothing but text in UTF-8.
  @inline(__always)
  public mutating func element(_ name: StaticString, _ content: UnsafeBufferPointer<UInt8>) {
    closeTag()
    byte(UInt8(ascii: "<"))
    write(name)
    byte(UInt8(ascii: ">"))
    escape(content)
    write("</")
    write(name)
    byte(UInt8(ascii: ">"))
  }

  @inline(__always)
  mutating func closeTag() {
    if openTag != .none { closeOpenTag() }
  }

  private mutating func closeOpenTag() {
    switch (openTag, syntax) {
    case (.void, .commonMark): write(" />")
    case (.void, .xml): write("/>")
    case (.none, _), (.start, _), (.void, .html): byte(UInt8(ascii: ">"))
    }
    openTag = .none
    tagStatesLanguage = false
    tagStatesDirection = false
  }

  /// Ends a void element the way HTML does, whatever the syntax: GFM prints its boxes so.
  mutating func closeVoidTagUnslashed() {
    byte(UInt8(ascii: ">"))
    openTag = .none
  }

  // MARK: Text

  /// Writes text.
  public mutating func text(_ text: String) {
    closeTag()
    escape(string: text)
  }

  /// Writes text.
  public mutating func text(_ text: Text) {
    closeTag()
    text.withBytes { escape($0) }
  }

  /// Writes text in UTF-8.
  @inline(__always)
  public mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    closeTag()
    escape(bytes)
  }

  /// Writes a line end between elements.
  @inline(__always)
  public mutating func newLine() {
    closeTag()
    byte(UInt8(ascii: "\n"))
  }

  /// Writes a line end unless the output is at the beginning of a line.
  @inline(__always)
  public mutating func freshLine() {
    closeTag()
    let last = count > 0 ? chunk[count &- 1] : output.last
    guard let last, last != UInt8(ascii: "\n") else { return }
    byte(UInt8(ascii: "\n"))
  }

  /// Writes `<!DOCTYPE html>` and a line end.
  public mutating func documentType() { write("<!DOCTYPE html>\n") }

  /// Writes the XML declaration and a line end.
  public mutating func xmlDeclaration() {
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Writes a `style` element; what could end it early is taken out.
  public mutating func style(_ sheet: String) {
    start("style")
    closeTag()
    string(Self.harmless(sheet))
    end()
  }

  /// Writes a `script` element of ours; what could end it early is taken out.
  public mutating func script(_ code: StaticString) {
    start("script")
    closeTag()
    string(Self.harmless(code.description))
    end()
  }

  /// Returns a style sheet as `style(_:)` writes it: without a `<`, which CSS needs nowhere.
  public static func harmless(_ sheet: String) -> String {
    String(decoding: sheet.utf8.filter { $0 != UInt8(ascii: "<") }, as: UTF8.self)
  }

  // MARK: The end

  /// Closes what is open and returns what was written.
  public mutating func finish() -> [UInt8] {
    end(downTo: 0)
    flush()
    return output.takeBytes()
  }

  /// Closes what is open and gives the output back.
  public mutating func finish(into other: inout OutputBuffer) {
    end(downTo: 0)
    flush()
    other = output
    output = OutputBuffer()
  }
}

/// Bytes that are right as they are.
extension XMLWriter {
  @inline(__always)
  mutating func byte(_ byte: UInt8) {
    if count == Self.chunkSize { flush() }
    chunk[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func write(_ literal: StaticString) {
    write(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func string(_ string: String) {
    var string = string
    string.withUTF8 { write($0) }
  }

  @inline(__always)
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= Self.chunkSize &- count, let base = bytes.baseAddress else {
      return writeLong(bytes)
    }
    (chunk + count).update(from: base, count: bytes.count)
    count &+= bytes.count
  }

  @inline(never)
  private mutating func writeLong(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > 0 else { return }
    flush()
    if bytes.count < Self.chunkSize { write(bytes) } else { output.append(bytes) }
  }

  @inline(never)
  private mutating func flush() {
    output.append(UnsafeBufferPointer(start: chunk, count: count))
    count = 0
  }
}
