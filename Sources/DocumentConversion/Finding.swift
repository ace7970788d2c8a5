public import DocumentAST
import TextDecoding

/// A diagnostic with the place people look it up by.
public struct Finding: Sendable, Hashable {
  /// What was found.
  public var diagnostic: Diagnostic
  /// The file it concerns, as the caller named it; nil for standard input.
  public var file: String?
  /// The line, from 1.
  public var line: Int?
  /// The column in Unicode scalars, from 1.
  public var column: Int?

  package init(_ diagnostic: Diagnostic, file: String?) {
    self.init(diagnostic, file: file, line: nil, column: nil)
  }

  init(_ diagnostic: Diagnostic, file: String?, position: LineCounter.Position?) {
    self.init(diagnostic, file: file, line: position?.line, column: position?.column)
  }

  init(_ diagnostic: Diagnostic, file: String?, line: Int?, column: Int?) {
    self.diagnostic = diagnostic
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Finding: CustomStringConvertible {
  /// The finding in one line: `FILE:LINE:COLUMN: severity: message [code]`, with what is known.
  public var description: String {
    var place = "\(file ?? "-"):"
    if let line { place += "\(line):" }
    if let column { place += "\(column):" }
    return "\(place) \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]"
  }
}

extension Finding {
  /// The findings for diagnostics about a text, in the order of the text.
  ///
  /// - Complexity: O(n) in the text up to the last place, and O(m log m) in the diagnostics.
  package static func locate(
    _ diagnostics: [Diagnostic], in text: UnsafeBufferPointer<UInt8>, file: String?
  ) -> [Finding] {
    let sorted = diagnostics.enumerated().sorted { first, second in
      let left = (first.element.offset, first.offset)
      let right = (second.element.offset, second.offset)
      return left < right
    }
    var counter = LineCounter(text)
    return sorted.map { _, diagnostic in
      let position = diagnostic.range.map { counter.position(of: Int($0.lower)) }
      return Finding(diagnostic, file: file, position: position)
    }
  }
}

extension Diagnostic {
  /// Where in the text it belongs; before everything when it concerns no place.
  fileprivate var offset: Int { range.map { Int($0.lower) } ?? -1 }
}
