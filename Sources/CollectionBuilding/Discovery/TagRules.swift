/// What a collection says about tags: which are the same, which belong under which, which are not shown.
public struct TagRules: Sendable, Hashable {
  /// The label that stands for each tag with other names.
  private var labels: [TagKey: String] = [:]
  /// The tag above a tag.
  private(set) var parents: [TagKey: TagKey] = [:]
  /// Tags that are left out of indexes and feeds.
  private(set) var hidden: Set<TagKey> = []

  /// Creates rules that say nothing.
  public init() {}

  /// Makes a tag another name of `label`; returns whether it was not one of something else already.
  mutating func alias(_ tag: String, to label: String) -> Bool {
    let earlier = labels.updateValue(label, forKey: TagKey(tag))
    return earlier == nil || TagKey(earlier ?? "") == TagKey(label)
  }

  /// Puts a tag below another; returns whether that makes no circle.
  mutating func place(_ tag: String, below parent: String) -> Bool {
    let (key, parentKey) = (key(of: tag), key(of: parent))
    guard !ancestors(of: parentKey, orSelf: true).contains(key) else { return false }
    parents[key] = parentKey
    names[key] = names[key] ?? tag
    names[parentKey] = names[parentKey] ?? parent
    return true
  }

  mutating func hide(_ tag: String) { hidden.insert(key(of: tag)) }

  /// The key of a tag after aliases.
  public func key(of label: String) -> TagKey {
    let key = TagKey(label)
    return labels[key].map { TagKey($0) } ?? key
  }

  /// The key and label of a tag after aliases, from its own key, which need not be computed again.
  func resolved(_ key: TagKey, label: String) -> (TagKey, String) {
    guard let name = labels[key] else { return (key, label) }
    return (TagKey(name), name)
  }

  /// The label to show for a tag: that of the collection, if it has one.
  public func label(for label: String) -> String { labels[TagKey(label)] ?? label }

  /// Writes what decides the keys and labels of tags.
  func write(to record: inout RecordWriter) {
    record.list(labels.keys.sorted()) { record, key in
      record.text(key.text)
      record.text(labels[key])
    }
  }

  /// The labels that the collection gives to tags, for those who show them.
  private(set) var names: [TagKey: String] = [:]

  /// The labels that were chosen, by key.
  var chosenLabels: [TagKey: String] {
    var chosen = names
    for label in labels.values { chosen[TagKey(label)] = label }
    return chosen
  }

  /// The tags above a tag, the nearest first. There are no circles.
  func ancestors(of key: TagKey, orSelf: Bool = false) -> [TagKey] {
    var found = orSelf ? [key] : []
    var current = key
    while let parent = parents[current] {
      found.append(parent)
      current = parent
    }
    return found
  }
}
