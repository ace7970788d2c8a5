/// A table: a caption, a head, bodies and a foot.
@frozen
public struct Table: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a table with one alignment a column.
  public init(
    alignments: [ColumnAlignment], caption: Inlines? = nil, _ sections: NodeList<TableSection>,
    attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) { builder in
      builder.openTable(alignments: alignments)
      if let caption {
        builder.openCaption()
        builder.append(caption)
        builder.close()
      }
      builder.append(sections)
    }
  }

  /// The alignment of each column.
  public var alignments: [ColumnAlignment] {
    position.text.withBytes { $0.map { ColumnAlignment(rawValue: $0) ?? .none } }
  }

  /// The number of columns.
  @inlinable public var columnCount: Int { position.text.count }

  /// The caption.
  @inlinable public var caption: Inlines? { position.leadingPart(.caption)?.inlines }

  /// The head, the bodies and the foot, in the order of the source.
  @inlinable public var sections: NodeList<TableSection> {
    NodeList(
      position.storage, position.start(after: .caption), position.storage.end(of: position.index))
  }
}

/// How the cells of a column are set; the raw value is a letter.
@frozen
public enum ColumnAlignment: UInt8, Sendable, CaseIterable {
  /// As the page does it: `n`.
  case none = 110
  /// `l`
  case left = 108
  /// `c`
  case center = 99
  /// `r`
  case right = 114
}

/// The head, a body or the foot of a table.
@frozen
public struct TableSection: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Which part of a table.
  @frozen
  public enum Kind: UInt8, Sendable, CaseIterable {
    case head, body, foot
  }

  /// Creates a section.
  public init(
    _ kind: Kind, _ rows: NodeList<TableRow>, attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) {
      $0.openTableSection(kind)
      $0.append(rows)
    }
  }

  /// Which part of the table it is.
  @inlinable public var kind: Kind { Kind(rawValue: position.record.value) ?? .body }

  /// The rows.
  @inlinable public var rows: NodeList<TableRow> { position.parts() }
}

/// A row of a table.
@frozen
public struct TableRow: DocumentNode, ExpressibleByArrayLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a row.
  public init(_ cells: NodeList<TableCell>, attributes: Attributes = Attributes()) {
    position = .making(attributes) {
      $0.openTableRow()
      $0.append(cells)
    }
  }

  /// Creates a row written by hand.
  public init(arrayLiteral elements: TableCell...) { self.init(NodeList(elements)) }

  /// The cells.
  @inlinable public var cells: NodeList<TableCell> { position.parts() }
}

/// A cell of a table. A cell whose content is one paragraph is shown as running text.
@frozen
public struct TableCell: DocumentNode, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a cell that takes so many columns and rows (1 to 65,535).
  public init(
    _ content: Blocks, columnSpan: Int = 1, rowSpan: Int = 1, isHeader: Bool = false,
    attributes: Attributes = Attributes()
  ) {
    position = .making(attributes) {
      $0.openTableCell(columnSpan: columnSpan, rowSpan: rowSpan, isHeader: isHeader)
      $0.append(content)
    }
  }

  /// Creates a cell of plain text.
  public init(stringLiteral value: String) {
    self.init([.paragraph(Paragraph(stringLiteral: value))])
  }

  /// The columns it takes, at least 1.
  @inlinable public var columnSpan: Int { Int(position.record.first) }

  /// The rows it takes, at least 1.
  @inlinable public var rowSpan: Int { Int(position.record.second) }

  /// Whether it names a row or column outside the head.
  @inlinable public var isHeader: Bool { position.record.value != 0 }

  /// The content.
  @inlinable public var content: Blocks { position.blocks }
}
