import DocumentAST
import MarkdownReading
import PlainTextWriting

/// Documents to lines of 72 columns, beside `fmt`, `fold` and `par`: as whole programs, and the writer in
/// this process against the programs without their start.
struct ReflowComparison {
  let files: [String]
  let rounds: Int

  private static let wraps: [PlainTextOptions.Wrap] = [.greedy, .optimal]
  private static let peers = [
    ("fmt", ["-w", "72"]), ("fold", ["-s", "-w", "72"]), ("par", ["72"]),
  ]

  func run() {
    if files.isEmpty { print("no files given: name some texts") }
    print("CPU in milliseconds, medians of \(rounds); ratios are the first row to each")
    for file in files {
      compareWriter(file)
      comparePrograms(file)
    }
  }

  /// The writer alone: the document is read once, so that no reader counts.
  private func compareWriter(_ file: String) {
    guard let source = FileBytes(file) else { return print("\(file) cannot be read") }
    let bytes = UnsafeBufferPointer(start: source.base, count: source.count)
    let document = MarkdownReader().read(utf8: bytes).document
    var rows = Self.wraps.map { ("\($0)", [Double]()) }
    rows += Self.peers.map { ($0.0, []) }
    for _ in 0..<rounds {
      for (place, wrap) in Self.wraps.enumerated() {
        rows[place].1.append(Measuring.timed { Self.write(document, wrap) }.1)
      }
      for (place, peer) in Self.peers.enumerated() {
        guard let time = Self.timeWithoutStart(peer.0, peer.1, file) else { continue }
        rows[Self.wraps.count + place].1.append(time)
      }
    }
    let found = rows.filter { !$0.1.isEmpty }
    RatioTable(title: "\(file), the writer in process").print(found.map { ($0.0, $0.1) })
  }

  private static func write(_ document: Document, _ wrap: PlainTextOptions.Wrap) {
    var options = PlainTextOptions(width: 72)
    options.wrap = wrap
    var output = OutputBuffer { _ in }
    _ = try? PlainTextWriter(options).write(document, to: &output)
  }

  private static func timeWithoutStart(
    _ name: String, _ options: [String], _ file: String
  ) -> Double? {
    guard let path = Peers.path(of: name),
      let whole = Process.usage(of: [path] + options, input: file),
      let start = Process.usage(of: [path] + options, input: "/dev/null")
    else { return nil }
    return whole.milliseconds - start.milliseconds
  }

  private func comparePrograms(_ file: String) {
    let tool = Peers.folder(of: CommandLine.arguments.first ?? "") + "/convert"
    guard Peers.isExecutable(tool) else {
      return print("\(tool) is missing; first: swift build -c release --product convert")
    }
    var commands: [(String, [String], String?)] = Self.wraps.flatMap { wrap in
      [("commonmark", "commonmark"), ("text", "text")].map { name, format in
        let arguments = [
          tool, "--quiet", file, "--from", format, "-o", "-", "--to", "text", "--width", "72",
          "--wrap", "\(wrap)",
        ]
        return ("\(wrap) \(name)", arguments, nil)
      }
    }
    for (name, options) in Self.peers {
      if let path = Peers.path(of: name) { commands.append((name, [path] + options, file)) }
    }
    var rows = commands.map { ($0.0, [Double]()) }
    for _ in 0..<rounds {
      for (place, command) in commands.enumerated() {
        guard let usage = Process.usage(of: command.1, input: command.2) else { continue }
        rows[place].1.append(usage.milliseconds)
      }
    }
    RatioTable(title: "\(file) as whole programs").print(rows.map { ($0.0, $0.1) })
  }
}
