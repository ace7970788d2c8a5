/// A note, tip or warning set apart from the text.
@frozen
public struct Alert: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates an alert.
  public init(
    _ kind: AlertKind, title: Inlines? = nil, fold: Fold = .none, _ content: Blocks,
    attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) { builder in
      builder.openAlert(kind: kind, fold: fold)
      if let title {
        builder.openTitle()
        builder.append(title)
        builder.close()
      }
      builder.append(content)
    }
  }

  /// What sort of alert it is.
  public var kind: AlertKind { AlertKind(rawValue: position.text.description) }

  /// Whether the reader may fold it away.
  @inlinable public var fold: Fold { Fold(rawValue: position.record.value) ?? .none }

  /// The title, where the writer gave one; else writers name the kind.
  @inlinable public var title: Inlines? { position.leadingPart(.title)?.inlines }

  /// The content.
  @inlinable public var content: Blocks { position.blocks(after: .title) }
}

/// What sort of alert: the five of GitHub, and whatever else people write, in lower case.
public struct AlertKind: RawRepresentable, Sendable, Hashable {
  /// The name as stored.
  public let rawValue: String

  /// Creates a value from its stored name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Something worth knowing.
  public static let note = AlertKind(rawValue: "note")
  /// Advice.
  public static let tip = AlertKind(rawValue: "tip")
  /// Something needed to succeed.
  public static let important = AlertKind(rawValue: "important")
  /// Something that may go wrong.
  public static let warning = AlertKind(rawValue: "warning")
  /// Something that does harm.
  public static let caution = AlertKind(rawValue: "caution")
}

/// Whether a block can be folded away.
@frozen
public enum Fold: UInt8, Sendable, CaseIterable {
  /// It cannot.
  case none
  /// It can, and is open at first.
  case open
  /// It can, and is folded at first.
  case closed
}
