import DocumentAST
import PlainTextReading

/// libFuzzer's entry: any bytes give a document, the same twice, with every range within the source, and every line that is
/// not blank in exactly one block of the outline.
///
/// See `fuzz-plain-text` for how it is built. Letters are counted by `LossTests`, on texts.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let source = UnsafeBufferPointer(start: data, count: count)
  let document = PlainTextReader().read(utf8: source).document
  precondition(document == PlainTextReader().read(utf8: source).document, "not the same twice")
  for block in document.blocks {
    guard let range = block.sourceRange else { continue }
    precondition(range.lower <= range.upper && Int(range.upper) <= count, "range out of bounds")
  }
  var end = 0
  for block in OutlineWriter().outline(of: document, source: source).blocks {
    precondition(block.start > end, "a line in two blocks")
    precondition(isBlank(source, lines: end + 1..<block.start), "a line in no block")
    end = block.end
  }
  precondition(isBlank(source, lines: end + 1..<Int.max), "a line in no block")
  return 0
}

/// Whether lines, counted from one, hold no visible ASCII.
private func isBlank(_ source: UnsafeBufferPointer<UInt8>, lines: Range<Int>) -> Bool {
  var line = 1
  var previous: UInt8 = 0
  for byte in source {
    if byte == 0x0A && previous != 0x0D || byte == 0x0D { line += 1 }
    previous = byte
    if lines.contains(line), byte > 0x20, byte < 0x7F { return false }
  }
  return true
}
