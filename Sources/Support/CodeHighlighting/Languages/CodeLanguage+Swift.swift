extension CodeLanguage {
  static let swift = CodeLanguage(
    "swift",
    keywords: """
      actor any as associatedtype async await break case catch class consume continue convenience copy default defer deinit
      didSet do dynamic else enum extension fallthrough false fileprivate final for func get guard if import in indirect
      infix init inout internal is isolated lazy let macro mutating nil nonisolated nonmutating open operator optional
      override package postfix precedencegroup prefix private protocol public repeat required rethrows return self Self
      sending set some static struct subscript super switch throw throws true try typealias unowned var weak where while
      willSet
      """,
    lineComments: ["//"], blockComments: [BlockComment("/*", "*/", nests: true)],
    strings: [
      StringForm("\"\"\"", multiline: true, code: "\\(", hashes: true),
      StringForm("\"", code: "\\(", hashes: true),
    ],
    traits: [.capitalizedTypes, .calls, .hashDirectives, .atDirectives])
}
