import DocumentAST
import EPUBWriting
import FontInspecting

extension Formats {
  static let epubWriter: FormatEntry.WriterFactory = { context throws(ConversionError) in
    let given = context.options
    var options = EPUBOptions()
    options.fallbackTitle = context.inputStem
    options.modified = given.sourceDateEpoch
    options.highlightsCode = given.highlightsCode ?? true
    options.isVertical = given.isVertical
    options.templates = context.templates
    options.fonts = try given.fonts.map { path throws(ConversionError) in
      try font(path, given.limits)
    }
    options.lettersCover = given.lettersCover
    guard !given.lettersCover || EPUBWriter.canLetterCovers else { throw cannotLetter }
    if let css = context.css { options.styleSheets.append(css) }
    return EPUBWriter(options)
  }

  private static func font(_ path: String, _ limits: Limits) throws(ConversionError) -> EPUBFont {
    let bytes = try InputFile.read(path, limits: limits).withBytes { Array($0) }
    do throws(FontProblem) {
      return try EPUBFont(bytes, name: InputFile.stem(of: path) ?? path)
    } catch {
      throw ConversionError(.data, file: path, "The font \(error.description)")
    }
  }

  private static let cannotLetter = ConversionError(
    .usage, "This build of convert cannot draw words into covers",
    hint:
      "build it with: swift build -c release --static-swift-stdlib --traits CoverText, "
      + "which needs libpango1.0-dev")
}
