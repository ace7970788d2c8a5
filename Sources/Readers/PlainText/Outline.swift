import DocumentAST

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
    /// Why the lines were read so; nil unless somebody asked.
    public var judgement: Judgement?

    /// Creates a block; `level` is for headings and items only.
    public init(start: Int, end: Int, kind: SegmentKind, level: Int? = nil) {
      self.start = start
      self.end = end
      self.kind = kind
      self.level = level
    }
  }

  /// Why lines were read as a block: members beyond those the format asks for.
  public struct Judgement: Sendable, Hashable {
    /// How far the reading is ahead of the next best, in log-odds: `score` in JSON.
    public var margin: Double
    /// The next best reading, if there is another.
    public var second: SegmentKind?
    /// What spoke for and against the reading, the weightiest first.
    public var reasons: [Explanation.Reason]
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
  /// The outline as one JSON object of the format `outline/1`, a line for each block, ended by a line feed.
  public var json: String {
    let bytes = JSONWriter.bytes { json in
      json.object { json in
        json.member("format", "outline/1")
        json.member("lines", lineCount)
        json.key("metadata")
        json.object(write)
        json.breakLine()
        json.key("blocks")
        json.array { json in
          for block in blocks {
            json.breakLine(indentation: 1)
            block.write(to: &json)
          }
        }
      }
      json.breakClosingLine()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every field is there, `null` where the text says nothing.
  private func write(to json: inout JSONWriter) {
    json.key("title")
    json.stringOrNull(title)
    json.key("author")
    json.array { json in for name in authors { json.string(name) } }
    json.key("language")
    json.stringOrNull(language)
    json.key("rating")
    if let rating {
      json.object { json in
        json.key("value")
        json.number(rating.value)
        json.key("max")
        json.number(rating.best)
      }
    } else {
      json.null()
    }
    json.key("date")
    json.stringOrNull(date)
    json.key("tags")
    json.array { json in
      for tag in tags {
        json.object { json in
          json.member("tag", tag.label)
          json.key("count")
          if let count = tag.count { json.number(count) } else { json.null() }
        }
      }
    }
  }
}

extension Outline.Block {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", start)
      json.member("end", end)
      json.key("kind")
      json.name(kind.name)
      json.member("level", level)
      if let judgement { judgement.write(to: &json) }
    }
  }
}

extension Outline.Judgement {
  fileprivate func write(to json: inout JSONWriter) {
    json.key("score")
    json.number(Self.hundredths(margin))
    json.member("second", second) { json, kind in json.name(kind.name) }
    json.key("reasons")
    json.array { json in
      for reason in reasons {
        json.object { json in
          json.member("reason", reason.text)
          json.key("weight")
          json.number(Self.hundredths(reason.weight))
        }
      }
    }
  }

  /// Log-odds by judgement are not more exact than this.
  private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

extension JSONWriter {
  fileprivate mutating func stringOrNull(_ text: String?) {
    if let text { string(text) } else { null() }
  }
}
