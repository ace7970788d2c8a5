/// What there is to know about a language to set its code: how comments and strings begin and end, and its words.
///
/// A language is a value in a file of its own in `Languages`, named in the list of `CodeLanguage+All.swift`; nothing else has to
/// know it.
///
///     extension CodeLanguage {
///       static let lua = CodeLanguage(
///         "lua", keywords: "and break do else", lineComments: ["--"],
///         blockComments: [BlockComment("--[[", "]]")], strings: [StringForm("\""), StringForm("'")])
///     }
public struct CodeLanguage: Sendable {
  /// The name by which it is called first, in lower case.
  public let name: String
  /// Other names, in lower case.
  public let aliases: [String]

  let syntax: Syntax
  let lineComments: [[UInt8]]
  let blockComments: [BlockComment]
  let strings: [StringForm]
  let words: WordTable
  /// Words that belong to the string that follows at once, such as `r` in `r"…"`.
  let stringPrefixes: Set<[UInt8]>
  let traits: Traits
  let wordSigns: [UInt8]
  /// What each byte may begin.
  let classes: [ByteClass]

  /// How code is taken apart.
  enum Syntax: Sendable {
    /// Into words, numbers, strings and comments.
    case code
    /// Into tags and text.
    case markup
    /// Into declarations: like code, but with names before colons.
    case styles
    /// Line by line.
    case lines(LineForm)
  }

  /// What decides about a line.
  enum LineForm: Sendable {
    case diff
    case console
    case markdown
  }

  /// What a byte may begin.
  enum ByteClass: UInt8, Sendable {
    case other
    case space
    case word
    case digit
    case mark
  }

  init(
    _ name: String, aliases: [String] = [], syntax: Syntax = .code, keywords: String = "",
    types: String = "", functions: String = "", lineComments: [String] = [],
    blockComments: [BlockComment] = [], strings: [StringForm] = [], stringPrefixes: String = "",
    traits: Traits = [], wordSigns: String = ""
  ) {
    self.name = name
    self.aliases = aliases
    self.syntax = syntax
    self.lineComments = lineComments.map { Array($0.utf8) }
    self.blockComments = blockComments
    self.strings = strings
    self.stringPrefixes = Set(stringPrefixes.utf8.split(separator: 0x20).map { Array($0) })
    self.traits = traits
    self.wordSigns = Array(wordSigns.utf8)
    words = WordTable(
      [(keywords, .keyword), (types, .type), (functions, .function)],
      foldsCase: traits.contains(.ignoresCase))
    classes = Self.classes(wordSigns: self.wordSigns)
  }

  private static func classes(wordSigns: [UInt8]) -> [ByteClass] {
    (0...255).map { value in
      let byte = UInt8(value)
      switch byte {
      case 0x30...0x39: return .digit
      case 0x41...0x5a, 0x61...0x7a, 0x5f, 0x80...0xff: return .word
      case 0...0x20, 0x7f: return .space
      default: return wordSigns.contains(byte) && byte != 0x2d ? .word : .mark
      }
    }
  }

  /// Whether a byte may stand within a word.
  @inline(__always)
  func isInWord(_ byte: UInt8) -> Bool {
    switch classes[Int(byte)] {
    case .word, .digit: true
    case .mark: byte == 0x2d && wordSigns.contains(byte)
    case .other, .space: false
    }
  }
}

extension CodeLanguage {
  /// Habits of languages.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    /// Names that begin with a capital are types.
    static let capitalizedTypes = Traits(rawValue: 1 << 0)
    /// A name before a round bracket is called.
    static let calls = Traits(rawValue: 1 << 1)
    /// A name before `!` is a macro.
    static let bangMacros = Traits(rawValue: 1 << 2)
    /// Words are the same in capitals.
    static let ignoresCase = Traits(rawValue: 1 << 3)
    /// `#word` is a directive.
    static let hashDirectives = Traits(rawValue: 1 << 4)
    /// `#[…]` is an attribute.
    static let hashAttributes = Traits(rawValue: 1 << 5)
    /// `@word` is an annotation.
    static let atDirectives = Traits(rawValue: 1 << 6)
    /// `@word` is a variable.
    static let atVariables = Traits(rawValue: 1 << 7)
    /// `$word` and `${…}` are variables.
    static let dollarVariables = Traits(rawValue: 1 << 8)
    /// `:word` is a name that stands for itself.
    static let symbols = Traits(rawValue: 1 << 9)
    /// `'word` without a closing quote is a lifetime.
    static let lifetimes = Traits(rawValue: 1 << 10)
    /// `/…/` where a value may stand is a regular expression.
    static let regularExpressions = Traits(rawValue: 1 << 11)
    /// A name or string before a colon is a key.
    static let colonKeys = Traits(rawValue: 1 << 12)
    /// A name before `=` at the beginning of a line is a key.
    static let equalsKeys = Traits(rawValue: 1 << 13)
    /// `[name]` at the beginning of a line is a heading.
    static let sections = Traits(rawValue: 1 << 14)
    /// Quotes and comments begin only where a word may begin.
    static let needsSpaceBefore = Traits(rawValue: 1 << 15)
    /// `<<WORD` begins a text that ends with a line `WORD`.
    static let hereDocuments = Traits(rawValue: 1 << 16)
    /// `R"x(…)x"` is a string.
    static let delimitedRawStrings = Traits(rawValue: 1 << 17)
    /// `'` within a number parts its digits.
    static let quotesInNumbers = Traits(rawValue: 1 << 18)
    /// `<?word` and `?>` part code from markup.
    static let processingMarks = Traits(rawValue: 1 << 19)
    /// The first word of a command is called.
    static let commands = Traits(rawValue: 1 << 20)
  }
}
