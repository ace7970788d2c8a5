extension Array {
  /// The first place for which `isUpper` holds, when it holds for all places behind it too; the count when there is none.
  ///
  /// - Complexity: O(log n).
  @inlinable
  package func partitioningIndex(where isUpper: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isUpper(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
