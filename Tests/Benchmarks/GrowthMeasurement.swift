/// How the work of reading and rendering grows: each shape at n, 2n and 4n bytes, with the exponents of time and of memory between
/// the first and the last.
///
/// 1 is linear; what is above 1.10 is marked. Each size runs in a process of its own, on a stack of 512 KB, several times, and the
/// least counts, because other work on the machine only ever adds to it.
struct GrowthMeasurement {
  /// The bytes of the largest size.
  let bytes: Int
  let rounds: Int
  /// Only shapes whose name begins so; all when empty.
  let prefix: String

  private static let bar = 1.10
  /// Within the bar of real texts (8 MiB and 5 bytes a byte) memory may grow as it likes: it may be one buffer that doubled.
  private var memoryBar: Int { (8 << 20) + 5 * bytes }

  func run() {
    guard let start = least(of: MarkdownShape.empty, bytes: 0) else {
      return print("this program cannot start itself")
    }
    print(
      Measuring.label("shape, markdown to HTML")
        + "    n, ms       2n       4n exponent  n, bytes/byte     4n exponent")
    var marked = 0
    for shape in MarkdownShape.all where shape.name.hasPrefix(prefix) {
      if !measure(shape, from: start) { marked += 1 }
      Measuring.showPrinted()
    }
    print("\(marked) over 1.10 or failed")
  }

  /// Measures a shape and prints its line; says whether all is well.
  private func measure(_ shape: MarkdownShape, from start: Process.Usage) -> Bool {
    var times: [Double] = []
    var memory: [Double] = []
    for divisor in [4, 2, 1] {
      guard let usage = least(of: shape.name, bytes: bytes / divisor) else {
        print(Measuring.label(shape.name) + "failed at \(bytes / divisor) bytes")
        return false
      }
      times.append(max(usage.milliseconds - start.milliseconds, 0.001))
      memory.append(Double(max(usage.peakMemory - start.peakMemory, 1)))
    }
    let growth = Measuring.binaryLogarithm(times[2] / times[0]) / 2
    let isSmall = memory[2] <= Double(memoryBar)
    let growthOfMemory = isSmall ? 0 : Measuring.binaryLogarithm(memory[2] / memory[0]) / 2
    let isLinear = max(growth, growthOfMemory) <= Self.bar
    print(
      Measuring.label(shape.name) + times.map { Measuring.column($0) }.joined()
        + Measuring.column(growth) + Measuring.column(memory[0] / Double(bytes / 4), width: 14)
        + Measuring.column(memory[2] / Double(bytes)) + Measuring.column(growthOfMemory)
        + (isLinear ? "" : "  not linear"))
    return isLinear
  }

  private func least(of shape: String, bytes: Int) -> Process.Usage? {
    var found: Process.Usage?
    for _ in 0..<rounds {
      let command = ["/proc/self/exe", "convert", shape, String(bytes)]
      guard let usage = Process.usage(of: command, input: nil) else { return nil }
      guard let best = found else {
        found = usage
        continue
      }
      found = Process.Usage(
        milliseconds: min(best.milliseconds, usage.milliseconds),
        peakMemory: min(best.peakMemory, usage.peakMemory))
    }
    return found
  }
}
