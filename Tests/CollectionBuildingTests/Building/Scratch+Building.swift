import DocumentConversion
import Foundation

@testable import CollectionBuilding

/// Libraries that tests build of texts in a scratch folder.
extension Scratch {
  /// Builds the collection in `in` as the library in a folder of the scratch folder.
  @discardableResult
  func build(
    to output: String = "out", _ change: (inout LibraryOptions) throws -> Void = { _ in },
    progress: (LibraryBuilder.Progress) -> Void = { _ in }
  ) async throws -> LibraryReport {
    var options = LibraryOptions(output: "\(path)/\(output)")
    options.formats = [.html, .text]
    try change(&options)
    let collection = try Collection(folder: path + "/in", excluding: options.output)
    return try await LibraryBuilder(collection, options).build(progress: progress)
  }

  /// What a clean run makes of the collection as it is now, the state included.
  func clean(
    _ change: (inout LibraryOptions) throws -> Void = { _ in }
  ) async throws -> [String: Data] {
    try await build(to: "clean", change)
    defer { try? remove("clean") }
    return library("clean")
  }

  /// All files of a library, and its state.
  func library(_ name: String = "out") -> [String: Data] {
    var files = contents(of: name)
    files["state"] = try? read("\(name)/.convert/state")
    return files
  }

  /// Three texts: two films and a soup.
  static func sample() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("Her\n\nA voice in the ear.\n\n#영화\n", to: "in/her.txt")
    try scratch.write(
      "---\ntags: [film]\ndate: 2014-05-01\n---\n# Noon\n\nA duel.\n", to: "in/noon.md")
    try scratch.write("# Soup\n\nBeans and time.\n", to: "in/food/soup.md")
    return scratch
  }
}
