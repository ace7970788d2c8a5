internal import CLibyaml
internal import DocumentAST

/// Reads one YAML document with libyaml's events. Anchors and aliases, which can make a small file a
/// huge tree, are an error; so are depth and size beyond what metadata has.
struct YAMLReader {
  private let content: UnsafeBufferPointer<UInt8>
  private let base: Int
  private var places: YAMLPlaces
  private(set) var diagnostics: [Diagnostic] = []
  /// The containers that are open, the innermost last.
  private var open: [Container] = []
  private var nodeCount = 0

  static let maximumDepth = 16
  static let maximumNodes = 10_000

  struct Problem: Error {
    let diagnostic: Diagnostic
  }

  private enum Container {
    case list([FrontMatterValue])
    case map([FrontMatterField], places: [String: Int], pendingKey: (String, Range<Int>)?)
  }

  init(_ lines: SourceLines, _ range: Range<Int>) {
    content = UnsafeBufferPointer(rebasing: lines.source[range])
    base = range.lowerBound
    places = YAMLPlaces(content)
  }

  /// Returns the value of the document; nil if it is empty.
  mutating func read() -> Result<FrontMatterValue?, Problem> {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return .failure(outOfMemory) }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, content.baseAddress, content.count)
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return .failure(syntaxError(parser)) }
      defer { yaml_event_delete(&event) }
      do throws(Problem) {
        if let result = try take(event) { return .success(result) }
      } catch {
        return .failure(error)
      }
      let type = event.type
      if type == YAML_STREAM_END_EVENT || type == YAML_DOCUMENT_END_EVENT { return .success(nil) }
    }
  }

  /// Takes an event in; returns the value of the document once it is complete.
  private mutating func take(_ event: yaml_event_t) throws(Problem) -> FrontMatterValue? {
    let range = places.range(event.start_mark, event.end_mark, base)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      try check(anchor: scalar.anchor, range)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = String(decoding: bytes, as: UTF8.self)
      return add(.scalar(text, isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE), range)
    case YAML_SEQUENCE_START_EVENT:
      try check(anchor: event.data.sequence_start.anchor, range)
      open.append(.list([]))
    case YAML_MAPPING_START_EVENT:
      try check(anchor: event.data.mapping_start.anchor, range)
      open.append(.map([], places: [:], pendingKey: nil))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return close(range)
    case YAML_ALIAS_EVENT:
      throw problem("front-matter.alias", "YAML aliases are not supported", range)
    default:
      break
    }
    return nil
  }

  private mutating func check(
    anchor: UnsafeMutablePointer<yaml_char_t>?, _ range: Range<Int>
  ) throws(Problem) {
    nodeCount += 1
    guard anchor == nil else {
      throw problem("front-matter.alias", "YAML anchors are not supported", range)
    }
    guard open.count < Self.maximumDepth, nodeCount < Self.maximumNodes else {
      throw problem(
        "front-matter.limit", "The front matter is nested too deeply or has too many values",
        range)
    }
  }

  private mutating func close(_ range: Range<Int>) -> FrontMatterValue? {
    switch open.popLast() {
    case .list(let elements): return add(.list(elements), range)
    case .map(let fields, _, _): return add(.map(fields), range)
    case nil: return nil
    }
  }

  /// Puts a value where it belongs; returns it if it belongs nowhere, being the whole document.
  private mutating func add(
    _ value: FrontMatterValue, _ range: Range<Int>
  ) -> FrontMatterValue? {
    switch open.popLast() {
    case nil:
      return value
    case .list(var elements):
      elements.append(value)
      open.append(.list(elements))
    case .map(let fields, let places, nil):
      // A key that is a list or a map has no name; its fields are of no use.
      open.append(.map(fields, places: places, pendingKey: (value.text ?? "", range)))
    case .map(var fields, var places, let (key, keyRange)?):
      if let earlier = places[key] {
        fields[earlier].value = value
        diagnostics.append(
          Diagnostic(
            "front-matter.duplicate-key", .warning, at: SourceRange(keyRange),
            "The field \"\(key)\" is given twice; the later value is used"))
      } else {
        places[key] = fields.count
        fields.append(FrontMatterField(key: key, value: value, range: keyRange))
      }
      open.append(.map(fields, places: places, pendingKey: nil))
    }
    return nil
  }
}

extension YAMLReader {
  private func problem(_ code: String, _ message: String, _ range: Range<Int>) -> Problem {
    Problem(diagnostic: Diagnostic(code, .warning, at: SourceRange(range), message))
  }

  private var outOfMemory: Problem {
    problem("front-matter.limit", "There is no memory for the front matter", base..<base)
  }

  private mutating func syntaxError(_ parser: yaml_parser_t) -> Problem {
    let reason = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    let place = places.range(parser.problem_mark, parser.problem_mark, base)
    return problem(
      "front-matter.syntax", "The front matter is not valid YAML: \(reason)", place)
  }
}
