import DocumentAST
import DocumentConversion
import Foundation
import Testing

/// An input in `samples/` with the outputs that are expected of it: each file beside it is an assertion.
struct Sample: CustomTestStringConvertible, Sendable {
  /// The ending of an expected file and how it is made.
  enum Expectation: String, CaseIterable, Sendable {
    case tree = ".ast"
    case fragment = ".html"
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
    case .tree: options.to = .ast
    case .fragment: (options.to, options.isFragment) = (.html, true)
    case .reflow: options.to = .text
    case .outline: options.to = .outline
    case .container, .diagnostics: options.to = .epub
    }
    let result = try Conversion(options).convertInMemory(file: input.path)
    switch expectation {
    case .tree, .fragment, .reflow, .outline: return String(decoding: result.bytes, as: UTF8.self)
    case .container: return try Archive.listing(of: result.bytes)
    case .diagnostics: return result.findings.map { "\($0)\n" }.joined()
    }
  }
}

extension ConversionOptions {
  /// Reads the lines `name value` of an `.options` file.
  fileprivate mutating func apply(_ text: String) throws {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      switch (words[0], words.count == 2 ? words[1] : "") {
      case ("from", let name): from = try #require(Format(named: name))
      case ("extensions", let names): extensions = names
      case ("width", let columns): width = try #require(Int(columns))
      case ("title", let words): title = words
      case ("language", let tag): language = tag
      case ("trusted", _): isTrusted = true
      case (let name, _): throw UnknownOption(name: name)
      }
    }
  }
}

struct UnknownOption: Error {
  let name: String
}
