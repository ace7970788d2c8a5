import DocumentAST
import Foundation
import RandomDocuments

/// Writes random documents as JSON files, so that the tool itself and checkers outside the package can be tried with them.
///
///     swift run RandomDocumentFiles FOLDER COUNT [SEED]
@main
struct RandomDocumentFiles {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, let count = arguments.dropFirst().first.flatMap({ Int($0) })
    else {
      print("usage: RandomDocumentFiles FOLDER COUNT [SEED]")
      exit(64)
    }
    var documents = RandomDocuments(seed: arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1)
    let target = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    for number in 1...max(count, 1) {
      var output = OutputBuffer()
      _ = DocumentJSONWriter().write(documents.next(nodes: 300), to: &output)
      let name =
        "random-\(String(repeating: "0", count: max(0, 3 - String(number).count)))\(number).json"
      try Data(output.takeBytes()).write(to: target.appending(path: name))
    }
  }
}
