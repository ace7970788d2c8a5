/// The tool and `cmark` as whole programs on one file: CPU, and the most memory that was resident.
struct ProgramComparison {
  let file: String
  let rounds: Int

  /// What memory may be taken: 8 MiB, and 5 bytes for each of the input.
  private var memoryBar: Int { (8 << 20) + 5 * FileBytes.size(of: file) }

  func run() {
    let tool = Peers.folder(of: CommandLine.arguments.first ?? "") + "/convert"
    guard Peers.isExecutable(tool) else {
      return print("\(tool) is missing; first: swift build -c release --product convert")
    }
    var contenders = [
      (name: "convert", command: Self.command(tool, "commonmark", file)),
      (name: "convert gfm", command: Self.command(tool, "gfm", file)),
    ]
    let peers = Peers()
    for (name, options) in [
      ("cmark", ["--unsafe"]), ("cmark-gfm", Self.githubOptions), ("md2html", []),
    ] {
      guard let path = peers[name] ?? Peers.path(of: name) else {
        print("\(name) is not installed: skipped")
        continue
      }
      contenders.append((name, [path] + options + [file]))
    }
    measure(contenders)
  }

  /// What GitHub reads, as `--from gfm`.
  private static let githubOptions =
    ["--unsafe"]
    + ["table", "strikethrough", "autolink", "tasklist"].flatMap { ["-e", $0] }

  private static func command(_ tool: String, _ format: String, _ file: String) -> [String] {
    [
      tool, file, "--from", format, "--to", "html", "--fragment", "--trusted", "--quiet", "-o", "-",
    ]
  }

  private func measure(_ contenders: [(name: String, command: [String])]) {
    var times = contenders.map { ($0.name, [Double]()) }
    var memory = contenders.map { _ in 0 }
    for _ in 0..<rounds {
      for (place, contender) in contenders.enumerated() {
        guard let usage = Process.usage(of: contender.command, input: nil) else {
          print("\(contender.name) failed")
          continue
        }
        times[place].1.append(usage.milliseconds)
        memory[place] = max(memory[place], usage.peakMemory)
      }
    }
    RatioTable(title: "\(file) as whole programs").print(times)
    let floor = Measuring.residentMemory()
    print(
      "  the most memory, KiB (the bar is \(memoryBar >> 10); below \(floor >> 10) is not seen)")
    for (place, contender) in contenders.enumerated() {
      print(Measuring.label("  \(contender.name)", width: 16) + " \(memory[place] >> 10)")
    }
  }
}
