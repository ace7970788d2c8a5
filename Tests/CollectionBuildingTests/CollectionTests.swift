import DocumentAST
import DocumentConversion
import Foundation
import Testing

@testable import CollectionBuilding

@Suite("Collections")
struct CollectionTests {
  @Test("Texts are found in all folders, in natural order, and nothing else is")
  func discovery() throws {
    let scratch = try Scratch()
    for name in [
      "b10.txt", "b9.md", "A.txt", "sub/x2.txt", "sub/x10.txt", ".hidden.txt", ".git/a.txt",
      "copy.txt~", "picture.png", "data.json", "out/old.txt", "sub/#auto.txt#",
    ] {
      try scratch.write("Text\n", to: name)
    }
    let collection = try Collection(
      folder: scratch.path, excluding: scratch.path + "/out")
    #expect(
      collection.inputs.map(\.path) == ["A.txt", "b9.md", "b10.txt", "sub/x2.txt", "sub/x10.txt"])
    #expect(collection.findings.isEmpty)
  }

  @Test("Links to folders, out of the collection and to nothing are refused and named")
  func links() throws {
    let scratch = try Scratch()
    let outside = try Scratch()
    try outside.write("Secret\n", to: "secret.txt")
    try scratch.write("Text\n", to: "sub/a.txt")
    try scratch.link("loop", to: ".")
    try scratch.link("sub/up", to: "..")
    try scratch.link("inside.txt", to: "sub/a.txt")
    try scratch.link("outside.txt", to: outside.path + "/secret.txt")
    try scratch.link("broken.txt", to: "nowhere.txt")
    let collection = try Collection(folder: scratch.path)
    #expect(collection.inputs.map(\.path) == ["inside.txt", "sub/a.txt"])
    #expect(collection.findings.count == 4)
    #expect(collection.findings.allSatisfy { $0.diagnostic.code == "collection.link" })
  }

  @Test("The settings order, exclude and rename")
  func settings() throws {
    let scratch = try Scratch()
    for name in ["a.txt", "b.txt", "c.txt", "drafts/d.txt", "notes.md"] {
      try scratch.write("Text\n", to: name)
    }
    try scratch.write(
      """
      title: A year of films
      order: [c.txt, gone.txt]
      exclude: [drafts/, "*.md"]
      titles:
        a.txt: "Alpha: one"
      tags:
        parents: {한국영화: 영화}
        hide: [misc]
        aliases:
          film: [영화, movie]
      cloud-tags: group
      derived-tags: [year, folder]
      """, to: "collection.yaml")
    let collection = try Collection(folder: scratch.path)
    #expect(collection.inputs.map(\.path) == ["c.txt", "a.txt", "b.txt"])
    #expect(collection.findings.map(\.diagnostic.code) == ["collection.missing"])
    #expect(collection.settings.titles["a.txt"] == "Alpha: one")
    #expect(collection.settings.tags.label(for: "MOVIE") == "film")
    #expect(
      collection.settings.tags.ancestors(of: TagKey("한국영화")) == [TagKey("film")])
    #expect(collection.settings.cloudTags == .group)
    #expect(collection.settings.derivedTags == [.year, .folder])
  }

  @Test(
    "Mistakes in the settings are named with line and column",
    arguments: [
      ("title: x\nordr: date\n", 2, 1, "\"ordr\" is not known here"),
      ("order: size\n", 1, 1, "must be one of date, title, file, rating, explicit"),
      ("tags:\n  parents: {a: b, b: a}\n", 2, 19, "\"b\" would be above itself"),
      ("tags:\n  aliases:\n    film: [x]\n    food: [X]\n", 4, 5, "already another name"),
      ("titles: [a]\n", 1, 1, "needs keys with values"),
      ("title: [a, b]\n", 1, 1, "needs a text"),
      ("a: b: c\n", 1, 5, "not valid YAML"),
      ("- a\n", 1, 1, "Settings are expected here"),
      ("title: &a x\nlanguage: *a\n", 1, 8, "anchors"),
    ])
  func mistakes(yaml: String, line: Int, column: Int, reason: String) throws {
    let scratch = try Scratch()
    try scratch.write(yaml, to: "collection.yaml")
    #expect {
      try Collection(folder: scratch.path)
    } throws: { error in
      let error = error as? ConversionError
      return error?.line == line && error?.column == column
        && error?.reason.contains(reason) == true
        && error?.file?.hasSuffix("collection.yaml") == true
    }
  }

  @Test(
    "Patterns fit names anywhere and paths from the top",
    arguments: [
      ("*.md", "a/b.md", true), ("*.md", "a/b.txt", false), ("drafts", "x/drafts/y.txt", true),
      ("a/*", "a/b.txt", true), ("a/*", "a/b/c.txt", true), ("a/*.txt", "a/b/c.txt", false),
      ("a/**/c.txt", "a/x/y/c.txt", true), ("**/c.txt", "a/c.txt", true),
      ("?.txt", "ab.txt", false),
      ("/a.txt", "a.txt", true), ("한*", "한국.txt", true),
      ("*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaa", false),
    ])
  func patterns(pattern: String, path: String, isFit: Bool) {
    #expect(PathPattern(pattern).matches(path) == isFit)
  }

  @Test("A folder that is missing is an error")
  func missingFolder() {
    #expect(throws: ConversionError.self) { try Collection(folder: "/nowhere/at/all") }
  }
}
