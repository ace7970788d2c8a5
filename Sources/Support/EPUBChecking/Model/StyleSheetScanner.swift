/// Cuts a style sheet into its parts (CSS 2.1 §4.1), without building a tree.
struct StyleSheetScanner {
  /// A part of a style sheet.
  enum Part: Hashable {
    /// `@name words`, before its block or its semicolon.
    case atRule(name: String, words: String)
    /// What stands before a block of declarations.
    case selector(String)
    case declaration(property: String, value: String)
    /// What is none of these.
    case broken(String)
  }

  /// The parts with their places, in order.
  private(set) var parts: [(part: Part, place: TextPlace)] = []

  private let bytes: [UInt8]
  private var piece: [UInt8] = []
  private var depth: Int
  /// The depth at which the bytes begin and must end.
  private let outerDepth: Int
  private var place = TextPlace(line: 1, column: 1)
  private var piecePlace = TextPlace(line: 1, column: 1)
  private var index = 0

  /// - Parameter isBlock: Whether these are declarations alone, as in a `style` attribute.
  /// - Complexity: O(n).
  init(_ bytes: [UInt8], isBlock: Bool = false) {
    outerDepth = isBlock ? 1 : 0
    depth = outerDepth
    self.bytes = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    scan()
  }

  private mutating func scan() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
        skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): takeString(closing: bytes[index])
      case UInt8(ascii: "("): takeString(closing: UInt8(ascii: ")"))
      case UInt8(ascii: "{"):
        endPiece(isPrelude: true)
        depth += 1
        advance()
      case UInt8(ascii: "}"):
        endPiece(isPrelude: false)
        if depth == outerDepth { add(.broken("a } closes nothing"), at: place) }
        depth = Swift.max(depth - 1, outerDepth)
        advance()
      case UInt8(ascii: ";"):
        endPiece(isPrelude: false)
        advance()
      default: take()
      }
    }
    endPiece(isPrelude: false)
    if depth > outerDepth { add(.broken("a { is never closed"), at: place) }
  }

  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") {
      place = TextPlace(line: place.line + 1, column: 1)
    } else if bytes[index] & 0xc0 != 0x80 {
      place.column += 1
    }
    index += 1
  }

  private mutating func take() {
    if piece.isEmpty {
      guard !XMLCharacters.isSpace(bytes[index]) else { return advance() }
      piecePlace = place
    }
    piece.append(bytes[index])
    advance()
  }

  private mutating func skipComment() {
    advance()
    advance()
    while index < bytes.count {
      let isEnd =
        bytes[index] == UInt8(ascii: "*") && index + 1 < bytes.count
        && bytes[index + 1] == UInt8(ascii: "/")
      advance()
      guard isEnd else { continue }
      return advance()
    }
    add(.broken("a comment is never closed"), at: place)
  }

  /// Takes a string, or what is in parentheses, in which nothing ends a declaration.
  private mutating func takeString(closing: UInt8) {
    take()
    while index < bytes.count {
      let byte = bytes[index]
      take()
      if byte == UInt8(ascii: "\\"), index < bytes.count {
        take()
      } else if byte == closing {
        return
      }
    }
  }

  private mutating func endPiece(isPrelude: Bool) {
    let words = String(decoding: piece, as: UTF8.self).xmlWords.joined(separator: " ")
    piece.removeAll()
    guard !words.isEmpty else { return }
    if words.hasPrefix("@") {
      let name = words.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
      let rest = words.dropFirst(1 + name.count)
      add(.atRule(name: name.lowercased(), words: String(rest)), at: piecePlace)
    } else if isPrelude {
      add(.selector(words), at: piecePlace)
    } else {
      addDeclaration(words)
    }
  }

  private mutating func addDeclaration(_ words: String) {
    let parts = words.utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self).xmlWords.joined(separator: " ") }
    guard depth > 0, parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      return add(.broken("“\(words)” is no declaration"), at: piecePlace)
    }
    add(.declaration(property: parts[0].lowercased(), value: parts[1]), at: piecePlace)
  }

  private mutating func add(_ part: Part, at place: TextPlace) { parts.append((part, place)) }
}
