import TemplateRendering
import Testing

@Suite("Mustache")
struct TemplateTests {
  /// A template, what the names stand for, partials, and what it must become.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let template: String
    var context: TemplateContext = [:]
    var partials: [String: String] = [:]
    let expected: String

    init(
      _ rule: String, _ template: String, _ context: TemplateContext = [:],
      partials: [String: String] = [:], becomes expected: String
    ) {
      testDescription = rule
      self.template = template
      self.context = context
      self.partials = partials
      self.expected = expected
    }
  }

  private static let book: TemplateContext = [
    "title": .text("Tea & <Rye>"), "isLong": .flag(true), "isShort": .flag(false),
    "note": .nothing, "empty": .list([]), "people": .list([.text("Ann"), .text("Bo")]),
    "house": .names(["street": .names(["number": .text("7")]), "title": .text("Nest")]),
    "rows": .list([.list([.text("1"), .text("2")]), .list([.text("3")])]),
    "body": .content(4),
  ]

  static let values: [Case] = [
    Case("Text without tags stays", "a { b } }} c\n", becomes: "a { b } }} c\n"),
    Case("Variables are escaped", "{{title}} \"", book, becomes: "Tea &amp; &lt;Rye&gt; \""),
    Case("Three braces do not escape", "{{{title}}}", book, becomes: "Tea & <Rye>"),
    Case("An ampersand does not escape", "{{& title }}", book, becomes: "Tea & <Rye>"),
    Case(
      "White space in tags does not count", "{{  title\n }}", book, becomes: "Tea &amp; &lt;Rye&gt;"
    ),
    Case(
      "White space around variables stays", "  {{title}}  \n", book,
      becomes: "  Tea &amp; &lt;Rye&gt;  \n"),
    Case("Nothing is empty", "[{{note}}]", book, becomes: "[]"),
    Case("Dots go into names", "{{house.street.number}}", book, becomes: "7"),
    Case("Content comes from the output", "<p>{{{body}}}</p>", book, becomes: "<p>[content 4]</p>"),
    Case("Comments vanish", "a{{! no\n one }}b", becomes: "ab"),
    Case(
      "Delimiters change", "{{=<% %>=}}<% title %> {{title}}", book,
      becomes: "Tea &amp; &lt;Rye&gt; {{title}}"),
    Case(
      "Delimiters change back", "{{=| |=}}|={{ }}=|{{title}}", book,
      becomes: "Tea &amp; &lt;Rye&gt;"),
    Case(
      "Other delimiters do not escape either", "{{=| |=}}|&title||{title}|", book,
      becomes: "Tea & <Rye>Tea & <Rye>"),
  ]

  static let sections: [Case] = [
    Case("A true section is shown", "{{#isLong}}yes{{/isLong}}", book, becomes: "yes"),
    Case("A false section is not", "[{{#isShort}}yes{{/isShort}}]", book, becomes: "[]"),
    Case("Nothing is no section", "[{{#note}}yes{{/note}}]", book, becomes: "[]"),
    Case(
      "An inverted section is the opposite", "{{^isShort}}a{{/isShort}}{{^isLong}}b{{/isLong}}",
      book, becomes: "a"),
    Case(
      "An empty list shows the inverted section", "{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}",
      book, becomes: "b"),
    Case(
      "A list shows the section for each", "{{#people}}<{{.}}>{{/people}}", book,
      becomes: "<Ann><Bo>"),
    Case("Lists nest by dots", "{{#rows}}({{#.}}{{.}}{{/.}}){{/rows}}", book, becomes: "(12)(3)"),
    Case(
      "Names come from the innermost context", "{{#house}}{{title}}{{/house}}", book,
      becomes: "Nest"),
    Case(
      "and then from those around it",
      "{{#house}}{{#street}}{{number}}{{title}}{{/street}}{{/house}}", book, becomes: "7Nest"),
    Case(
      "A section has its value as a dot", "{{#title}}{{{.}}} {{{title}}}{{/title}}", book,
      becomes: "Tea & <Rye> Tea & <Rye>"),
    Case(
      "Sections of one name nest", "{{#isLong}}a{{#isLong}}b{{/isLong}}c{{/isLong}}", book,
      becomes: "abc"),
    Case(
      "Dots go into sections", "{{#house.street}}{{number}}{{/house.street}}", book, becomes: "7"),
    Case(
      "Sections leave the white space around", " | {{#isLong}} | {{/isLong}} | \n", book,
      becomes: " |  |  | \n"),
    Case(
      "Tags alone on a line take it with them", "a\n{{#isLong}}\nb\n{{/isLong}}\nc\n", book,
      becomes: "a\nb\nc\n"),
    Case(
      "with their indent", "a\n  {{#isLong}}\n\tb\n  {{/isLong}}\t\nc", book, becomes: "a\n\tb\nc"),
    Case(
      "and a line end of two bytes", "a\r\n{{^isShort}}\r\n{{/isShort}}\r\nb", book,
      becomes: "a\r\nb"),
    Case("at the beginning", "  {{#isLong}}\na{{/isLong}}\nb", book, becomes: "a\nb"),
    Case("and at the end", "a{{#isLong}}\nb\n  {{/isLong}}", book, becomes: "a\nb\n"),
    Case("Two tags on a line leave it", "{{#isLong}}{{/isLong}}\na", book, becomes: "\na"),
    Case("Comments take their lines", "a\n  {{! b\nc }}\nd\n", becomes: "a\nd\n"),
    Case("but not beside text", "a {{! b }}\n", becomes: "a \n"),
    Case("Delimiters take their line", "a\n {{=| |=}}\nb", becomes: "a\nb"),
  ]

  static let partials: [Case] = [
    Case("A partial stands in its place", "<{{>a}}>", partials: ["a": "b"], becomes: "<b>"),
    Case(
      "with the names of where it is", "{{#house}}{{> a }}{{/house}}", book,
      partials: ["a": "{{title}}"], becomes: "Nest"),
    Case(
      "A partial on a line of its own is indented", "x\n  {{>a}}\ny\n", partials: ["a": "1\n\n2\n"],
      becomes: "x\n  1\n  \n  2\ny\n"),
    Case(
      "but what stands in it is not", " {{>a}}\n", ["w": .text("1\n2")],
      partials: ["a": "|\n{{w}}\n|\n"], becomes: " |\n 1\n2\n |\n"),
    Case(
      "Indents add up", " {{>a}}\n", partials: ["a": "1\n {{>b}}\n2\n", "b": "3\n4\n"],
      becomes: " 1\n  3\n  4\n 2\n"),
    Case(
      "A partial in a line is not indented", "  x {{>a}}\n", partials: ["a": "1\n2"],
      becomes: "  x 1\n2\n"),
    Case(
      "nor within an indented one", " {{>a}}\n", partials: ["a": "{{>b}}!\n", "b": "1\n2"],
      becomes: " 1\n2!\n"),
    Case("Its last line end is its own", "a\n{{>b}}\nc", partials: ["b": "1"], becomes: "a\n1c"),
    Case(
      "Delimiters stay in their file", "{{=| |=}}|>a||w|", ["w": .text("1")],
      partials: ["a": "{{w}}{{=% %=}}%w%|w|"], becomes: "11|w|1"),
    Case(
      "A partial may use itself", "{{>a}}",
      ["w": .text("1"), "more": .list([.names(["w": .text("2"), "more": .list([])])])],
      partials: ["a": "{{w}}<{{#more}}{{>a}}{{/more}}>"], becomes: "1<2<>>"),
  ]

  @Test("Templates are rendered by the rules", arguments: values + sections + partials)
  func rule(_ rule: Case) throws {
    #expect(try rendered(rule.template, rule.context, partials: rule.partials) == rule.expected)
  }

  @Test("What is missing is empty where the specification is followed to the letter")
  func lenient() throws {
    let text = "[{{a}}{{a.b}}{{#a}}1{{/a}}{{^a}}2{{/a}}{{>a}}]"
    #expect(try rendered(text, isStrict: false) == "[2]")
  }

  @Test(
    "Mistakes are named with their place",
    arguments: [
      ("a\n{{b", "page.html:2:1: The tag is never closed"),
      ("é {{#a}}\n{{/b}}", "page.html:2:1: The section \"a\" is closed as \"b\""),
      ("é {{#a}}b", "page.html:1:3: The section \"a\" is never closed"),
      ("{{/a}}", "page.html:1:1: The section \"a\" is closed but not open"),
      ("{{ }}", "page.html:1:1: The tag has no name"),
      ("{{a b}}", "page.html:1:1: The name \"a b\" has a space in it"),
      ("{{a..b}}", "page.html:1:1: The name \"a..b\" has an empty part"),
      ("{{=a=}}", "page.html:1:1: A tag that sets delimiters has two of them, such as {{=<% %>=}}"),
      ("\n  {{no}}", "page.html:2:3: There is no value \"no\" here"),
      ("{{#no}}{{/no}}", "page.html:1:1: There is no value \"no\" here"),
      ("{{title.no}}", "page.html:1:1: There is no value \"title.no\" here"),
      ("\n{{> no.html}}", "page.html:2:1: There is no template \"no.html\""),
      ("{{people}}", "page.html:1:1: \"people\" is not text: use it as a section"),
      ("{{body}}", "page.html:1:1: \"body\" is markup: write {{{body}}}"),
    ])
  func mistake(_ template: String, _ message: String) {
    let error = #expect(throws: TemplateError.self) { try rendered(template, Self.book) }
    #expect(error?.description == message)
  }

  @Test("A partial that never ends is stopped")
  func endless() {
    let error = #expect(throws: TemplateError.self) {
      try rendered("{{>a}}", partials: ["a": "1\n{{>a}}{{>a}}"])
    }
    #expect(error?.file == "a" && error?.line == 2)
    #expect(throws: TemplateError.self) {
      let files = (0..<40).map { ("a\($0)", "{{>a\($0 + 1)}}{{>a\($0 + 1)}}") }
      _ = try rendered("{{>a0}}", partials: Dictionary(files + [("a40", "")]) { first, _ in first })
    }
  }

  @Test("Deep nesting needs no stack")
  func deep() throws {
    let depth = 20_000
    let text =
      String(repeating: "{{#on}}", count: depth) + "x"
      + String(repeating: "{{/on}}", count: depth)
    #expect(try rendered(text, ["on": .flag(true)]) == "x")
  }
}
