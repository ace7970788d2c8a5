import DocumentAST

/// What plain text could not say: one diagnostic for each sort of loss, with how often.
struct LossReport {
  /// A sort of loss. The raw value ends the code of the diagnostic.
  enum Loss: String, CaseIterable {
    case style, code, math, image, rawMarkup = "raw-markup", linkAddress = "link-address", page,
      cells
    case depth, boilerplate, width, note, role

    var sentence: String {
      switch self {
      case .style: "Text styles without a mark in plain text were left out; their text is kept"
      case .code: "The language of code blocks was left out"
      case .math: "Formulas are written in TeX notation"
      case .image: "Images are represented by their text alternatives"
      case .rawMarkup: "Markup of other formats was left out"
      case .linkAddress: "Addresses of links were left out"
      case .page: "Page breaks were left out"
      case .cells: "Table cells were simplified to running text"
      case .depth: "Blocks nested deeper than 100 levels were flattened"
      case .boilerplate: "Boilerplate was left out"
      case .width: "Lines too wide to break were kept whole"
      case .note: "References to notes that do not exist were kept as marks"
      case .role: "Alerts and other roles of blocks are only words in plain text"
      }
    }

    var severity: Diagnostic.Severity {
      switch self {
      case .rawMarkup, .depth, .image: .warning
      default: .note
      }
    }
  }

  private var counts = [Int](repeating: 0, count: Loss.allCases.count)
  private var ranges = [SourceRange?](repeating: nil, count: Loss.allCases.count)

  mutating func add(_ loss: Loss, at range: SourceRange?) {
    guard let place = Loss.allCases.firstIndex(of: loss) else { return }
    if counts[place] == 0 { ranges[place] = range }
    counts[place] += 1
  }

  /// In the order of `Loss`, each at its first place.
  var diagnostics: [Diagnostic] {
    Loss.allCases.enumerated().compactMap { place, loss in
      guard counts[place] > 0 else { return nil }
      let times = counts[place] == 1 ? "" : " (\(counts[place]) times)"
      return Diagnostic(
        "plain-text-writer.\(loss.rawValue)", loss.severity, at: ranges[place],
        loss.sentence + times)
    }
  }
}
