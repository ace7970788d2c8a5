import DocumentAST

/// Build, walk and release of one document, as a tape and as a tree of enumerations with strings.
struct TreeComparison {
  let document: SyntheticDocument
  let rounds: Int

  init(nodes: Int, rounds: Int) {
    document = SyntheticDocument(nodes: max(nodes, 200_000))
    self.rounds = rounds
  }

  /// The CPU times of one kind of tree.
  struct Times {
    var build: [Double] = []
    var walk: [Double] = []
    var views: [Double] = []
    var release: [Double] = []
    var memory: [Double] = []
    var totals = Totals()
  }

  func run() {
    var tape = Times()
    var tree = Times()
    for _ in 0..<rounds {
      measureTape(&tape)
      measureTree(&tree)
    }
    print("\(tape.totals.nodes) nodes, \(tape.totals.bytes) bytes of text; medians of \(rounds)")
    if tape.totals != tree.totals { print("the two differ: \(tape.totals) and \(tree.totals)") }
    print(Measuring.label("CPU, milliseconds") + "     tape     enum    ratio")
    row("build", tape.build, tree.build)
    row("walk", tape.walk, tree.walk)
    row("walk by views", tape.views, tree.walk)
    row("release", tape.release, tree.release)
    let sums = [tape, tree].map { times in
      times.build.indices.map { times.build[$0] + times.walk[$0] + times.release[$0] }
    }
    row("together", sums[0], sums[1])
    // Later rounds use the memory of earlier ones again: only the largest growth says anything.
    row("resident bytes per node", [tape.memory.max() ?? 0], [tree.memory.max() ?? 0])
  }

  private func row(_ name: String, _ tape: [Double], _ tree: [Double]) {
    let first = Measuring.median(tape)
    let second = Measuring.median(tree)
    print(
      Measuring.label(name) + Measuring.column(first) + Measuring.column(second)
        + Measuring.column(second / max(first, 0.001)))
  }

  private func measureTape(_ times: inout Times) {
    let before = Measuring.residentMemory()
    let held = Holder<Document>()
    let ((), build) = Measuring.timed {
      var sink = TapeSink()
      document.emit(to: &sink)
      held.value = sink.finish()
    }
    let memory = Measuring.residentMemory() - before
    let (totals, walk) = Measuring.timed { held.value.map(Self.walk) ?? Totals() }
    let (again, views) = Measuring.timed { () -> Totals in
      var totals = Totals()
      if let blocks = held.value?.blocks { totals.add(blocks) }
      return totals
    }
    if again != totals { print("the walks differ: \(totals) and \(again)") }
    times.views.append(views)
    times.totals = totals
    times.build.append(build)
    times.walk.append(walk)
    times.memory.append(Double(memory) / Double(max(totals.nodes, 1)))
    times.release.append(held.release())
  }

  private func measureTree(_ times: inout Times) {
    let before = Measuring.residentMemory()
    let held = Holder<[TreeNode]>()
    let ((), build) = Measuring.timed {
      var sink = TreeSink()
      document.emit(to: &sink)
      held.value = sink.takeNodes()
    }
    let memory = Measuring.residentMemory() - before
    let (totals, walk) = Measuring.timed { () -> Totals in
      var totals = Totals()
      for node in held.value ?? [] { node.count(into: &totals) }
      return totals
    }
    times.totals = totals
    times.build.append(build)
    times.walk.append(walk)
    times.memory.append(Double(memory) / Double(max(totals.nodes, 1)))
    times.release.append(held.release())
  }

  /// Holds the only reference to a tree, so that its release can be measured.
  private final class Holder<Value> {
    var value: Value?

    /// Lets go of the tree and returns how long that took.
    @inline(never)
    func release() -> Double {
      let start = Measuring.processorTime()
      value = nil
      return Measuring.processorTime() - start
    }
  }

  private static func walk(_ document: Document) -> Totals {
    var counter = Counter()
    document.blocks.walk(&counter)
    return counter.totals
  }

  private struct Counter: DocumentVisitor {
    var totals = Totals()

    mutating func enter(_ block: Block) -> Descent {
      totals.nodes += 1
      return .inside
    }
    mutating func enter(_ part: Part) -> Descent {
      totals.nodes += 1
      return .inside
    }
    mutating func enter(_ inline: Inline) -> Descent {
      totals.nodes += 1
      switch inline {
      case .text(let run): totals.bytes += run.text.count
      case .code(let code): totals.bytes += code.code.count
      case .link(let link): totals.bytes += link.destination.count
      case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: break
      case .inserted, .smallCaps, .math, .image, .note, .softBreak, .hardBreak, .span: break
      case .rawInline: break
      }
      return .inside
    }
    mutating func leave(_ block: Block) {}
    mutating func leave(_ part: Part) {}
    mutating func leave(_ inline: Inline) {}
  }
}
