/// A template on its way to an output: what is open, and what the names stand for there.
///
/// The stack is an array, so nesting costs memory and no call depth.
struct TemplateWalk {
  private struct Frame {
    let template: Template
    let start: Int
    let end: Int
    var next: Int
    /// What goes before each line of a partial that stands indented on a line of its own.
    let indent: [UInt8]
    /// The values that the section is still shown for.
    var remaining: ArraySlice<TemplateValue>
    /// The values and contexts that were there before.
    let valueCount: Int
    let contextCount: Int
    let isPartial: Bool
  }

  private let partials: TemplateSet
  private let isStrict: Bool
  private var frames: [Frame] = []
  /// What the dot stands for, in each open section.
  private var values: [TemplateValue] = []
  /// The values among them that have names: looking a name up does not go through the others.
  private var contexts: [TemplateContext]
  private var partialDepth = 0
  private var partialCount = 0

  /// A partial may contain itself, as long as the data end it.
  static let maximumDepth = 100
  /// How many partials are rendered at most, so that a few files cannot make a page of gigabytes.
  static let maximumCount = 100_000

  init(_ context: TemplateContext, partials: TemplateSet, isStrict: Bool) {
    contexts = [context]
    self.partials = partials
    self.isStrict = isStrict
  }

  mutating func render<Output: TemplateOutput & ~Copyable>(
    _ template: Template, into output: inout Output
  ) throws(TemplateError) {
    push(template, 0..<template.nodes.count, indent: [], isPartial: true)
    while let frame = frames.last {
      if frame.next == frame.end {
        leave(frame)
      } else {
        let node = frame.template.nodes[frame.next]
        frames[frames.count - 1].next = Int(node.end)
        try render(node, of: frame, into: &output)
      }
    }
  }

  private mutating func push(
    _ template: Template, _ nodes: Range<Int>, indent: [UInt8], isPartial: Bool,
    remaining: ArraySlice<TemplateValue> = []
  ) {
    if isPartial { partialDepth += 1 }
    frames.append(
      Frame(
        template: template, start: nodes.lowerBound, end: nodes.upperBound,
        next: nodes.lowerBound, indent: indent, remaining: remaining,
        valueCount: values.count, contextCount: contexts.count, isPartial: isPartial))
  }

  /// At the end of a section: the next value of a list, or out.
  private mutating func leave(_ frame: Frame) {
    let last = frames.count - 1
    values.removeLast(values.count - frame.valueCount)
    contexts.removeLast(contexts.count - frame.contextCount)
    if let value = frames[last].remaining.popFirst() {
      enter(value)
      frames[last].next = frame.start
    } else {
      if frame.isPartial { partialDepth -= 1 }
      frames.removeLast()
    }
  }

  // MARK: Nodes

  private mutating func render<Output: TemplateOutput & ~Copyable>(
    _ node: TemplateNode, of frame: Frame, into output: inout Output
  ) throws(TemplateError) {
    switch node.kind {
    case .text: writeText(node, of: frame, into: &output)
    case .variable, .unescaped:
      if node.startsLine { writeIndent(of: frame, into: &output) }
      try writeValue(node, of: frame, into: &output)
    case .section: try enterSection(node, of: frame)
    case .inverted:
      if try value(of: node, in: frame.template)?.isShown != true {
        pushBody(of: node, of: frame)
      }
    case .partial:
      if node.startsLine { writeIndent(of: frame, into: &output) }
      try enterPartial(node, of: frame, indent: [])
    case .linePartial:
      let own = frame.template.source.withBytes { Array($0[Int(node.lower)..<Int(node.upper)]) }
      try enterPartial(node, of: frame, indent: frame.indent + own)
    }
  }

  private func writeText<Output: TemplateOutput & ~Copyable>(
    _ node: TemplateNode, of frame: Frame, into output: inout Output
  ) {
    frame.template.source.withBytes { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[Int(node.lower)..<Int(node.upper)])
      guard !frame.indent.isEmpty else { return output.write(text) }
      var start = 0
      while start < text.count {
        let end = text[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
        if start > 0 || node.startsLine { writeIndent(of: frame, into: &output) }
        output.write(UnsafeBufferPointer(rebasing: text[start..<end]))
        start = end
      }
    }
  }

  private func writeIndent<Output: TemplateOutput & ~Copyable>(
    of frame: Frame, into output: inout Output
  ) {
    guard !frame.indent.isEmpty else { return }
    frame.indent.withUnsafeBufferPointer { output.write($0) }
  }

  private func writeValue<Output: TemplateOutput & ~Copyable>(
    _ node: TemplateNode, of frame: Frame, into output: inout Output
  ) throws(TemplateError) {
    let template = frame.template
    switch try value(of: node, in: template) {
    case nil, .nothing: break
    case .text(let words) where node.kind == .variable: output.write(escaping: words)
    case .text(var words): words.withUTF8 { output.write($0) }
    case .content(let number) where node.kind == .unescaped: output.write(content: number)
    case .content:
      let name = template.name(of: node)
      throw template.error(
        at: Int(node.tag), "\"\(name)\" is markup: write {{{\(name)}}}")
    case .flag, .list, .names:
      throw template.error(
        at: Int(node.tag), "\"\(template.name(of: node))\" is not text: use it as a section")
    }
  }

  private mutating func enterSection(
    _ node: TemplateNode, of frame: Frame
  ) throws(TemplateError) {
    guard let value = try value(of: node, in: frame.template), value.isShown else { return }
    var values: ArraySlice<TemplateValue> = []
    if case .list(let list) = value { values = list[...] } else { values = [value] }
    guard let first = values.popFirst() else { return }
    pushBody(of: node, of: frame, remaining: values)
    enter(first)
  }

  private mutating func enter(_ value: TemplateValue) {
    values.append(value)
    if case .names(let context) = value { contexts.append(context) }
  }

  private mutating func pushBody(
    of node: TemplateNode, of frame: Frame, remaining: ArraySlice<TemplateValue> = []
  ) {
    push(
      frame.template, frame.next + 1..<Int(node.end), indent: frame.indent, isPartial: false,
      remaining: remaining)
  }

  private mutating func enterPartial(
    _ node: TemplateNode, of frame: Frame, indent: [UInt8]
  ) throws(TemplateError) {
    let name = frame.template.partialName(of: node)
    guard let partial = partials[name] else {
      guard isStrict else { return }
      throw frame.template.error(at: Int(node.tag), "There is no template \"\(name)\"")
    }
    partialCount += 1
    guard partialDepth < Self.maximumDepth, partialCount < Self.maximumCount else {
      throw frame.template.error(
        at: Int(node.tag), "The template \"\(name)\" is used within itself without an end")
    }
    push(partial, 0..<partial.nodes.count, indent: indent, isPartial: true)
  }

  // MARK: Names

  /// What the name in a tag stands for: the first part as the innermost context has it, the others within that.
  private func value(
    of node: TemplateNode, in template: Template
  ) throws(TemplateError) -> TemplateValue? {
    let path = template.paths[Int(node.name)]
    guard let first = path.first else { return values.last }
    var found: TemplateValue?
    for context in contexts.reversed() {
      found = context[first]
      if found != nil { break }
    }
    for part in path.dropFirst() {
      guard case .names(let context)? = found else {
        found = nil
        break
      }
      found = context[part]
    }
    if found == nil, isStrict {
      throw template.error(
        at: Int(node.tag), "There is no value \"\(template.name(of: node))\" here")
    }
    return found
  }
}

extension Template {
  /// The name in a tag as it is written.
  fileprivate func name(of node: TemplateNode) -> String {
    let path = paths[Int(node.name)]
    return path.isEmpty ? "." : path.joined(separator: ".")
  }

  /// Renders the template.
  ///
  /// - Parameters:
  ///   - isStrict: Whether a name or partial that is missing is an error; else it is empty, as the Mustache specification has it.
  /// - Throws: `TemplateError` for what is missing, and for values of another kind than the tag wants.
  /// - Complexity: O(n) in what is written.
  public func render<Output: TemplateOutput & ~Copyable>(
    _ context: TemplateContext, partials: TemplateSet = TemplateSet(), isStrict: Bool = true,
    into output: inout Output
  ) throws(TemplateError) {
    var walk = TemplateWalk(context, partials: partials, isStrict: isStrict)
    try walk.render(self, into: &output)
  }
}
