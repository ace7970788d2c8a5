import DocumentAST
import PlainTextReading

/// Reading plain text: its throughput beside `fmt`, and how time and memory grow on hostile shapes.
struct PlainComparison {
  let files: [String]
  let rounds: Int
  /// The bytes of the largest size of a shape.
  let bytes: Int

  func run() {
    if files.isEmpty {
      measureGrowth()
    } else {
      print("CPU in milliseconds, medians of \(rounds); ratios are the first row to each")
      for file in files { compare(file) }
    }
  }

  /// The reader in this process, and `fmt` without its start.
  private func compare(_ file: String) {
    guard let source = FileBytes(file) else { return print("\(file) cannot be read") }
    let bytes = UnsafeBufferPointer(start: source.base, count: source.count)
    var reader: [Double] = []
    var peer: [Double] = []
    for _ in 0..<rounds {
      reader.append(Measuring.timed { PlainTextReader().read(utf8: bytes) }.1)
      guard let path = Peers.path(of: "fmt"),
        let whole = Process.usage(of: [path, "-w", "72"], input: file),
        let start = Process.usage(of: [path, "-w", "72"], input: "/dev/null")
      else { continue }
      peer.append(whole.milliseconds - start.milliseconds)
    }
    let rows = [("read", reader), ("fmt", peer)].filter { !$0.1.isEmpty }
    RatioTable(title: file).print(rows)
    let speed = Double(bytes.count) / 1e3 / max(Measuring.median(reader), 0.001)
    print(Measuring.label("  megabytes a second") + Measuring.column(speed))
  }

  /// Each shape at a quarter, half and the whole of the size in a process of its own: CPU without the
  /// start, the exponent, and what the process needed beyond 8 MiB for each byte of the text.
  private func measureGrowth() {
    print(
      Measuring.label("shape, reading alone") + "  n, ms      2n       4n  exponent  bytes/byte")
    for shape in PlainShape.all { measure(shape) }
  }

  private func measure(_ shape: PlainShape) {
    var times: [Double] = []
    var memory = 0.0
    let start = least(shape, 1)?.milliseconds ?? 0
    for divisor in [4, 2, 1] {
      let size = bytes / divisor
      guard let usage = least(shape, size) else { return print("\(shape.name): failed") }
      times.append(max(usage.milliseconds - start, 0.01))
      memory = Double(usage.peakMemory - (8 << 20)) / Double(size)
    }
    let exponent = Measuring.binaryLogarithm(times[2] / times[0]) / 2
    print(
      Measuring.label(shape.name) + times.map { Measuring.column($0) }.joined()
        + Measuring.column(exponent) + Measuring.column(memory)
        + (exponent > 1.10 ? "  not linear" : "") + (memory > 8 ? "  over the bar of 8" : ""))
  }

  /// Other work on the machine only ever adds to the time.
  private func least(_ shape: PlainShape, _ size: Int) -> Process.Usage? {
    let command = [CommandLine.arguments.first ?? "", "plain-shape", shape.name, "\(size)"]
    return (0..<rounds).compactMap { _ in Process.usage(of: command, input: nil) }
      .min { $0.milliseconds < $1.milliseconds }
  }

  /// Reads the shape that is named, of so many bytes: the child of `measureGrowth`.
  static func read(_ words: [String]) {
    guard words.count == 2, let size = Int(words[1]),
      let shape = PlainShape.all.first(where: { $0.name == words[0] })
    else { return print("usage: Benchmarks plain-shape NAME BYTES") }
    let source = shape.source(size)
    let result = source.withUnsafeBufferPointer { PlainTextReader().read(utf8: $0) }
    print(result.document.blocks.isEmpty ? "empty" : "read")
  }
}
