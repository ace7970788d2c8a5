/// Finds emoji by their short names.
enum EmojiNames {
  /// Adds the emoji of a short name to a buffer; says whether there is one.
  ///
  /// - Complexity: O(log n) in the number of names.
  static func append(_ name: Bytes, to buffer: inout Buffer<UInt8>) -> Bool {
    let table = Bytes(start: EmojiTable.text.utf8Start, count: EmojiTable.text.utf8CodeUnitCount)
    var low = 0
    var high = table.count
    while low < high {
      var start = (low + high) / 2
      while start > low, table[start - 1] > .space { start -= 1 }
      var end = start
      while end < table.count, table[end] > .space { end += 1 }
      let order = compare(name, with: table, at: start)
      if order == 0 {
        buffer.append(table.part(start + name.count + 1..<end))
        return true
      }
      if order < 0 { high = start } else { low = min(end + 1, high) }
    }
    return false
  }

  private static func compare(_ name: Bytes, with table: Bytes, at start: Int) -> Int {
    for offset in 0..<name.count {
      let other = table[start + offset]
      if other == .equals { return 1 }
      if name[offset] != other { return name[offset] < other ? -1 : 1 }
    }
    return table[start + name.count] == .equals ? 0 : -1
  }
}
