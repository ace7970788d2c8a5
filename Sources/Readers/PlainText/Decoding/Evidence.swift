/// One weight of the table with what to call it in an explanation.
struct Weight {
  let value: Float
  let reason: StaticString

  init(_ value: Float, _ reason: StaticString) {
    self.value = value
    self.reason = reason
  }
}

/// A sum of weights; keeps the single ones only when somebody will read them.
struct Evidence {
  private(set) var total: Float = 0
  private(set) var reasons: [Weight] = []
  private let keepsReasons: Bool

  init(keepsReasons: Bool = false) { self.keepsReasons = keepsReasons }

  mutating func add(_ weight: Weight) {
    total += weight.value
    if keepsReasons { reasons.append(weight) }
  }

  mutating func add(_ value: Float, _ reason: StaticString) {
    add(Weight(value, reason))
  }
}
