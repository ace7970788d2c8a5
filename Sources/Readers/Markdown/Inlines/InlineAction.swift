/// What the scan does at a byte.
enum InlineAction: UInt8 {
  case none = 0
  case lineEnd, backslash, backtick, emphasis, openBracket, closeBracket, less, ampersand, nul
  case styleRun, colon, period, at, hyphen, quotationMark, dollar, percent, openBrace, greater

  /// The action of each byte under some extensions; the caller frees it.
  static func table(for extensions: MarkdownExtensions) -> UnsafeMutablePointer<InlineAction> {
    let table = UnsafeMutablePointer<InlineAction>.allocate(capacity: 256)
    table.initialize(repeating: .none, count: 256)
    func set(_ byte: UInt8, _ action: InlineAction, if isOn: Bool = true) {
      if isOn { table[Int(byte)] = action }
    }
    func has(_ one: MarkdownExtensions) -> Bool { !extensions.isDisjoint(with: one) }
    set(.newline, .lineEnd)
    set(.backslash, .backslash)
    set(.backtick, .backtick)
    set(.asterisk, .emphasis)
    set(.underscore, .emphasis)
    set(.openBracket, .openBracket)
    set(.closeBracket, .closeBracket)
    set(.less, .less)
    set(.ampersand, .ampersand)
    set(.nul, .nul)
    set(.tilde, .styleRun, if: has([.strikethrough, .subscript]))
    set(.caret, .styleRun, if: has([.superscript, .inlineNotes]))
    set(.equals, .styleRun, if: has(.highlight))
    set(.plus, .styleRun, if: has(.inserted))
    set(.pipe, .styleRun, if: has(.spoilers))
    set(.greater, .greater, if: has(.spoilers))
    set(.colon, .colon, if: has([.autolinks, .emoji]))
    set(.period, .period, if: has([.autolinks, .smart]))
    set(.at, .at, if: has(.autolinks))
    set(.hyphen, .hyphen, if: has(.smart))
    set(.quote, .quotationMark, if: has(.smart))
    set(.apostrophe, .quotationMark, if: has(.smart))
    set(.dollar, .dollar, if: has(.math))
    set(.percent, .percent, if: has(.comments))
    set(.openBrace, .openBrace, if: has([.attributes, .ruby]))
    return table
  }
}

/// Searches that found nothing in the rest of the text, so that none is made twice.
struct ScanFailures: ~Copyable {
  var html = HTMLFailures()
  var dollar = false
  var doubleDollar = false
  var dollarCode = false
  var backslashMath = false
  var percent = false
  /// A domain that ends here was found wanting; those that begin before it end there too.
  var domainEnd = 0
  /// The last place of backtick runs by length; filled in at the first run without a partner.
  private var lastRuns = Buffer<Int32>(capacity: 16)
  private(set) var hasRuns = false

  mutating func reset() {
    html = HTMLFailures()
    dollar = false
    doubleDollar = false
    dollarCode = false
    backslashMath = false
    percent = false
    domainEnd = 0
    if hasRuns { lastRuns.removeAll() }
    hasRuns = false
  }

  /// Whether a backtick run of this length begins at or after `start`.
  func hasRun(of length: Int, after start: Int) -> Bool {
    length < lastRuns.count && Int(lastRuns[length]) >= start
  }

  /// Notes the last place of each run length; O(n) once a text.
  mutating func collectRuns(_ text: Bytes, from start: Int) {
    hasRuns = true
    var index = start
    while index < text.count {
      guard text[index] == .backtick else {
        index += 1
        continue
      }
      let runStart = index
      while index < text.count, text[index] == .backtick { index += 1 }
      while lastRuns.count <= index - runStart { lastRuns.append(-1) }
      lastRuns[index - runStart] = Int32(truncatingIfNeeded: runStart)
    }
  }
}
