internal import DocumentAST
import DocumentConversion
import FrontMatter

extension CollectionSettings {
  /// Reads the settings of a file; `name` is for messages.
  ///
  /// - Throws: `ConversionError` of the kind `data` with line and column.
  init(yaml bytes: [UInt8], named name: String) throws(ConversionError) {
    self.init()
    var problems: [Diagnostic] = []
    bytes.withUnsafeBufferPointer { source in
      let file = SettingsFile(source)
      problems = file.diagnostics
      var reader = SettingsReader(settings: self)
      for field in file.fields { reader.read(field) }
      self = reader.settings
      problems += reader.problems
    }
    guard let problem = problems.first(where: { $0.severity == .error }) ?? problems.first else {
      return
    }
    let place = bytes.withUnsafeBufferPointer {
      Finding.locate([problem], in: $0, file: name).first
    }
    throw ConversionError(
      .data, file: name, line: place?.line, column: place?.column, problem.message)
  }
}

/// Gives the fields of `collection.yaml` their meaning.
private struct SettingsReader {
  var settings: CollectionSettings
  var problems: [Diagnostic] = []

  mutating func read(_ field: FrontMatterField) {
    switch field.key {
    case "title": settings.title = text(field)
    case "identifier": settings.identifier = text(field)
    case "language": settings.language = text(field)
    case "order": readOrder(field)
    case "titles":
      for entry in entries(field) { settings.titles[entry.key.normalised] = text(entry) }
    case "exclude": settings.exclusions = texts(field).map(PathPattern.init)
    case "tags":
      // Aliases first: the other rules speak of the tags that come out.
      let rules = entries(field)
      for rule in rules where rule.key == "aliases" { readTagRule(rule) }
      for rule in rules where rule.key != "aliases" { readTagRule(rule) }
    case "cloud-tags": settings.cloudTags = choice(field)
    case "derived-tags": readDerivedTags(field)
    default:
      complain(
        field,
        "\"\(field.key)\" is not known here; known are title, identifier, language, order, "
          + "titles, exclude, tags, cloud-tags and derived-tags")
    }
  }

  /// A word, or the files one by one.
  private mutating func readOrder(_ field: FrontMatterField) {
    if case .list = field.value {
      settings.files = texts(field).map(\.normalised)
      settings.order = .explicit
    } else if let order: EntryOrder = choice(field) {
      settings.order = order
    }
  }

  private mutating func readDerivedTags(_ field: FrontMatterField) {
    for text in texts(field) {
      if let tag = DerivedTag(rawValue: text) {
        settings.derivedTags.insert(tag)
      } else {
        complain(field, "\"\(text)\" is not one of \(Self.list(DerivedTag.self))")
      }
    }
  }

  private mutating func readTagRule(_ field: FrontMatterField) {
    switch field.key {
    case "aliases":
      for entry in entries(field) {
        for tag in texts(entry) where !settings.tags.alias(tag, to: entry.key) {
          complain(entry, "\"\(tag)\" is already another name of something else")
        }
        _ = settings.tags.alias(entry.key, to: entry.key)
      }
    case "parents":
      for entry in entries(field) {
        guard let parent = text(entry) else { continue }
        if !settings.tags.place(entry.key, below: parent) {
          complain(entry, "\"\(entry.key)\" would be above itself")
        }
      }
    case "hide": for tag in texts(field) { settings.tags.hide(tag) }
    default:
      complain(field, "\"\(field.key)\" is not known here; known are aliases, parents and hide")
    }
  }

  // MARK: Values

  private mutating func text(_ field: FrontMatterField) -> String? {
    if let text = field.value.text { return text }
    complain(field, "\"\(field.key)\" needs a text")
    return nil
  }

  private mutating func texts(_ field: FrontMatterField) -> [String] {
    let texts = field.value.elements.compactMap(\.text)
    if texts.count < field.value.elements.count {
      complain(field, "\"\(field.key)\" needs a text or a list of texts")
    }
    return texts
  }

  private mutating func entries(_ field: FrontMatterField) -> [FrontMatterField] {
    if case .map(let fields) = field.value { return fields }
    complain(field, "\"\(field.key)\" needs keys with values")
    return []
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ field: FrontMatterField
  ) -> Choice? where Choice.RawValue == String {
    if let text = field.value.text, let choice = Choice(rawValue: text) { return choice }
    complain(field, "\"\(field.key)\" must be one of \(Self.list(Choice.self))")
    return nil
  }

  private static func list<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) -> String where Choice.RawValue == String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private mutating func complain(_ field: FrontMatterField, _ message: String) {
    problems.append(
      Diagnostic("settings.value", .error, at: SourceRange(field.range), message))
  }
}
