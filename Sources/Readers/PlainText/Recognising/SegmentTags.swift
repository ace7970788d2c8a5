/// The tags of a block of tag lines, hashtags or a cloud, and the key words before them.
struct SegmentTags {
  struct Entry {
    var label: String
    var range: Range<Int>
    var count: Int?
    var isCloud = false
    var isHashtag = false
  }

  private(set) var keys: [String] = []
  private(set) var entries: [Entry] = []

  init(_ source: Source, _ lines: ArraySlice<Line>) {
    let recogniser = TagRecogniser(source: source)
    if SegmentTags.isWrapped(lines), let first = lines.first, let last = lines.last {
      let tags = recogniser.cloud(in: Int(first.start)..<Int(last.end)).tags
      for tag in tags { add(tag, source, isCloud: true) }
      return
    }
    for line in lines {
      if line.form.contains(.keyValue), let pair = KeyValue.find(source, line.range),
        pair.topics.contains(.tags)
      {
        keys.append(source.string(pair.key))
        for tag in recogniser.list(in: pair.value) { add(tag, source) }
        continue
      }
      let hashtags = recogniser.hashtags(in: line.range)
      for tag in hashtags { add(tag, source, isHashtag: true) }
      guard hashtags.isEmpty else { continue }
      for tag in recogniser.cloud(in: line.range).tags { add(tag, source, isCloud: true) }
    }
  }

  /// A cloud whose labels go over line ends.
  private static func isWrapped(_ lines: ArraySlice<Line>) -> Bool {
    !lines.allSatisfy { $0.form.contains(.tagCloud) || $0.form.contains(.tagLine) }
  }

  private mutating func add(
    _ tag: TagRecogniser.Found, _ source: Source, isCloud: Bool = false, isHashtag: Bool = false
  ) {
    let words = source.string(tag.label).split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    entries.append(
      Entry(
        label: words.joined(separator: " "), range: tag.label, count: tag.count, isCloud: isCloud,
        isHashtag: isHashtag))
  }
}
