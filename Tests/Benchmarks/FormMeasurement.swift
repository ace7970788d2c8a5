import DocumentAST

/// How fast a document is written and read in the forms that belong to the AST itself.
struct FormMeasurement {
  let document: Document
  let rounds: Int

  init(nodes: Int, rounds: Int) {
    var sink = TapeSink()
    SyntheticDocument(nodes: max(nodes, 200_000)).emit(to: &sink)
    document = sink.finish()
    self.rounds = rounds
  }

  func run() {
    print("\n" + Measuring.label("form") + "     MB/s       MB")
    var json: [UInt8] = []
    measure("JSON written") {
      json = bytes { _ = DocumentJSONWriter().write(document, to: &$0) }
      return json.count
    }
    measure("JSON read") {
      let result = DocumentJSONReader().read(json)
      if result.document != document { print("the document read back differs") }
      return json.count
    }
    measure("tree dump") { bytes { _ = TreeDump().write(document, to: &$0) }.count }
    measure("plain text") { document.blocks.plainText.utf8.count }
    measure("rewriting, all kept") {
      let kept = document.rewriting(inlines: { _ in .keep })
      return kept == document ? json.count : 0
    }
  }

  private func bytes(_ write: (inout OutputBuffer) -> Void) -> [UInt8] {
    var output = OutputBuffer()
    write(&output)
    return output.takeBytes()
  }

  private func measure(_ name: String, _ body: () -> Int) {
    var times: [Double] = []
    var size = 0
    for _ in 0..<rounds {
      let (count, time) = Measuring.timed(body)
      times.append(time)
      size = count
    }
    let megabytes = Double(size) / 1e6
    let speed = megabytes / max(Measuring.median(times), 0.001) * 1e3
    print(Measuring.label(name) + Measuring.column(speed) + Measuring.column(megabytes))
  }
}
