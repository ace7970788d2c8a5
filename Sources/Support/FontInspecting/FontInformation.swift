/// What the bytes of a font say about it: its format, family, look and rights. Names and extensions do not count.
///
///     let font = try FontInformation(of: bytes)
///     print(font.family ?? "", font.weight, font.embedding)
public struct FontInformation: Sendable, Hashable {
  /// The format.
  public let format: FontFormat
  /// The name that the faces of a family share; nil when the font gives none.
  public let family: String?
  /// How heavy it is, in hundreds from 100 to 900; 400 is regular.
  public let weight: Int
  /// Whether it is italic or oblique.
  public let isItalic: Bool
  /// Whether all letters are equally wide.
  public let isMonospaced: Bool
  /// Whether its maker lets it be embedded.
  public let embedding: Embedding

  /// What the maker of a font allows (OpenType, table OS/2, field fsType).
  public enum Embedding: Sendable, Hashable {
    /// It may be embedded, and installed by who reads the document.
    case installable
    /// It may be embedded in documents that can be changed.
    case editable
    /// It may be embedded in documents that are only read and printed.
    case previewAndPrint
    /// It may not be embedded without its maker's leave.
    case restricted
    /// Only its bitmaps may be embedded, which outlines are not.
    case bitmapsOnly

    /// Whether a book may hold the font.
    public var isAllowed: Bool { self != .restricted && self != .bitmapsOnly }

    init(_ bits: Int) {
      // Older fonts set several levels; then the most generous counts (OpenType, OS/2 version 2 and before).
      if bits & 0x0200 != 0 {
        self = .bitmapsOnly
      } else if bits & 0x0008 != 0 {
        self = .editable
      } else if bits & 0x0004 != 0 {
        self = .previewAndPrint
      } else {
        self = bits & 0x0002 != 0 ? .restricted : .installable
      }
    }
  }

  /// Reads a font.
  ///
  /// - Throws: `FontProblem`, when the bytes are no font that a book can hold.
  /// - Complexity: O(n) in the bytes of WOFF 2 fonts; else in the size of the few tables that are read.
  public init(of bytes: [UInt8]) throws(FontProblem) {
    let tables = try FontTables(of: bytes)
    guard let head = try tables.table("head"), head.count >= 54,
      try tables.table("cmap") != nil, try tables.table("maxp") != nil
    else { throw .notAFont }
    format = tables.format
    family = try tables.table("name").flatMap { NameTable($0).family }
    let look = try tables.table("OS/2")
    let macStyle = head.number(at: 44, 2) ?? 0
    let style = look?.number(at: 62, 2)
    isItalic = style.map { $0 & 0x0201 != 0 } ?? (macStyle & 2 != 0)
    weight = Self.hundreds(look?.number(at: 4, 2)) ?? (macStyle & 1 != 0 ? 700 : 400)
    isMonospaced = try tables.table("post")?.number(at: 12, 4).map { $0 != 0 } ?? false
    embedding = Embedding(look?.number(at: 8, 2) ?? 0)
  }

  /// A weight as style sheets take it; some fonts count from 1 to 9.
  private static func hundreds(_ weight: Int?) -> Int? {
    guard let weight, weight > 0 else { return nil }
    let scaled = weight < 10 ? weight * 100 : weight
    return min(max((scaled + 50) / 100, 1), 9) * 100
  }
}

extension [UInt8] {
  /// The number of `length` bytes at an offset, the high byte first; nil outside.
  func number(at offset: Int, _ length: Int) -> Int? {
    guard offset >= 0, offset + length <= count else { return nil }
    return self[offset..<offset + length].reduce(0) { $0 << 8 | Int($1) }
  }
}
