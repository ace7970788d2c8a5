import Foundation
import TemplateRendering
import Templates
import Testing

@Suite("Templates")
struct TemplatesTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("templates")

  @Test("The program has the files of templates/ as they are")
  func embedded() throws {
    let paths = FileManager.default.enumerator(atPath: Self.folder.path)?.allObjects as? [String]
    let files = (paths ?? []).filter { !URL(fileURLWithPath: $0).pathExtension.isEmpty }.sorted()
    #expect(Templates.names == files, "run Tests/tools/embed_templates.py")
    for name in Templates.names {
      let file = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
      #expect(
        Templates.text(named: name)?.description == file, "run Tests/tools/embed_templates.py")
    }
  }

  @Test("Every theme has a style sheet for pages and one for books", arguments: Templates.themes)
  func themes(_ theme: String) throws {
    for name in ["page.css", "epub.css"] {
      #expect(Templates.text(named: "\(theme)/\(name)") != nil)
      let sheet = try ThemedTemplates([name], theme: theme).styleSheet(name)
      let text = String(decoding: sheet, as: UTF8.self)
      #expect(text.contains("blockquote") && !text.contains("{{"))
      #expect(text.filter { $0 == "{" }.count == text.filter { $0 == "}" }.count)
    }
  }

  @Test("The caller's files come before ours, and those of a theme before those beside it")
  func order() throws {
    let files = ["page.css": "a { }", "mine/page.css": "{{> page.css}} b { }"]
    let find = { (name: String) -> ThemedTemplates.File? in
      files[name].map { ThemedTemplates.File(path: "dir/\(name)", bytes: Array($0.utf8)) }
    }
    let plain = try ThemedTemplates(["page.css"], file: find).styleSheet("page.css")
    #expect(String(decoding: plain, as: UTF8.self) == "a { }")
    let mine = try ThemedTemplates(["page.css"], theme: "mine", file: find).styleSheet("page.css")
    #expect(String(decoding: mine, as: UTF8.self) == "a { } b { }")
  }

  @Test("A partial that nobody has is named where it is asked for")
  func missingPartial() {
    let error = #expect(throws: TemplateError.self) {
      try ThemedTemplates(["page.css"]) { name in
        name == "page.css"
          ? ThemedTemplates.File(path: "dir/page.css", bytes: Array("\n {{> no.css}}".utf8)) : nil
      }
    }
    #expect(error?.description == "dir/page.css:2:2: There is no template \"no.css\"")
  }
}
