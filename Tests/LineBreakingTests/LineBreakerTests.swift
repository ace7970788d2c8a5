import LineBreaking
import Testing

@Suite("Fitting lines")
struct LineBreakerTests {
  static let fits: [LineBreaker.Fit] = [.greedy, .optimal]

  @Test(
    "Lines of every script keep the width, the letters and the rules", arguments: SampleTexts.all)
  func samples(text: String) {
    for fit in Self.fits {
      for width in [20, 24, 33, 40, 72, 100] {
        let lines = brokenLines(text, .init(width: width, fit: fit, avoidsMarkers: true))
        #expect(letters(lines.map(\.text).joined()) == letters(text))
        var report = ReflowReport()
        report.add(lines.map(\.text), width: width)
        #expect(report.tooWide + report.unbreakable == 0, "\(lines.map(\.text))")
        #expect(report.badStarts + report.badEnds == 0, "\(lines.map(\.text))")
        for (text, line) in lines { #expect(DisplayWidth.columns(of: text) == line.columns) }
      }
    }
  }

  @Test("Every line ends where UAX #14 allows it", arguments: SampleTexts.all)
  func opportunities(text: String) {
    var text = text
    var allowed: Set<Int> = []
    text.withUTF8 { bytes in
      for place in LineBreakOpportunities(bytes, rules: .prose) {
        var offset = place.offset
        while offset > 0, bytes[offset - 1] == 0x20 { offset -= 1 }
        allowed.insert(offset)
      }
    }
    for width in 4...60 {
      for (_, line) in brokenLines(text, .init(width: width)) where line.kind != .complex {
        #expect(allowed.contains(line.end) || line.kind == .cluster)
      }
    }
  }

  @Test("CJK lines are full", arguments: [SampleTexts.japanese, SampleTexts.chinese])
  func fill(text: String) {
    let long = String(repeating: text, count: 20)
    for width in [40, 72, 100] {
      var report = ReflowReport()
      report.add(brokenLines(long, .init(width: width)).map(\.text), width: width)
      #expect(report.fill(width: width) > 97)
    }
  }

  @Test("Greedy lines take every word that fits")
  func greedy() {
    let lines = brokenLines("aaa bb cc ddddd", .init(width: 6, fit: .greedy)).map(\.text)
    #expect(lines == ["aaa bb", "cc", "ddddd"])
  }

  @Test("Optimal lines are more even than greedy ones")
  func optimal() {
    let lines = brokenLines("aaa bb cc ddddd", .init(width: 6)).map(\.text)
    #expect(lines == ["aaa", "bb cc", "ddddd"])
  }

  @Test("The first line may have a width of its own", arguments: fits)
  func firstWidth(fit: LineBreaker.Fit) {
    let lines = brokenLines(
      "one two three four", .init(width: 9, firstWidth: 4, fit: fit)
    ).map(\.text)
    #expect(lines == ["one", "two three", "four"])
  }

  @Test("A line feed ends a line", arguments: fits)
  func mandatory(fit: LineBreaker.Fit) {
    let lines = brokenLines("one\ntwo\n\nthree four", .init(width: 40, fit: fit)).map(\.text)
    #expect(lines == ["one", "two", "", "three four"])
  }

  @Test("A word wider than a line is cut only where UAX #14 allows it", arguments: fits)
  func wideWords(fit: LineBreaker.Fit) {
    let text = "a lamp-bearing-lighthouse-ship and a Donaudampfschiff"
    let lines = brokenLines(text, .init(width: 12, fit: fit)).map(\.text)
    #expect(lines == ["a lamp-", "bearing-", "lighthouse-", "ship and a", "Donaudampfschiff"])
  }

  @Test("Addresses are not cut while they fit on a line of their own")
  func addresses() {
    let lines = brokenLines("see https://example.org/a/b-c now", .init(width: 24)).map(\.text)
    #expect(lines == ["see", "https://example.org/a/b-c", "now"] || lines[1].count <= 24)
    let wider = brokenLines("see https://example.org/a/b-c now", .init(width: 26)).map(\.text)
    #expect(wider == ["see", "https://example.org/a/b-c", "now"])
  }

  @Test("Korean breaks between syllables or at spaces only")
  func korean() {
    let text = "등대지기는 배를 세었다"
    let syllables = brokenLines(text, .init(width: 14, fit: .greedy)).map(\.text)
    #expect(syllables == ["등대지기는 배", "를 세었다"])
    let words = brokenLines(
      text, .init(width: 14, fit: .greedy, kinds: BreakKinds.prose.subtracting(.hangul))
    ).map(\.text)
    #expect(words == ["등대지기는", "배를 세었다"])
  }

  @Test("Thai lines begin with no vowel that follows and end with none that leads")
  func thai() {
    for (text, _) in brokenLines(SampleTexts.thai, .init(width: 20)) {
      let scalars = text.unicodeScalars
      #expect(scalars.first.map { !(0xE30...0xE3A).contains($0.value) } ?? true)
      #expect(scalars.last.map { !(0xE40...0xE44).contains($0.value) } ?? true)
    }
  }

  @Test("What looks like a list marker does not begin a line")
  func markers() {
    let text = "it was the year 1999. Then came * and then a) and > and 2) and [1] and – too"
    for width in 12...40 {
      for (line, _) in brokenLines(text, .init(width: width, avoidsMarkers: true)).dropFirst() {
        for marker in ["1999.", "* ", "a) ", ">", "2)", "[1]", "–"] {
          #expect(!line.hasPrefix(marker), "\(line)")
        }
      }
    }
  }

  @Test("A soft hyphen shows only where a line ends at it")
  func softHyphens() {
    let lines = brokenLines(
      "un\u{AD}be\u{AD}liev\u{AD}able",
      .init(width: 6, fit: .greedy, kinds: BreakKinds.prose.union(.softHyphen)))
    #expect(lines.map(\.line.columns) == [5, 5, 4])
    #expect(lines.map(\.line.kind) == [.softHyphen, .softHyphen, .end])
  }
}
