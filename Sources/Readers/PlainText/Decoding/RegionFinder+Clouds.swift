extension RegionFinder {
  // MARK: - Clouds

  mutating func findClouds() {
    for run in profile.runs where run.count > 1 { findWrappedCloud(run) }
    var index = 0
    while index < lines.count {
      guard lines[index].form.contains(.tagCloud) || lines[index].form.contains(.tagLine) else {
        index += 1
        continue
      }
      if lines[index].form.contains(.tagLine) {
        var last = index
        while last + 1 < lines.count, lines[last + 1].gap == 0,
          lines[last + 1].form.contains(.tagLine),
          lines[last + 1].flags.contains(.hasHash)
        {
          last += 1
        }
        regions.add(.tagCloud, index, last, 7, "a tag line")
        index = last + 1
        continue
      }
      var last = index
      var tags = 0
      while last < lines.count, lines[last].form.contains(.tagCloud),
        last == index || lines[last].gap == 0
      {
        tags += TagRecogniser(source: source).cloud(in: lines[last].range).tags.count
        last += 1
      }
      if tags >= 3 {
        regions.add(.tagCloud, index, last - 1, 5 + Float(min(tags, 10)), "labels with counts")
      }
      index = last
    }
  }

  /// Labels with counts that go over line ends, as in a cloud that was wrapped.
  private mutating func findWrappedCloud(_ run: TextRun) {
    let counted = run.lines.count { lines[$0].flags.contains(.hasCount) }
    guard run.count <= 200, counted * 2 >= run.count,
      run.lines.contains(where: { !lines[$0].form.contains(.tagCloud) }),
      !run.lines.contains(where: { lines[$0].form.contains(.tagLine) || lines[$0].endsSentence })
    else { return }
    let range = Int(lines[Int(run.first)].start)..<Int(lines[Int(run.last)].end)
    let cloud = TagRecogniser(source: source).cloud(in: range)
    guard cloud.isWhole, cloud.tags.count >= 4, cloud.tags.count >= run.count else { return }
    regions.add(
      .tagCloud, Int(run.first), Int(run.last), 5 + Float(min(cloud.tags.count, 10)),
      "labels with counts")
  }

  // MARK: - Mail quotes

  mutating func findMailQuotes() {
    var index = 0
    while index < lines.count {
      guard lines[index].flags.contains(.quoteMark) else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < lines.count, lines[last + 1].flags.contains(.quoteMark),
        lines[last + 1].gap == 0
      { last += 1 }
      var first = index
      if first > 0, lines[index].gap == 0, isLead(first - 1),
        first - 1 == 0 || lines[first - 1].gap > 0
      {
        first -= 1
      }
      regions.add(.quote, first, last, 6, "quote marks at the line starts", step: 5)
      index = last + 1
    }
  }

  private func isLead(_ index: Int) -> Bool {
    lines[index].last == .colon && lines[index].columns <= 100
  }
}
