/// A number for some of the lines and -1 for the others; nothing is kept until one has a number.
struct LineNumbers {
  private var numbers: [Int32] = []
  private let lineCount: Int

  init(lineCount: Int) { self.lineCount = lineCount }

  subscript(line: Int) -> Int32 {
    get { numbers.isEmpty ? -1 : numbers[line] }
    set {
      if numbers.isEmpty { numbers = Array(repeating: -1, count: lineCount) }
      numbers[line] = newValue
    }
  }
}
