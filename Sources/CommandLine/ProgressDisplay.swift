import ArgumentParser
import CollectionBuilding
import DocumentConversion

/// How progress is shown.
enum ProgressStyle: String, ExpressibleByArgument {
  /// A bar, on terminals.
  case bar
  /// A line for each text that was made.
  case plain
  /// A JSON object for each text.
  case json
  case none
}

/// Shows on standard error how far a batch is.
///
/// A class, because the callback of the builder changes it; the builder calls one at a time.
final class ProgressDisplay: @unchecked Sendable {
  private let style: ProgressStyle
  private var total = 0
  private var failed = 0
  private var shown = -1

  init(_ style: ProgressStyle?, isQuiet: Bool) {
    let usual: ProgressStyle = StandardStreams.errorColumns == nil ? .plain : .bar
    self.style = style ?? (isQuiet ? .none : usual)
  }

  func show(_ progress: LibraryBuilder.Progress) {
    switch progress {
    case .started(let texts): total = texts
    case .finished(let document, let done):
      if document.status == .failed { failed += 1 }
      show(document, done)
    case .wrote(let path):
      switch style {
      case .plain: Terminal.complain("wrote \(path)")
      case .json: Terminal.complain(json: LibraryReport.progressLine(wrote: path))
      case .bar, .none: break
      }
    }
  }

  /// Takes the bar away.
  func end() {
    if style == .bar, shown >= 0 { StandardStreams.writeError("\r\u{1B}[K") }
  }

  private func show(_ document: LibraryReport.Document, _ done: Int) {
    switch style {
    case .bar: drawBar(done)
    case .plain:
      guard document.status == .built else { return }
      Terminal.complain("\(done)/\(total) \(document.path)")
    case .json: Terminal.complain(json: document.progressLine(done: done, of: total))
    case .none: break
    }
  }

  /// Draws only when something would look different: a terminal is slow.
  private func drawBar(_ done: Int) {
    let width = max(10, min(40, (StandardStreams.errorColumns ?? 80) - 40))
    let filled = total == 0 ? width : done * width / total
    let step = total == 0 ? 100 : done * 100 / total
    guard step != shown else { return }
    shown = step
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let failures = failed > 0 ? ", \(failed) failed" : ""
    StandardStreams.writeError("\r\(bar) \(done)/\(total)\(failures)\u{1B}[K")
  }
}
