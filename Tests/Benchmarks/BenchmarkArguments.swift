/// What to measure, and how often.
struct BenchmarkArguments {
  var command = ""
  var rounds = 9
  var nodes = 1_000_000
  var megabytes = 8
  var files: [String] = []

  init(_ words: [String]) {
    var words = words[...]
    command = words.popFirst() ?? ""
    while let word = words.popFirst() {
      switch word {
      case "--rounds": rounds = number(words.popFirst(), or: rounds)
      case "--nodes": nodes = number(words.popFirst(), or: nodes)
      case "--megabytes": megabytes = number(words.popFirst(), or: megabytes)
      default: files.append(word)
      }
    }
  }

  private func number(_ word: String?, or usual: Int) -> Int {
    max(1, word.flatMap { Int($0) } ?? usual)
  }
}
