/// Whether the hyphens that open lines open speech, as in the fiction of many languages, rather
/// than items: the speech is interrupted to say who speaks, `- Come, he said. - It is late.`, or
/// asks and exclaims between paragraphs that have no hyphen.
struct SpeechDashes {
  private var total = 0
  private var sentences = 0
  private var interrupted = 0
  private var asked = 0
  private var alone = 0

  var openSpeech: Bool {
    guard total >= 6, sentences * 10 >= total * 8 else { return false }
    if interrupted >= 3, interrupted * 10 >= total { return true }
    return total >= 10 && asked * 5 >= total && alone * 4 >= total
  }

  /// - Complexity: O(n) in the bytes of the lines that open with a hyphen.
  init(lines: [Line], links: ListLinks, source: Source) {
    for (index, line) in lines.enumerated()
    where line.marker.sign == 0x2D && line.marker.isBullet && !line.marker.hasBox {
      total += 1
      if line.endsSentence { sentences += 1 }
      if line.flags.contains(.endsWithQuestion) { asked += 1 }
      if links.previous[index] < 0, links.next[index] < 0 { alone += 1 }
      if SpeechDashes.isInterrupted(line, source) { interrupted += 1 }
    }
  }

  /// Whether a hyphen between spaces follows a mark that ends a sentence or a part of one.
  private static func isInterrupted(_ line: Line, _ source: Source) -> Bool {
    let text = line.range.dropFirst(Int(line.marker.length))
    for offset in text where source.bytes[offset] == 0x2D {
      guard source[offset + 1] == 0x20, offset >= 2, source.bytes[offset - 1] == 0x20 else {
        continue
      }
      if ",.!?".utf8.contains(source.bytes[offset - 2]) { return true }
    }
    return false
  }
}
