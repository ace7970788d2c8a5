/// A bullet list or an ordered list.
@frozen
public struct List: DocumentNode, ExpressibleByArrayLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// How the items are numbered.
  @frozen
  public enum NumberStyle: UInt8, Sendable, CaseIterable {
    case decimal, lowerAlpha, upperAlpha, lowerRoman, upperRoman
    /// ①, ②
    case circled
    /// 一、二
    case cjk
    /// 가, 나
    case hangul
  }

  /// What stands after (or around) a number.
  @frozen
  public enum Delimiter: UInt8, Sendable, CaseIterable {
    /// `1.`
    case period
    /// `1)`
    case parenthesis
    /// `(1)`
    case parentheses
    /// `1、`
    case ideographicComma
    /// `1` alone
    case none
  }

  /// Creates a bullet list.
  public init(
    _ items: NodeList<ListItem>, isTight: Bool = true, attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) {
      $0.openBulletList(isTight: isTight)
      $0.append(items)
    }
  }

  /// Creates an ordered list.
  public init(
    orderedFrom start: Int, style: NumberStyle = .decimal, delimiter: Delimiter = .period,
    _ items: NodeList<ListItem>, isTight: Bool = true, attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) {
      $0.openOrderedList(start: start, style: style, delimiter: delimiter, isTight: isTight)
      $0.append(items)
    }
  }

  /// Creates a tight bullet list written by hand.
  public init(arrayLiteral elements: ListItem...) { self.init(NodeList(elements)) }

  @inlinable var bits: ListBits { ListBits(rawValue: position.record.value) }

  /// Whether the items are numbered.
  @inlinable public var isOrdered: Bool { bits.isOrdered }

  /// Whether the items stand without space between them.
  @inlinable public var isTight: Bool { bits.isTight }

  /// The number of the first item of an ordered list.
  @inlinable public var start: Int { Int(Int32(bitPattern: position.record.first)) }

  /// How the items of an ordered list are numbered.
  @inlinable public var style: NumberStyle {
    NumberStyle(rawValue: UInt8(truncatingIfNeeded: position.record.detail >> 8)) ?? .decimal
  }

  /// What stands after the number in an ordered list.
  @inlinable public var delimiter: Delimiter {
    Delimiter(rawValue: UInt8(truncatingIfNeeded: position.record.detail)) ?? .period
  }

  /// The items.
  @inlinable public var items: NodeList<ListItem> { position.parts() }
}

/// The two flags of a list's record.
@frozen
@usableFromInline
struct ListBits: Sendable {
  @usableFromInline let rawValue: UInt8

  @inlinable init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable
  init(isOrdered: Bool, isTight: Bool) { rawValue = (isOrdered ? 1 : 0) | (isTight ? 2 : 0) }

  @inlinable
  init(_ old: UInt8, isTight: Bool) { rawValue = (old & 1) | (isTight ? 2 : 0) }

  @inlinable var isOrdered: Bool { rawValue & 1 != 0 }
  @inlinable var isTight: Bool { rawValue & 2 != 0 }
}
