internal import DocumentAST

/// Gives fields their meaning, one after the other.
struct MetadataBuilder {
  private(set) var metadata = Metadata()
  private(set) var diagnostics: [Diagnostic] = []

  /// Adds a field as typed metadata; what has no type, or does not fit it, goes with the others.
  mutating func add(_ field: FrontMatterField) {
    if case .scalar = field.value, field.value.text == nil { return }
    guard let kind = FieldKind(key: field.key) else { return keep(field) }
    if !set(kind, field) {
      keep(field)
      diagnostics.append(
        Diagnostic(
          "front-matter.value", .warning, at: SourceRange(field.range),
          "The value of \"\(field.key)\" is not understood and kept as it is"))
    }
  }

  private mutating func keep(_ field: FrontMatterField) {
    metadata.other.append(Metadata.Field(field.key.asLine, field.value.open))
  }

  /// Returns false when the value does not fit the field.
  private mutating func set(_ kind: FieldKind, _ field: FrontMatterField) -> Bool {
    let value = field.value
    switch kind {
    case .title: return setTitle(value)
    case .creator(let role): return addCreators(value, role)
    case .tags: return addTags(value)
    case .subjects: return addSubjects(value)
    case .identifier(let scheme): return addIdentifiers(value, scheme)
    case .series: return setSeries(value)
    case .seriesPosition: return setSeriesPosition(value)
    case .rating: return assign(RatingValue.rating(value), \.rating)
    case .reviewedWork: return assign(ReviewedWorkValue.work(value), \.reviewedWork)
    case .date: return assign(value.text.map(DateValue.date), \.date)
    case .modified: return assign(value.text.map(DateValue.date), \.modified)
    case .language: return assign(value.text.flatMap(LanguageValue.tag), \.language)
    case .subtitle: return assign(value.text?.asLine, \.subtitle)
    case .cover: return assign(value.text?.asLine, \.cover)
    case .rights: return assign(value.text?.asLine, \.rights)
    case .publisher: return assign(value.text?.asLine, \.publisher)
    case .description: return assign(value.text?.withoutControls, \.description)
    }
  }

  /// Sets a field that is not set yet: the first of several names for it counts.
  private mutating func assign<Value>(
    _ value: Value?, _ path: WritableKeyPath<Metadata, Value?>
  ) -> Bool {
    guard let value, metadata[keyPath: path] == nil else { return false }
    metadata[keyPath: path] = value
    return true
  }

  /// A text, or pandoc's list of maps `type: main, text: …`.
  private mutating func setTitle(_ value: FrontMatterValue) -> Bool {
    if let text = value.text { return assign(text.asLine, \.title) }
    var isSet = false
    for part in value.elements {
      guard let text = part["text"]?.text?.asLine else { continue }
      switch part["type"]?.text {
      case "subtitle": isSet = assign(text, \.subtitle) || isSet
      case "main", nil: isSet = assign(text, \.title) || isSet
      default: continue
      }
    }
    return isSet
  }

  private mutating func addCreators(_ value: FrontMatterValue, _ role: CreatorRole) -> Bool {
    let creators = value.elements.flatMap { CreatorValue.creators($0, role) }
    metadata.creators += creators
    return !creators.isEmpty
  }

  private mutating func addTags(_ value: FrontMatterValue) -> Bool {
    let tags = TagValue.tags(value)
    for tag in tags where !metadata.tags.contains(where: { $0.label == tag.label }) {
      metadata.tags.append(tag)
    }
    return !tags.isEmpty
  }

  private mutating func addSubjects(_ value: FrontMatterValue) -> Bool {
    let subjects = TagValue.tags(value).map(\.label)
    metadata.subjects += subjects.filter { !metadata.subjects.contains($0) }
    return !subjects.isEmpty
  }

  private mutating func addIdentifiers(_ value: FrontMatterValue, _ scheme: String) -> Bool {
    let identifiers = value.elements.compactMap { IdentifierValue.identifier($0, scheme) }
    metadata.identifiers += identifiers
    return !identifiers.isEmpty
  }

  private mutating func setSeries(_ value: FrontMatterValue) -> Bool {
    let name = value.text ?? value["name"]?.text ?? value["title"]?.text
    guard let name, metadata.series?.name.isEmpty ?? true else { return false }
    let position = ["position", "number", "index", "volume"].lazy
      .compactMap { value[$0]?.text }.first
    metadata.series = Series(name.asLine, position: position ?? metadata.series?.position)
    return true
  }

  /// The number may stand before the name.
  private mutating func setSeriesPosition(_ value: FrontMatterValue) -> Bool {
    guard let text = value.text?.asLine else { return false }
    if metadata.series == nil { metadata.series = Series("") }
    metadata.series?.position = text
    return true
  }

  /// The metadata; a position without a series is an ordinary field.
  consuming func finish() -> (metadata: Metadata, diagnostics: [Diagnostic]) {
    if let series = metadata.series, series.name.isEmpty {
      metadata.series = nil
      if let position = series.position {
        metadata.other.append(Metadata.Field("series-position", .string(position)))
      }
    }
    return (metadata, diagnostics)
  }
}

extension FrontMatterValue {
  /// The value of a key of a map, whatever its case.
  subscript(key: String) -> FrontMatterValue? {
    guard case .map(let fields) = self else { return nil }
    return fields.first { $0.key.lowercased() == key }?.value
  }

  /// The value without a type of its own. The depth was bounded when it was read.
  var open: MetadataValue {
    switch self {
    case .scalar(let text, let isQuoted):
      if !isQuoted, text == "true" || text == "false" { return .boolean(text == "true") }
      if !isQuoted, let number = losslessNumber(text) { return .number(number) }
      return .string(text.withoutControls)
    case .list(let elements):
      return .list(elements.map(\.open))
    case .map(let fields):
      return .map(fields.map { Metadata.Field($0.key.asLine, $0.value.open) })
    }
  }

  /// A number that prints as it was written: `1.10` and `007` are more than numbers.
  private func losslessNumber(_ text: String) -> Double? {
    guard let number = Double(text), number.isFinite, text.utf8.allSatisfy({ $0 < 0x3a }) else {
      return nil
    }
    if let whole = Int(text) { return String(whole) == text && abs(whole) < 1 << 53 ? number : nil }
    return "\(number)" == text ? number : nil
  }
}
