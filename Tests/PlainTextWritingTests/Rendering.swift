import DocumentAST
import LineBreaking
import PlainTextWriting
import Testing

/// Writes blocks and returns the text.
func plainText(
  _ blocks: Blocks, _ change: (inout PlainTextOptions) -> Void = { _ in }
) throws -> String {
  try plainText(Document(blocks), change)
}

/// Writes a document and returns the text.
func plainText(
  _ document: Document, _ change: (inout PlainTextOptions) -> Void = { _ in }
) throws -> String {
  var options = PlainTextOptions(width: 40)
  change(&options)
  return String(decoding: try PlainTextWriter(options).write(document).bytes, as: UTF8.self)
}

/// The codes of what was lost.
func losses(_ blocks: Blocks) throws -> [String] {
  try PlainTextWriter().write(Document(blocks)).diagnostics.map(\.code)
}
