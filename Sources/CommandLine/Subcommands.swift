import ArgumentParser
import DocumentConversion

/// A command of the tool: `convert` itself, or one of those that follow it by name.
protocol Command: ParsableCommand {
  /// Does the work and returns the exit status; says everything but its errors itself.
  ///
  /// - Throws: why there is no result; `run` says it on standard error and ends with its status.
  func execute() throws(ConversionError) -> Int32

  /// How errors are said: one line of text, unless the arguments ask for JSON.
  var reporter: Reporter { get }
}

extension Command {
  var reporter: Reporter { Reporter() }

  /// Parses the arguments, does the work, and returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      return try parse(arguments).finish()
    } catch let error {
      return explain(error)
    }
  }

  /// Writes a result to a file, whole or not at all; without one, or for `-`, to standard output.
  func write(_ bytes: [UInt8], to output: String?) throws(ConversionError) {
    try AtomicFile.write(bytes, to: output ?? "-")
  }

  private func finish() -> Int32 {
    do throws(ConversionError) {
      return try execute()
    } catch {
      reporter.report(error)
      return error.kind.exitStatus
    }
  }

  /// Prints help where it was asked for; else says in one line what is wrong with the arguments.
  private static func explain(_ error: any Error) -> Int32 {
    guard exitCode(for: error) != .success else {
      Terminal.print(fullMessage(for: error) + "\n")
      return 0
    }
    Terminal.complain(
      "\(message(for: error)) (see \(configuration.commandName ?? "convert") --help)")
    return ConversionError.Kind.usage.exitStatus
  }
}

/// The commands that follow the name of the tool: a new one is a file of its own and one more entry here.
///
/// A file with such a name is converted as `./explain`.
enum Subcommands {
  static let all: [(name: String, command: any Command.Type)] = [
    ("batch", BatchCommand.self),
    ("check", CheckCommand.self),
    ("explain", ExplainCommand.self),
    ("worker", WorkerCommand.self),
    ("templates", TemplatesCommand.self),
  ]

  /// The command that the first argument names.
  static func command(for arguments: [String]) -> (any Command.Type)? {
    guard let name = arguments.first else { return nil }
    return all.first { $0.name == name }?.command
  }

  /// A line for each in the help of the tool.
  static var summary: String {
    all.map { name, command in "  convert \(name): \(command.configuration.abstract)" }
      .joined(separator: "\n")
  }
}
