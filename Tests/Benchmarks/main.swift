// Measures and prints; asserts nothing about time.
//
//     swift run -c release Benchmarks ast [--rounds N] [--nodes N]
//     swift run -c release Benchmarks tool [--rounds N] [FILES…]
//     swift run -c release Benchmarks markdown [--rounds N] FILES…
//     swift run -c release Benchmarks reflow [--rounds N] FILES…
//     swift run -c release Benchmarks plain [--rounds N] [--megabytes N] [FILES…]
//     swift run -c release Benchmarks growth [--rounds N] [--megabytes N] [SHAPE]
//     swift run -c release Benchmarks shape [NAME BYTES]

let arguments = BenchmarkArguments(Array(CommandLine.arguments.dropFirst()))
switch arguments.command {
case "ast":
  TreeComparison(nodes: arguments.nodes, rounds: arguments.rounds).run()
  FormMeasurement(nodes: arguments.nodes, rounds: arguments.rounds).run()
case "tool": ToolComparison(files: arguments.files, rounds: arguments.rounds).run()
case "markdown": MarkdownComparison(files: arguments.files, rounds: arguments.rounds).run()
case "reflow": ReflowComparison(files: arguments.files, rounds: arguments.rounds).run()
case "plain":
  PlainComparison(
    files: arguments.files, rounds: min(arguments.rounds, 5), bytes: arguments.megabytes << 20
  ).run()
case "plain-shape": PlainComparison.read(arguments.files)
case "growth":
  GrowthMeasurement(
    bytes: arguments.megabytes << 20, rounds: min(arguments.rounds, 5),
    prefix: arguments.files.joined(separator: " ")
  ).run()
case "convert": ShapeConversion(arguments.files).run()
case "shape": MarkdownShape.print(arguments.files)
default:
  print("usage: Benchmarks ast|tool|markdown|reflow|plain|growth|shape [--rounds N] [FILES…]")
}
