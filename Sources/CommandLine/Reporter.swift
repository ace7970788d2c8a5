import DocumentAST
import DocumentConversion

/// Says on standard error what a conversion found, one line each.
struct Reporter {
  let isStrict: Bool
  let least: Diagnostic.Severity?
  let style: LogStyle

  init(_ arguments: MessageArguments) {
    isStrict = arguments.strict
    least = arguments.quiet ? nil : arguments.verbose ? .note : .warning
    style = arguments.log
  }

  /// Says the findings and returns the exit status.
  func report(_ findings: [Finding]) -> Int32 {
    if let least {
      for finding in findings where finding.diagnostic.severity >= least {
        switch style {
        case .text: Terminal.complain(finding.description)
        case .json: Terminal.complain(json: finding.json)
        }
      }
    }
    return isStrict && findings.contains { $0.diagnostic.severity >= .warning } ? 1 : 0
  }

  /// Says why the conversion failed.
  func report(_ error: ConversionError) {
    switch style {
    case .text: Terminal.complain(error.description)
    case .json: Terminal.complain(json: error.json)
    }
  }
}
