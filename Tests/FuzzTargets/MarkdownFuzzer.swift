import DocumentAST
import MarkdownReading

/// libFuzzer's entry: every source gives a document, the same twice, with every range within the source.
///
/// See `fuzz-markdown` for how it is built; no target of the package, because libFuzzer brings its own `main`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let source = UnsafeBufferPointer(start: data, count: count)
  for extensions in [[], .gfm, .markdown] as [MarkdownExtensions] {
    let reader = MarkdownReader(MarkdownReader.Options(extensions: extensions))
    let result = reader.read(utf8: source)
    precondition(result.document == reader.read(utf8: source).document, "not the same twice")
    for block in result.document.blocks {
      guard let range = block.sourceRange else { continue }
      precondition(range.lower <= range.upper && Int(range.upper) <= count, "range out of bounds")
    }
  }
  return 0
}
