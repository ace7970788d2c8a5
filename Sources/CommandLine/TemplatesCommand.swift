import ArgumentParser
import DocumentConversion

/// `convert templates`: shows what books and pages are made from, and writes it into a folder to be changed.
struct TemplatesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "convert templates",
    abstract: "Lists or exports the templates of books and pages.",
    usage: "convert templates list\n       convert templates export FOLDER [--force]",
    discussion: """
      A template is a file in Mustache: {{name}} stands for words, {{{name}}} for markup, \
      {{#name}}...{{/name}} for a part that is shown when there is a value. What an exported file \
      says takes the place of ours with --template-dir FOLDER; files may be left out.
      """)

  @Argument(help: ArgumentHelp("What to do.", valueName: "list|export"))
  var action: Action

  @Argument(help: ArgumentHelp("The folder to export to.", valueName: "FOLDER"))
  var folder: String?

  @Flag(help: "Replaces files that are there already.")
  var force = false

  /// What is done with the templates.
  enum Action: String, ExpressibleByArgument {
    case list, export
  }

  func execute() throws(ConversionError) -> Int32 {
    switch (action, folder) {
    case (.list, nil): Terminal.print(Conversion.templates.map(Self.lines).joined(separator: "\n"))
    case (.export, let folder?):
      let paths = try Conversion.exportTemplates(to: folder, replacesFiles: force)
      Terminal.print(paths.map { $0 + "\n" }.joined())
    case (.list, _?): throw ConversionError(.usage, "The list takes no folder")
    case (.export, nil): throw ConversionError(.usage, "There is no folder to export to")
    }
    return 0
  }

  private static func lines(of template: Conversion.TemplateDescription) -> String {
    let values = template.values.map { "    \($0.name): \($0.meaning)\n" }
    return "\(template.name)\n  \(template.purpose)\n" + values.joined()
  }
}
