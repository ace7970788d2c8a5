/// What the labelled lines of a text say about it.
struct HeadFacts {
  struct Tag {
    var label: String
    var count: Int?
    var isCloud: Bool
    var isHashtag: Bool
  }

  var title: String?
  var subtitle: String?
  var authors: [String] = []
  var translators: [String] = []
  /// The header of a library named the author, more carefully than a title page can be read.
  var hasLibraryAuthor = false
  var language: String?
  var rating: (value: Double, best: Double)?
  var date: String?
  var tags: [Tag] = []
}

/// Collects the facts from the decoded segments.
struct FactCollector {
  let layout: Layout
  let segments: [Segment]

  private var source: Source { layout.source }

  func collect() -> HeadFacts {
    var facts = HeadFacts()
    for segment in segments {
      switch segment.kind {
      case .title where facts.title == nil: facts.title = titleText(segment)
      case .subtitle where facts.subtitle == nil && facts.title != nil:
        facts.subtitle = plainText(segment)
      case .byline: addByline(segment, &facts)
      case .metadata: addMetadata(segment, &facts)
      case .boilerplate: addLibraryHeader(segment, &facts)
      case .tagCloud: addTags(segment, &facts)
      case .heading, .paragraph, .bulletItem, .orderedItem, .definitionItem, .quote, .verse, .code,
        .table, .sceneBreak, .footnote,
        .caption, .addressLine, .contents, .title, .subtitle:
        break
      }
    }
    facts.language = LanguageDetector(source: source, lines: layout.lines).detect()
    return facts
  }

  private func plainText(_ segment: Segment) -> String {
    var parts: [String] = []
    for index in segment.first...segment.last {
      let line = layout.lines[index]
      if line.flags.contains(.symbolsOnly) && line.letters == 0 && segment.last > segment.first {
        continue
      }
      parts.append(source.string(line.range))
    }
    let joinsTight =
      layout.lines[segment.first].uncased > 0
      && Scalars.joinsWithoutSpace(source.scalar(at: Int(layout.lines[segment.first].start)).value)
    return parts.joined(separator: joinsTight ? "" : " ")
  }

  /// The title without its key and markup.
  private func titleText(_ segment: Segment) -> String {
    let line = layout.lines[segment.first]
    if line.form.contains(.titleKey), let pair = KeyValue.find(source, line.range) {
      return source.string(pair.value)
    }
    return FactCollector.withoutMarkup(plainText(segment))
  }

  static func withoutMarkup(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    let signs: Set<UInt8> = [0x2A, 0x3D, 0x23, 0x5F, 0x7E, 0x20]
    while let first = bytes.first, signs.contains(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, signs.contains(last) { bytes = bytes.dropLast() }
    return bytes.isEmpty ? text : String(decoding: bytes, as: UTF8.self)
  }

  private func addByline(_ segment: Segment, _ facts: inout HeadFacts) {
    let line = layout.lines[segment.first]
    var topics: Topics = [.author]
    var range = line.range
    if segment.last == segment.first + 1, Lexicon.builtIn.has([.byline], in: source, range) {
      topics = Lexicon.builtIn.entry(in: source, range)?.topics ?? topics
      range = layout.lines[segment.last].range
    }
    if line.form.contains(.keyValue), let pair = KeyValue.find(source, range) {
      topics = pair.topics
      range = pair.value
    } else if let word = Lexicon.builtIn.prefix([.byline], in: source, range),
      word.end < range.upperBound,
      Source.isBlank(source.scalar(at: word.end).value)
    {
      topics = word.entry.topics
      range = source.trimmed(word.end..<range.upperBound)
    } else if let trailing = trailingWord(range) {
      topics = trailing.topics
      range = trailing.name
    }
    let names = NameList(source: source).names(in: range)
    guard !names.isEmpty else { return }
    let isInHead = segment.first <= layout.headEnd + 2
    if facts.hasLibraryAuthor { return }
    if topics.contains(.author) {
      if facts.authors.isEmpty || isInHead {
        for name in names where !facts.authors.contains(name) { facts.authors.append(name) }
      }
    } else {
      facts.translators += names
    }
  }

  private func trailingWord(_ range: Range<Int>) -> (topics: Topics, name: Range<Int>)? {
    var start = range.upperBound
    while start > range.lowerBound, !Source.isBlank(source.scalar(before: start).value) {
      start = source.scalar(before: start).start
    }
    guard start > range.lowerBound,
      let entry = Lexicon.builtIn.entry(in: source, start..<range.upperBound),
      !entry.topics.isDisjoint(with: [.byline, .author]),
      layout.lines.first.map({ $0.uncased > 0 || true }) == true
    else { return nil }
    return (entry.topics.union(.author), source.trimmed(range.lowerBound..<start))
  }

  private func addMetadata(_ segment: Segment, _ facts: inout HeadFacts) {
    let line = layout.lines[segment.first]
    let pair = line.form.contains(.keyValue) ? KeyValue.find(source, line.range) : nil
    if facts.date == nil, line.form.contains(.date) {
      facts.date = DateRecogniser(source: source).find(in: pair?.value ?? line.range)?.text
    }
    if facts.rating == nil, line.form.contains(.rating) {
      let range = pair?.value ?? line.range
      let found = RatingRecogniser(source: source).find(in: range, isLabelled: pair != nil)
      if let found { facts.rating = (found.value, found.best) }
    }
    guard let pair, !pair.value.isEmpty else { return }
    if pair.topics.contains(.title), facts.title == nil { facts.title = source.string(pair.value) }
    if line.form.contains(.mailKey) {
      addMail(pair, &facts)
    } else if facts.date == nil, pair.topics.contains(.date) {
      facts.date = DateRecogniser(source: source).find(in: pair.value)?.text
    }
    if !pair.topics.isDisjoint(with: [.author]), facts.authors.isEmpty {
      facts.authors = NameList(source: source).names(in: pair.value)
    }
  }

  private func addMail(_ pair: KeyValue, _ facts: inout HeadFacts) {
    let key = source.string(pair.key).lowercased()
    switch key {
    case "subject", "re", "asunto", "objet", "betreff", "тема", "件名", "제목", "主题":
      if facts.title == nil { facts.title = source.string(pair.value) }
    case "from", "de", "von", "от":
      if facts.authors.isEmpty {
        facts.authors = NameList(source: source).mailNames(in: pair.value)
      }
    default:
      if facts.date == nil, pair.topics.contains(.date) {
        facts.date = DateRecogniser(source: source).find(in: pair.value)?.text
      }
    }
  }

  /// The header of a public-domain library names title and author.
  private func addLibraryHeader(_ segment: Segment, _ facts: inout HeadFacts) {
    guard segment.first == 0, segment.last > segment.first else { return }
    for index in segment.first...min(segment.last, segment.first + 80) {
      let line = layout.lines[index]
      guard line.form.contains(.keyValue), let pair = KeyValue.find(source, line.range),
        !pair.value.isEmpty
      else { continue }
      if pair.topics.contains(.title), facts.title == nil {
        facts.title = source.string(pair.value)
      }
      if pair.topics.contains(.author), facts.authors.isEmpty {
        facts.authors = NameList(source: source).names(in: pair.value)
        facts.hasLibraryAuthor = !facts.authors.isEmpty
      }
    }
  }

  private func addTags(_ segment: Segment, _ facts: inout HeadFacts) {
    for tag in SegmentTags(source, layout.lines[segment.first...segment.last]).entries {
      let label =
        tag.isHashtag ? tag.label.split(separator: "_").joined(separator: " ") : tag.label
      facts.tags.append(
        HeadFacts.Tag(
          label: label, count: tag.count, isCloud: tag.isCloud, isHashtag: tag.isHashtag))
    }
  }
}
