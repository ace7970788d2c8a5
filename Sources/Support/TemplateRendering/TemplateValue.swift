/// What a name in a template stands for.
public indirect enum TemplateValue: Sendable {
  /// The name is known and has no value: its sections are left out, and as a variable it is empty.
  case nothing
  /// Shows a section or leaves it out.
  case flag(Bool)
  /// Words; `{{name}}` escapes them.
  case text(String)
  /// A section is shown once for each.
  case list([TemplateValue])
  /// Further names, within a section or behind a dot.
  case names(TemplateContext)
  /// Markup that the output makes when it is asked for this number: `{{{name}}}` only.
  case content(Int)

  /// Words, or nothing.
  public static func text(ifAny words: String?) -> TemplateValue {
    words.map { .text($0) } ?? .nothing
  }

  /// Whether a section is shown.
  var isShown: Bool {
    switch self {
    case .nothing: false
    case .flag(let isOn): isOn
    case .list(let values): !values.isEmpty
    case .text, .names, .content: true
    }
  }
}

/// Names and what they stand for.
public struct TemplateContext: Sendable, ExpressibleByDictionaryLiteral {
  private var values: [String: TemplateValue]

  /// Creates a context.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    values = Dictionary(elements) { _, last in last }
  }

  /// Creates a context from names and values.
  public init(_ values: [String: TemplateValue] = [:]) { self.values = values }

  /// What a name stands for; nil when the name is not known.
  public subscript(name: String) -> TemplateValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// Adds the names of another context; those win over the ones that are here.
  public mutating func add(_ other: TemplateContext) {
    values.merge(other.values) { _, new in new }
  }

  /// The names, sorted.
  public var names: [String] { values.keys.sorted() }
}
