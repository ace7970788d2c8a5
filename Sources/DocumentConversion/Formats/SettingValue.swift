/// The values of settings as people write them.
enum SettingValue {
  /// The choice that a value names.
  ///
  /// - Throws: `ConversionError` that lists the choices if there is none of this name.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ value: String, as type: Choice.Type = Choice.self
  ) throws(ConversionError) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: value) { return choice }
    let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw ConversionError(.usage, "The value of --\(name) must be one of \(all), not \(value)")
  }

  /// What a switch says.
  ///
  /// - Throws: `ConversionError` if it is neither `true` nor `false`.
  static func flag(_ name: String, _ value: String) throws(ConversionError) -> Bool {
    if value == "true" { return true }
    if value == "false" { return false }
    throw ConversionError(.usage, "The value of \(name) must be true or false, not \(value)")
  }
}
