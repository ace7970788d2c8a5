/// Whole processes side by side: the tool and the peers that are installed, in alternating rounds.
struct ToolComparison {
  let files: [String]
  let rounds: Int

  private struct Contender {
    let name: String
    let command: [String]
    /// The file that becomes its standard input; nil for none.
    var input: String?
    var times: [Double] = []
    var hasFailed = false
  }

  func run() {
    let tool = Peers.folder(of: CommandLine.arguments.first ?? "") + "/convert"
    guard Peers.isExecutable(tool) else {
      print("\(tool) is missing; first: swift build -c release --product convert")
      return
    }
    let peers = Peers()
    for name in peers.missing { print("\(name) is not installed: skipped") }
    let output = Process.temporaryFolder()
    defer { Process.removeFolder(output) }
    print("CPU in milliseconds (user and system), medians of \(rounds); ratio against convert")
    compare("--version", versions(tool, peers))
    for file in files {
      compare("\(file) to epub", books(tool, peers, file, output))
      compare("\(file) to html", pages(tool, peers, file, output))
      compare("\(file) to text", texts(tool, peers, file, output))
    }
    if files.isEmpty { print("no files given: only the start was measured") }
  }

  private func versions(_ tool: String, _ peers: Peers) -> [Contender] {
    var contenders = [Contender(name: "convert", command: [tool, "--version"])]
    for (name, path) in peers.found where name == "cmark" || name == "pandoc" {
      contenders.append(Contender(name: name, command: [path, "--version"]))
    }
    return contenders
  }

  private func books(
    _ tool: String, _ peers: Peers, _ file: String, _ folder: String
  ) -> [Contender] {
    let ours = [tool, "--quiet", file, "-o", "\(folder)/ours.epub"]
    var contenders = [Contender(name: "convert", command: ours)]
    if let pandoc = peers["pandoc"] {
      let command = [
        pandoc, "-f", "markdown", "--metadata", "title=x", file, "-o", "\(folder)/theirs.epub",
      ]
      contenders.append(Contender(name: "pandoc", command: command))
    }
    return contenders
  }

  private func pages(
    _ tool: String, _ peers: Peers, _ file: String, _ folder: String
  ) -> [Contender] {
    let ours = [tool, "--quiet", file, "-o", "\(folder)/ours.html"]
    var contenders = [Contender(name: "convert", command: ours)]
    if let pandoc = peers["pandoc"] {
      let command = [
        pandoc, "-s", "-f", "markdown", "--metadata", "title=x", file, "-o",
        "\(folder)/theirs.html",
      ]
      contenders.append(Contender(name: "pandoc", command: command))
    }
    if let cmark = peers["cmark"], file.hasSuffix(".md") {
      contenders.append(Contender(name: "cmark", command: [cmark, file]))
    }
    return contenders
  }

  private func texts(
    _ tool: String, _ peers: Peers, _ file: String, _ folder: String
  ) -> [Contender] {
    let ours = [tool, "--quiet", file, "-o", "\(folder)/ours.txt", "--width", "72"]
    var contenders = [Contender(name: "convert", command: ours)]
    if let pandoc = peers["pandoc"] {
      let command = [
        pandoc, "-f", "markdown", "-t", "plain", "--columns", "72", file, "-o",
        "\(folder)/theirs.txt",
      ]
      contenders.append(Contender(name: "pandoc", command: command))
    }
    for (name, options) in [("fmt", ["-w", "72"]), ("fold", ["-s", "-w", "72"]), ("par", ["72"])] {
      guard let path = peers[name] else { continue }
      contenders.append(Contender(name: name, command: [path] + options, input: file))
    }
    return contenders
  }

  private func compare(_ title: String, _ contenders: [Contender]) {
    var contenders = contenders
    for _ in 0..<rounds {
      for place in contenders.indices {
        let contender = contenders[place]
        if let usage = Process.usage(of: contender.command, input: contender.input) {
          contenders[place].times.append(usage.milliseconds)
        } else {
          contenders[place].hasFailed = true
        }
      }
    }
    print("\n\(title)")
    let ours = Measuring.median(contenders[0].times)
    for contender in contenders {
      let median = Measuring.median(contender.times)
      let failure = contender.hasFailed ? "   (failed)" : ""
      print(
        Measuring.label("  \(contender.name)", width: 14) + Measuring.column(median)
          + Measuring.column(median / max(ours, 0.001)) + failure)
    }
  }
}
