internal import DocumentAST

/// Names of people: `A`, `A; B`, or maps with name, role and the form for sorting.
enum CreatorValue {
  static func creators(_ value: FrontMatterValue, _ role: CreatorRole) -> [Creator] {
    if let text = value.text {
      // A comma belongs to "Dickinson, Emily", and "and" to names of firms.
      return text.split(separator: ";").map { String($0).asLine }.filter { !$0.isEmpty }
        .map { Creator($0, role: role) }
    }
    guard let name = (value["name"] ?? value["text"])?.text?.asLine else { return [] }
    let fileAs = ["file-as", "fileas", "sort", "sort-as"].lazy
      .compactMap { value[$0]?.text?.asLine }.first
    let named = value["role"]?.text.map(Self.role)
    return [Creator(name, role: named ?? role, fileAs: fileAs)]
  }

  /// A MARC code as it is, or a word for one.
  private static func role(_ text: String) -> CreatorRole {
    switch text.lowercased() {
    case "author", "writer": .author
    case "translator": .translator
    case "editor": .editor
    case "illustrator": .illustrator
    case "interviewer": .interviewer
    case "reviewer": .reviewer
    case let other: CreatorRole(rawValue: other)
    }
  }
}
