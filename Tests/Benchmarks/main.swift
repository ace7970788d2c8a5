// Measures and prints; asserts nothing about time.
//
//     swift run -c release Benchmarks ast [--rounds N] [--nodes N]
//     swift run -c release Benchmarks tool [--rounds N] [FILES…]
//     swift run -c release Benchmarks markdown [--rounds N] FILES…

let arguments = BenchmarkArguments(Array(CommandLine.arguments.dropFirst()))
switch arguments.command {
case "ast":
  TreeComparison(nodes: arguments.nodes, rounds: arguments.rounds).run()
  FormMeasurement(nodes: arguments.nodes, rounds: arguments.rounds).run()
case "tool": ToolComparison(files: arguments.files, rounds: arguments.rounds).run()
case "markdown": MarkdownComparison(files: arguments.files, rounds: arguments.rounds).run()
default: print("usage: Benchmarks ast|tool|markdown [--rounds N] [--nodes N] [FILES…]")
}
