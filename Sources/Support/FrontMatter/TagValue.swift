internal import DocumentAST

/// Tags: a list, or a text separated by commas or semicolons, or hashtags.
enum TagValue {
  static func tags(_ value: FrontMatterValue) -> [Tag] {
    if let text = value.text { return pieces(of: text).compactMap(tag) }
    return value.elements.compactMap { element in
      if let text = element.text { return tag(text) }
      guard let name = (element["name"] ?? element["label"] ?? element["tag"])?.text else {
        return nil
      }
      return Tag(
        name.asLine, count: element["count"]?.text.flatMap { Int($0) }, provenance: .frontMatter)
    }
  }

  private static func pieces(of text: String) -> [String] {
    let words = text.split { $0.isWhitespace }
    if words.allSatisfy({ $0.hasPrefix("#") }) { return words.map(String.init) }
    let separator: Character = text.contains(",") ? "," : text.contains("、") ? "、" : ";"
    return text.split(separator: separator).map(String.init)
  }

  /// A label with its count in parentheses, if there is one.
  private static func tag(_ text: String) -> Tag? {
    var label = text.asLine
    if label.hasPrefix("#") { label.removeFirst() }
    var count: Int?
    if label.hasSuffix(")"), let open = label.lastIndex(of: "("),
      let number = Int(label[label.index(after: open)...].dropLast())
    {
      count = number
      label = String(label[..<open]).trimmed
    }
    return label.isEmpty ? nil : Tag(label, count: count, provenance: .frontMatter)
  }
}
