/// Code or other preformatted text, kept letter by letter.
@frozen
public struct CodeBlock: DocumentNode, ExpressibleByStringLiteral {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a code block.
  public init(_ code: String, info: String = "", attributes: Attributes = Attributes()) {
    position = .making(attributes) { builder in
      var code = code
      var info = info
      code.withUTF8 { code in
        _ = info.withUTF8 { info in builder.codeBlock(info: info, code) }
      }
    }
  }

  /// Creates a code block without a language.
  public init(stringLiteral value: String) { self.init(value) }

  /// The info string of the fence; its first word is the language.
  @inlinable public var info: Text { Text(position.storage, position.payload.first) }

  /// The first word of the info string; empty when there is none.
  public var language: String {
    info.withBytes { bytes in
      let word = bytes.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      return String(decoding: word, as: UTF8.self)
    }
  }

  /// The code, with its line ends.
  @inlinable public var code: Text { Text(position.storage, position.payload.second) }
}

/// Markup of one output format; writers of other formats leave it out and say so.
@frozen
public struct RawBlock: DocumentNode {
  /// Where the node is.
  public let position: NodePosition

  /// Creates the view of a node of this kind.
  @inlinable
  public init(position: NodePosition) { self.position = position }

  /// Creates a raw block.
  public init(format: String, _ markup: String, attributes: Attributes = Attributes()) {
    position = .making(attributes) { builder in
      builder.openRawBlock(format: format)
      var markup = markup
      markup.withUTF8 { builder.literal($0) }
    }
  }

  /// The format, such as `html`.
  @inlinable public var format: Text { Text(position.storage, position.payload.first) }

  /// The markup as written.
  @inlinable public var markup: Text { Text(position.storage, position.payload.second) }
}
