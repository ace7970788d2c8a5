import DocumentAST
import DocumentConversion

/// Says on standard error what a conversion found, one line each.
struct Reporter {
  private let isStrict: Bool
  private let writesJSON: Bool
  /// The least severity that is said; nil for errors that end the conversion only.
  private let least: Diagnostic.Severity?

  init(
    isStrict: Bool = false, isQuiet: Bool = false, isVerbose: Bool = false, writesJSON: Bool = false
  ) {
    self.isStrict = isStrict
    self.writesJSON = writesJSON
    least = isQuiet ? nil : isVerbose ? .note : .warning
  }

  init(_ arguments: MessageArguments) {
    self.init(
      isStrict: arguments.strict, isQuiet: arguments.quiet, isVerbose: arguments.verbose,
      writesJSON: arguments.log == .json)
  }

  /// Converts a file, says what there is to say, and returns the exit status.
  func status(of conversion: Conversion, from input: String, to output: String?) -> Int32 {
    do throws(ConversionError) {
      return report(try conversion.convertFile(input, to: output))
    } catch {
      report(error)
      return error.kind.exitStatus
    }
  }

  /// Says why the conversion failed.
  func report(_ error: ConversionError) {
    if writesJSON {
      Terminal.complain(json: error.json)
    } else {
      Terminal.complain(error.description)
    }
  }

  /// Says the findings and returns the exit status.
  func report(_ findings: [Finding]) -> Int32 {
    if let least { sayAll(findings.filter { $0.diagnostic.severity >= least }) }
    return judge(findings)
  }

  /// The exit status for findings.
  func judge(_ findings: [Finding]) -> Int32 {
    isStrict && findings.contains { $0.diagnostic.severity >= .warning } ? 1 : 0
  }

  /// How many findings of a code are said one by one; people read no more, and programs get all of them as JSON.
  private static let most = 20

  private func sayAll(_ findings: [Finding]) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for finding in findings {
      let code = finding.diagnostic.code
      let count = (counts[code] ?? 0) + 1
      counts[code] = count
      if count == Self.most + 1 { order.append(code) }
      if writesJSON || count <= Self.most { say(finding) }
    }
    guard !writesJSON else { return }
    for code in order {
      Terminal.complain("\((counts[code] ?? 0) - Self.most) more like these [\(code)]")
    }
  }

  private func say(_ finding: Finding) {
    if writesJSON {
      Terminal.complain(json: finding.json)
    } else {
      Terminal.complain(finding.description)
    }
  }
}
