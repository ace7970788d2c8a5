import DocumentAST
import DocumentConversion
import EPUBWriting
import Foundation
import Testing

/// An input in `samples/` with the outputs that are expected of it: each file beside it is an assertion.
struct Sample: CustomTestStringConvertible, Sendable {
  /// The ending of an expected file and how it is made.
  enum Expectation: String, CaseIterable, Sendable {
    case tree = ".ast"
    case fragment = ".html"
    case page = ".page.html"
    case reflow = ".reflow.txt"
    case outline = ".outline.json"
    case container = ".epub.txt"
    case diagnostics = ".diagnostics"
  }

  let input: URL
  let expectation: Expectation

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples")

  var base: URL { input.deletingPathExtension() }

  var expectedFile: URL { URL(fileURLWithPath: base.path + expectation.rawValue) }

  var testDescription: String {
    input.path.replacingOccurrences(of: Self.folder.path + "/", with: "") + expectation.rawValue
  }

  /// Every input with every expected file beside it.
  static let all: [Sample] = {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let inputs = (files?.allObjects as? [URL] ?? []).filter(isInput).sorted { $0.path < $1.path }
    return inputs.flatMap { input in
      Expectation.allCases.map { Sample(input: input, expectation: $0) }.filter {
        FileManager.default.fileExists(atPath: $0.expectedFile.path)
      }
    }
  }()

  private static func isInput(_ file: URL) -> Bool {
    let endings = Expectation.allCases.map(\.rawValue)
    return ["txt", "md"].contains(file.pathExtension)
      && !endings.contains { file.lastPathComponent.hasSuffix($0) }
  }

  /// What the project makes of the input now.
  func actual() throws -> String {
    var options = ConversionOptions()
    let optionsFile = URL(fileURLWithPath: base.path + ".options")
    if let text = try? String(contentsOf: optionsFile, encoding: .utf8) {
      try options.apply(text)
    }
    switch expectation {
    case .tree: return try converted(options, to: .ast)
    case .fragment:
      options.isFragment = true
      return try converted(options, to: .html)
    case .page: return try converted(options, to: .html)
    case .reflow: return try converted(options, to: .text)
    case .outline: return try converted(options, to: .outline)
    case .container:
      let (document, _) = try Conversion(options).read(
        Array(Data(contentsOf: input)), named: input.lastPathComponent)
      var book = EPUBOptions()
      book.isVertical = options.isVertical
      return try EPUBWriter(book).container(for: document).container.description
    case .diagnostics:
      options.to = .epub
      let (_, findings) = try Conversion(options).convert(file: input.path)
      return findings.map { finding in
        var finding = finding
        finding.file = input.lastPathComponent
        return "\(finding)\n"
      }.joined()
    }
  }

  private func converted(_ options: ConversionOptions, to format: Format) throws -> String {
    var options = options
    options.to = format
    return String(decoding: try Conversion(options).convert(file: input.path).bytes, as: UTF8.self)
  }
}

extension ConversionOptions {
  /// Reads the lines `name value` of an `.options` file.
  fileprivate mutating func apply(_ text: String) throws {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      switch (words[0], words.count == 2 ? words[1] : "") {
      case ("from", let name): from = Format(named: name)
      case ("extensions", let names): extensions = names
      case ("width", let columns): width = try #require(Int(columns))
      case ("title", let words): title = words
      case ("language", let tag): language = tag
      case ("theme", let name): theme = name
      case ("trusted", _): isTrusted = true
      case ("vertical", _): isVertical = true
      case (let name, _): throw UnknownOption(name: name)
      }
    }
  }
}

struct UnknownOption: Error {
  let name: String
}
