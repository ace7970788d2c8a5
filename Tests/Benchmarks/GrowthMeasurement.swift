import DocumentAST
import HTMLRendering
import MarkdownReading

/// How the work of reading and rendering grows: each shape at n, 2n and 4n bytes, with the exponent between the first and last.
///
/// 1 is linear; what is above 1.10 is marked. Each size is run several times and the least time counts, because other work on
/// the machine only ever adds to it.
struct GrowthMeasurement {
  /// The bytes of the largest size.
  let bytes: Int
  let rounds: Int
  /// Only shapes whose name begins so; all when empty.
  let prefix: String

  func run() {
    print(
      Measuring.label("shape, markdown to HTML") + "  n, ms      2n       4n  exponent  bytes/byte")
    for shape in MarkdownShape.all where shape.name.hasPrefix(prefix) { measure(shape) }
  }

  private func measure(_ shape: MarkdownShape) {
    var times: [Double] = []
    var nodes = 0.0
    for divisor in [4, 2, 1] {
      let source = shape.source(bytes / divisor)
      let best = (0..<rounds).map { _ in
        let (count, time) = Measuring.timed { convert(source) }
        nodes = Double(count) / Double(max(source.count, 1))
        return time
      }
      times.append(best.min() ?? 0)
    }
    let exponent = Measuring.binaryLogarithm(times[2] / max(times[0], 0.001)) / 2
    print(
      Measuring.label(shape.name) + times.map { Measuring.column($0) }.joined()
        + Measuring.column(exponent) + Measuring.column(nodes)
        + (exponent > 1.10 ? "  not linear" : ""))
  }

  /// Reads and renders; returns the bytes of the output.
  private func convert(_ source: [UInt8]) -> Int {
    source.withUnsafeBufferPointer { bytes in
      let document = MarkdownReader().read(utf8: bytes).document
      var output = OutputBuffer { _ in }
      var options = HTMLRenderer.Options.commonMark
      options.isTrusted = true
      var renderer = HTMLRenderer(options, index: nil, takingOver: &output)
      renderer.render(document.blocks)
      renderer.xml.finish(into: &output)
      return output.count
    }
  }
}
