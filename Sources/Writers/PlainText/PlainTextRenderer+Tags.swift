import DocumentAST

/// Tags: with counts as `label (3) label (5)`, else behind a label or as hashtags.
extension PlainTextRenderer {
  /// Lines end between tags, not inside them.
  mutating func writeTags(_ cloud: TagCloud) {
    text.removeAll()
    let form = form(of: cloud)
    if case .listed(let label) = form {
      text.append(label)
      text.append(": ")
    }
    var columns = text.columns(from: 0)
    var isFirst = true
    for tag in cloud.tags {
      let start = text.count
      if !isFirst { text.append(form.separator) }
      append(tag, form)
      let added = text.columns(from: start)
      let comma = form.separator.utf8CodeUnitCount - 1
      if !isFirst, columns + added + comma > lines.room {
        text.breakLine(at: start + comma)
        columns = added - 1 - comma
      } else {
        columns += added
      }
      isFirst = false
    }
    writeText()
  }

  /// How tags are told from words.
  private enum TagForm {
    case counted, hashed
    case listed(label: String)

    var separator: StaticString {
      if case .listed = self { return ", " }
      return " "
    }
  }

  private func form(of cloud: TagCloud) -> TagForm {
    if cloud.tags.contains(where: { $0.count != nil }) { return .counted }
    if let label = cloud.attributes["label"], !label.isEmpty { return .listed(label: label) }
    let hashed = document.metadata.tags.filter { $0.provenance == .hashtag }
    let isHashed = cloud.tags.allSatisfy { tag in
      hashed.contains { tag.label == $0.label || tag.label == $0.label.underscored }
    }
    return isHashed && !cloud.tags.isEmpty ? .hashed : .listed(label: "Tags")
  }

  private mutating func append(_ tag: TagEntry, _ form: TagForm) {
    switch form {
    case .listed: tag.label.withBytes { text.append($0) }
    case .counted:
      tag.label.withBytes { text.append($0) }
      if let count = tag.count { text.append(" (\(count))") }
    case .hashed:
      text.append("#")
      let joined = tag.label.withBytes { label in label.map { $0 == 0x20 ? UInt8(0x5F) : $0 } }
      joined.withUnsafeBufferPointer { text.append($0) }
    }
  }
}

extension String {
  /// The string with underscores for spaces, as hashtags have it.
  fileprivate var underscored: String {
    String(decoding: utf8.map { $0 == 0x20 ? 0x5F : $0 }, as: UTF8.self)
  }
}
