/// Hands out names that are all different: a name that is taken gets `-2`, `-3` and so on.
struct NameRegistry {
  private var taken: Set<String> = []
  /// The last number tried for a name, so that a thousand equal names cost linear time.
  private var numbers: [String: Int] = [:]

  /// Returns the name, or the first free one made from it, and takes it.
  mutating func unique(_ name: String) -> String {
    var candidate = name
    var number = numbers[name] ?? 1
    while !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(name)-\(number)"
    }
    numbers[name] = number
    return candidate
  }

  func contains(_ name: String) -> Bool { taken.contains(name) }
}
