import DocumentAST
import Foundation
import PlainTextReading
import Testing

/// Scores outlines against labels as the label format says: strict means start, end, kind, level.
struct OutlineScore {
  var hits = 0
  var missed = 0
  var extra = 0
  var complaints: [String] = []

  var f1: Double {
    let total = Double(2 * hits + missed + extra)
    return total == 0 ? 100 : 200 * Double(hits) / total
  }

  static func + (left: OutlineScore, right: OutlineScore) -> OutlineScore {
    OutlineScore(
      hits: left.hits + right.hits, missed: left.missed + right.missed,
      extra: left.extra + right.extra, complaints: left.complaints + right.complaints)
  }

  init(hits: Int = 0, missed: Int = 0, extra: Int = 0, complaints: [String] = []) {
    self.hits = hits
    self.missed = missed
    self.extra = extra
    self.complaints = complaints
  }

  /// Compares the blocks of an outline with the labels in `expected`.
  init(_ outline: Outline, expected: [String: Any], name: String, only kind: String? = nil) {
    self.init()
    var left = outline.blocks.filter { kind == nil || "\($0.kind.name)" == kind }
    let labels = (expected["blocks"] as? [[String: Any]] ?? []).filter {
      kind == nil || $0["kind"] as? String == kind
    }
    for label in labels {
      let readings = [label] + (label["any_of"] as? [[String: Any]] ?? [])
      if let index = left.firstIndex(where: { block in
        readings.contains { OutlineScore.fits(block, $0, label) }
      }) {
        left.remove(at: index)
        hits += 1
      } else if let group = (label["or_blocks"] as? [[[String: Any]]] ?? []).first(where: { group in
        group.allSatisfy { part in left.contains { OutlineScore.fits($0, part, part) } }
      }) {
        left.removeAll { block in group.contains { OutlineScore.fits(block, $0, $0) } }
        hits += 1
      } else {
        missed += 1
        complaints.append("\(name):\(label["start"] ?? 0) wanted \(label["kind"] ?? "")")
      }
    }
    extra = left.count
  }

  private static func fits(_ block: Outline.Block, _ reading: [String: Any], _ label: [String: Any])
    -> Bool
  {
    let start = reading["start"] as? Int ?? label["start"] as? Int
    let end = reading["end"] as? Int ?? label["end"] as? Int
    guard block.start == start, block.end == end, "\(block.kind.name)" == reading["kind"] as? String
    else { return false }
    guard let level = block.level, let wanted = reading["level"] as? Int else { return true }
    return level == wanted
  }
}

/// A text with its labels.
struct LabelledText: CustomTestStringConvertible, Sendable {
  let name: String
  let folder: String

  var testDescription: String { name }

  var bytes: [UInt8] {
    let data = FileManager.default.contents(atPath: "\(folder)/\(name).txt") ?? Data()
    return data.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(data.dropFirst(3)) : Array(data)
  }

  var expected: [String: Any] {
    let data = FileManager.default.contents(atPath: "\(folder)/\(name).expected.json") ?? Data()
    return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
  }

  static func all(in folder: String) -> [LabelledText] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".expected.json") }.sorted().map {
      LabelledText(name: String($0.dropLast(".expected.json".count)), folder: folder)
    }
  }

  static let own = all(in: "\(testFolder)/Labelled")
  static let shared = all(in: "\(testFolder)/../../../shared/plaintext/dev")

  private static let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
}

/// The outline the whole way: reader, document, outline writer.
func outline(of bytes: [UInt8], _ options: PlainTextReader.Options = .init()) -> Outline {
  bytes.withUnsafeBufferPointer { source in
    let document = PlainTextReader(options).read(utf8: source).document
    return OutlineWriter().outline(of: document, source: source)
  }
}
