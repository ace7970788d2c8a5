#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Times in milliseconds of CPU, and memory.
enum Measuring {
  /// The CPU time of this process so far.
  static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  /// Returns what `body` gives and the CPU time it took.
  static func timed<Result>(_ body: () -> Result) -> (Result, Double) {
    let start = processorTime()
    let result = body()
    return (result, processorTime() - start)
  }

  /// Shows what was printed so far, also in a file: a long measurement may be cut short.
  static func showPrinted() { fflush(nil) }

  /// The logarithm to base 2.
  static func binaryLogarithm(_ value: Double) -> Double { log2(value) }

  static func median(_ times: [Double]) -> Double {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The resident memory of this process in bytes; 0 where it cannot be known.
  static func residentMemory() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, 256, file) != nil else { return 0 }
    let text = String(
      decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let fields = text.split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(getpagesize()) : 0
  }

  /// A number with two decimals, set right in a column.
  static func column(_ value: Double, width: Int = 9) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    let text = "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// A text set left in a column.
  static func label(_ text: String, width: Int = 28) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
