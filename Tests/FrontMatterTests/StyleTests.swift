import DocumentAST
import FrontMatter
import Testing

private func parse(_ text: String) -> FrontMatter? { FrontMatterParser().parse(Array(text.utf8)) }

/// The text behind the front matter.
private func rest(_ text: String) -> String? {
  parse(text).map { String(decoding: Array(text.utf8)[$0.range.upperBound...], as: UTF8.self) }
}

@Suite("Recognising front matter")
struct StyleTests {
  @Test("YAML ends with its closing line, whatever the line ends", arguments: ["\n", "\r\n", "\r"])
  func yaml(end: String) {
    let text = ["---", "title: Her", "tags: [a, b]", "---  ", "", "Text"].joined(separator: end)
    let front = parse(text)
    #expect(front?.style == .yaml)
    #expect(front?.metadata.title == "Her")
    #expect(front?.metadata.tags.map(\.label) == ["a", "b"])
    #expect(rest(text) == end + "Text")
    #expect(front?.diagnostics.isEmpty == true)
  }

  @Test("YAML may end with dots, at the end of the source, and be empty")
  func yamlEnds() {
    #expect(rest("---\ntitle: A\n...\nText") == "Text")
    #expect(rest("---\ntitle: A\n---") == "")
    #expect(rest("---\n---\nText") == "Text")
    #expect(rest("---\n# only a comment\n---\nText") == "Text")
  }

  @Test(
    "Thematic breaks and other text are not YAML",
    arguments: [
      "---\n\ntitle: A\n---\n", "---\nA sentence.\n---\n", "---\ntitle: A\n",
      "--- \n- a\n- b\n---\n",
      "----\ntitle: A\n----\n", " ---\ntitle: A\n---\n", "---\nJust: [broken\n", "",
      "---\n\"It was late,\" he said: \"[go\n---\n",
    ])
  func notYAML(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("A flat part of TOML is read")
  func toml() {
    let text = """
      +++
      title = "Her: \\u00e9\\t\\"x\\"" # comment
      'date' = 2014-03-03
      draft = true
      tags = [
        "film",  # why not
        'love',
      ]
      weight = 12
      description = '''
      Two
      lines'''
      [taxonomies]
      categories = ["reviews"]
      [extra]
      mood = "blue"
      +++
      Text
      """
    let front = parse(text)
    #expect(front?.style == .toml)
    #expect(front?.metadata.title == "Her: é \"x\"")
    #expect(front?.metadata.date?.iso == "2014-03-03")
    #expect(front?.metadata.tags.map(\.label) == ["film", "love", "reviews"])
    #expect(front?.metadata.description == "Two\nlines")
    #expect(front?.metadata["draft"] == .boolean(true))
    #expect(front?.metadata["weight"] == .number(12))
    #expect(front?.metadata["extra"] == .map([.init("mood", .string("blue"))]))
    #expect(rest(text) == "Text")
    #expect(front?.diagnostics.isEmpty == true)
  }

  @Test("A line of TOML that is not understood is kept and reported, the others count")
  func brokenTOML() {
    let text = "+++\ntitle = \"A\"\nwhat is this\nauthor = \"B\"\n+++\n"
    let front = parse(text)
    #expect(front?.metadata.title == "A")
    #expect(front?.metadata.creators == [Creator("B")])
    #expect(front?.metadata["unread"] == .string("what is this"))
    #expect(front?.diagnostics.map(\.code) == ["front-matter.syntax"])
    #expect(front?.diagnostics.first?.range == SourceRange(16..<28))
    #expect(parse("+++\nno field at all\n+++\n") == nil)
  }

  @Test("pandoc's title block is read, with continued fields")
  func titleBlock() {
    let text = "% Her\n  and I\n% Ann Lee; Bo Kim\n  Cy Oh\n% March 3, 2014\n\nText"
    let front = parse(text)
    #expect(front?.style == .titleBlock)
    #expect(front?.metadata.title == "Her and I")
    #expect(front?.metadata.creators.map(\.name) == ["Ann Lee", "Bo Kim", "Cy Oh"])
    #expect(front?.metadata.date == DocumentDate(iso: "2014-03-03", text: "March 3, 2014"))
    #expect(rest(text) == "\nText")
    #expect(parse("%\n% Ann\n\nText")?.metadata.creators.map(\.name) == ["Ann"])
  }

  @Test(
    "Other lines with a per cent sign are text",
    arguments: ["%% note %%\n", "%d words\n", "%\n\nA"])
  func notTitleBlock(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("Lines of keys and values up to the first blank line are read")
  func keyValue() {
    let text = "Title: Her\nAuthor: Ann Lee\nKeywords: film,\n  love\nMood: blue\n\nText: here"
    let front = parse(text)
    #expect(front?.style == .keyValue)
    #expect(front?.metadata.title == "Her")
    #expect(front?.metadata.tags.map(\.label) == ["film", "love"])
    #expect(front?.metadata["Mood"] == .string("blue"))
    #expect(rest(text) == "\nText: here")
    #expect(parse("title: Her")?.metadata.title == "Her")
  }

  @Test(
    "Sentences with colons are text",
    arguments: [
      "Note: I saw it late.\n\nText", "Summary: it is fine.\n\nText", "http://example.org\n",
      "Title: A\nand more of the sentence\n\n", "Ann: No.\nBo: Yes.\n\n", "10:30 in the morning\n",
      "The one thing that I want to say is this: go\nAuthor: me\n", ": x\ntitle: y\n",
    ])
  func notKeyValue(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("Only the styles that are asked for are looked for")
  func chosenStyles() {
    let yaml = Array("---\ntitle: A\n---\n".utf8)
    let pairs = Array("title: A\n\nText".utf8)
    #expect(FrontMatterParser(styles: [.toml, .keyValue]).parse(yaml) == nil)
    #expect(FrontMatterParser(styles: [.yaml]).parse(pairs) == nil)
    #expect(FrontMatterParser(styles: [.keyValue]).parse(pairs) != nil)
  }
}

@Suite("YAML that is wrong or dangerous")
struct YAMLProblemTests {
  @Test("A syntax error has its place, and what can be read by lines is kept")
  func syntaxError() throws {
    let text = "---\ntitle: Her\nmood: [blue\nauthor: Ann\n---\nText"
    let front = try #require(parse(text))
    #expect(front.metadata.title == "Her")
    #expect(front.metadata.creators.map(\.name) == ["Ann"])
    #expect(front.metadata["mood"] == .string("[blue"))
    let diagnostic = try #require(front.diagnostics.first)
    #expect(diagnostic.code == "front-matter.syntax")
    #expect(diagnostic.message.hasPrefix("The front matter is not valid YAML: "))
    let place = try #require(diagnostic.range)
    #expect((27...text.utf8.count).contains(Int(place.lower)))
  }

  @Test("The place of an error counts bytes, also behind other scripts")
  func errorPlace() throws {
    let text = "---\ntitle: 그녀 é\nmood: *x\n---\n"
    let range = try #require(parse(text)?.diagnostics.first?.range)
    #expect(String(decoding: Array(text.utf8)[range.offsets], as: UTF8.self) == "*x")
  }

  @Test("Anchors, aliases, great depth and great numbers are refused, the fields by lines stay")
  func bombs() {
    let bombs = [
      "a: &x [1, 2]\nb: *x", "a: &x 1", "a: " + String(repeating: "[", count: 5000),
      "a: [" + String(repeating: "1,", count: 20_000) + "1]",
      "a: " + String(repeating: "{b: ", count: 3000),
    ]
    for bomb in bombs {
      let front = parse("---\ntitle: Her\n\(bomb)\n---\nText")
      #expect(front?.metadata.title == "Her")
      #expect(front?.diagnostics.count == 1)
    }
  }

  @Test("The later of two equal keys is used, and said so")
  func duplicateKeys() {
    let front = parse("---\ntitle: A\nmood: x\ntitle: B\n---\n")
    #expect(front?.metadata.title == "B")
    #expect(front?.diagnostics.map(\.code) == ["front-matter.duplicate-key"])
    #expect(front?.diagnostics.first?.range == SourceRange(21..<26))
  }

  @Test("Control characters that escapes name do not come through")
  func escapes() {
    let front = parse("---\ntitle: \"A\\0\\a\\nB\"\nmood: \"x\\u0007\\uFFFEy\"\n---\n")
    #expect(front?.metadata.title == "A B")
    #expect(front?.metadata["mood"] == .string("xy"))
  }

  @Test("Arbitrary bytes between the lines do no harm", arguments: UInt64(0)..<60)
  func arbitrary(seed: UInt64) {
    var state = seed
    let pieces = [
      "a: ", "- ", "[", "]", "{", "}", "\"", "'", "\n", "  ", "&x", "*x", "!!str", "|", "? ", ":",
      "#", "\t", "é", "\r",
    ]
    var text = seed % 2 == 0 ? "---\na: 1\n" : "+++\na = 1\n"
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 40) % pieces.count]
    }
    text += seed % 2 == 0 ? "\n---\nText" : "\n+++\nText"
    if let front = parse(text) {
      #expect(rest(text)?.hasSuffix("Text") == true)
      for diagnostic in front.diagnostics {
        #expect(diagnostic.range.map { $0.upper <= text.utf8.count } == true)
      }
    }
  }
}
