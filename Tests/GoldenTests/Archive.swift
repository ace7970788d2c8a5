import Foundation

/// Prints a book as text: each entry with its name and content; binary entries with their size.
enum Archive {
  static func listing(of bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("golden-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let book = folder.appendingPathComponent("book.epub")
    try Data(bytes).write(to: book)
    let names = try unzip(["-Z1", book.path]).split(separator: "\n").map(String.init)
    return try names.map { name in
      "==> \(name)\n" + (try content(of: name, in: book))
    }.joined()
  }

  private static func content(of name: String, in book: URL) throws -> String {
    let isText = ["mimetype", "xml", "opf", "ncx", "xhtml", "css", "svg"]
      .contains { name.hasSuffix($0) }
    let data = try unzipData(["-p", book.path, name])
    guard isText else { return "(\(data.count) bytes)\n" }
    let text = String(decoding: data, as: UTF8.self)
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  private static func unzip(_ arguments: [String]) throws -> String {
    String(decoding: try unzipData(arguments), as: UTF8.self)
  }

  private static func unzipData(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip"] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}
