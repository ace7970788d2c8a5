/// Which lines of a source became which block: the value behind `--to outline`.
public struct Outline: Sendable, Equatable {
  /// One block: 1-based source lines, both non-blank.
  public struct Block: Sendable, Equatable {
    /// The first source line.
    public var start: Int
    /// The last source line.
    public var end: Int
    /// What the lines are.
    public var kind: SegmentKind
    /// 1 is the outermost; given for headings and items only.
    public var level: Int?

    /// Creates a block; `level` is for headings and items only.
    public init(start: Int, end: Int, kind: SegmentKind, level: Int? = nil) {
      self.start = start
      self.end = end
      self.kind = kind
      self.level = level
    }
  }

  /// The number of source lines.
  public var lineCount: Int
  /// The name of the text as written.
  public var title: String?
  /// Names only, in order.
  public var authors: [String]
  /// A BCP 47 tag.
  public var language: String?
  /// The reviewer's rating and the best possible one.
  public var rating: (value: Double, best: Double)?
  /// ISO 8601, to the day or month.
  public var date: String?
  /// Labels as written, with the counts the text gives.
  public var tags: [(label: String, count: Int?)]
  /// In source order, not overlapping.
  public var blocks: [Block]

  /// Whether both print the same.
  public static func == (left: Outline, right: Outline) -> Bool {
    left.json == right.json
  }
}

extension Outline {
  /// The outline as one JSON object of the format `outline/1`, ended by a line feed.
  public var json: String {
    var writer = JSONText()
    writer.raw(
      "{\n \"format\": \"outline/1\",\n \"lines\": \(lineCount),\n \"metadata\": {\"title\": ")
    writer.string(title)
    writer.raw(", \"author\": [")
    writer.list(authors) { writer, name in writer.string(name) }
    writer.raw("], \"language\": ")
    writer.string(language)
    if let rating {
      writer.raw(
        ", \"rating\": {\"value\": \(JSONText.number(rating.value)), \"max\": \(JSONText.number(rating.best))}, \"date\": "
      )
    } else {
      writer.raw(", \"rating\": null, \"date\": ")
    }
    writer.string(date)
    writer.raw(", \"tags\": [")
    writer.list(tags) { writer, tag in
      writer.raw("{\"tag\": ")
      writer.string(tag.label)
      writer.raw(", \"count\": \(tag.count.map(String.init) ?? "null")}")
    }
    writer.raw("]},\n \"blocks\": [")
    var isFirst = true
    for block in blocks {
      writer.raw(isFirst ? "\n" : ",\n")
      isFirst = false
      writer.raw(
        "  {\"start\": \(block.start), \"end\": \(block.end), \"kind\": \"\(block.kind.name)\"")
      if let level = block.level { writer.raw(", \"level\": \(level)") }
      writer.raw("}")
    }
    writer.raw("\n ]\n}\n")
    return writer.text
  }
}

/// Writes JSON strings, the only place here that escapes them.
struct JSONText {
  private(set) var text = ""

  mutating func raw(_ string: String) { text += string }

  mutating func string(_ value: String?) {
    guard let value else {
      text += "null"
      return
    }
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0..<0x20, 0x7F, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  mutating func list<Element>(_ items: [Element], _ write: (inout JSONText, Element) -> Void) {
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      write(&self, item)
    }
  }

  /// A number with at most two decimals, without a trailing point.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths % 100 == 0 { return String(hundredths / 100) }
    let fraction = hundredths % 100
    return fraction % 10 == 0
      ? "\(hundredths / 100).\(fraction / 10)"
      : "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
