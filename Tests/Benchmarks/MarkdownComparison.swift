import DocumentAST
import HTMLRendering
import MarkdownReading

/// Markdown to HTML through the tree, beside the C parsers: in this process, and as whole programs.
struct MarkdownComparison {
  let files: [String]
  let rounds: Int

  /// What the C parsers are measured at besides whole files: a message, a review.
  private static let smallSize = 10_000

  func run() {
    let peers = CommonMarkPeers()
    for name in peers.missing { print("\(name) is not installed: skipped") }
    guard !files.isEmpty else { return print("no files given: name some Markdown files") }
    print("CPU in milliseconds, medians of \(rounds); ratios are ours to theirs: below 1 is faster")
    // First, because a child's peak of memory counts from that of its parent on.
    for file in files { ProgramComparison(file: file, rounds: rounds).run() }
    for file in files {
      guard let source = FileBytes(file) else {
        print("\(file) cannot be read")
        continue
      }
      let bytes = UnsafeBufferPointer(start: source.base, count: source.count)
      compareInProcess("\(file), \(source.count) bytes, in process", bytes, times: 1, peers)
      let small = Self.smallPart(of: bytes)
      compareInProcess(
        "\(file), its first \(small.count) bytes, 100 times, in process", small, times: 100, peers)
    }
  }

  /// About 10 KB of a source, to the end of a line.
  private static func smallPart(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var end = min(smallSize, bytes.count)
    while end < bytes.count, end > 0, bytes[end - 1] != UInt8(ascii: "\n") { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[..<end])
  }

  private func compareInProcess(
    _ title: String, _ source: UnsafeBufferPointer<UInt8>, times: Int, _ peers: CommonMarkPeers
  ) {
    let convert: CommonMarkPeers.Convert = { Self.convert($0) }
    var contenders = [(name: "ours", convert: convert, times: [Double]())]
    for peer in peers.found { contenders.append((peer.name, peer.convert, [])) }
    for _ in 0..<rounds {
      for place in contenders.indices {
        let convert = contenders[place].convert
        let (_, time) = Measuring.timed {
          for _ in 0..<times { _ = convert(source) }
        }
        contenders[place].times.append(time)
      }
    }
    RatioTable(title: title).print(contenders.map { ($0.name, $0.times) })
  }

  /// Reads and renders as `convert --from commonmark --to html --fragment --trusted` does; returns the size of the output.
  private static func convert(_ source: UnsafeBufferPointer<UInt8>) -> Int {
    let document = MarkdownReader(MarkdownReader.Options(extensions: [])).read(utf8: source)
      .document
    var options = HTMLRenderer.Options.commonMark
    options.isTrusted = true
    var output = OutputBuffer { _ in }
    var renderer = HTMLRenderer(options, index: nil, takingOver: &output)
    renderer.render(document.blocks)
    renderer.xml.finish(into: &output)
    return output.count
  }
}

/// Prints medians, and the ratio of the first to each.
struct RatioTable {
  let title: String

  func print(_ rows: [(name: String, times: [Double])]) {
    Swift.print("\n\(title)")
    let ours = Measuring.median(rows.first?.times ?? [])
    for row in rows {
      let median = Measuring.median(row.times)
      Swift.print(
        Measuring.label("  \(row.name)", width: 16) + Measuring.column(median)
          + Measuring.column(ours / max(median, 0.001)))
    }
  }
}
