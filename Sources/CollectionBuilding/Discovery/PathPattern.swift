internal import DocumentAST

/// A pattern for paths inside a collection: `*` and `?` stand for letters of a name, `**` also for folders.
///
/// A pattern without `/` fits a file or folder of that name anywhere; one that ends in `/` fits what is in such a folder.
struct PathPattern: Sendable, Hashable {
  /// The pattern as it was written.
  let text: String
  private let bytes: [UInt8]
  private let isName: Bool

  init(_ text: String) {
    self.text = text
    var bytes = Array(text.normalised.utf8)
    if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    isName = !bytes.contains(UInt8(ascii: "/"))
    if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    self.bytes = bytes
  }

  /// Whether the pattern fits a path or a folder it lies in.
  ///
  /// - Complexity: O(n m) in the lengths of path and pattern.
  func matches(_ path: String) -> Bool {
    let path = Array(path.normalised.utf8)
    var start = 0
    for index in 0...path.count where index == path.count || path[index] == UInt8(ascii: "/") {
      if fits(path[(isName ? start : 0)..<index]) { return true }
      start = index + 1
    }
    return false
  }

  /// Goes on behind the last star that still can take one byte more.
  private func fits(_ path: ArraySlice<UInt8>) -> Bool {
    var (position, place) = (path.startIndex, 0)
    var star: (place: Int, position: Int)?
    var deepStar: (place: Int, position: Int)?
    while position < path.endIndex {
      if place < bytes.count, bytes[place] == UInt8(ascii: "*") {
        let isDeep = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "*")
        place += isDeep ? 2 : 1
        if isDeep { (deepStar, star) = ((place, position), nil) } else { star = (place, position) }
      } else if place < bytes.count, isFit(bytes[place], path[position]) {
        (position, place) = (position + 1, place + 1)
      } else if let last = star, path[last.position] != UInt8(ascii: "/") {
        star = (last.place, last.position + 1)
        (position, place) = (last.position + 1, last.place)
      } else if let last = deepStar {
        (deepStar, star) = ((last.place, last.position + 1), nil)
        (position, place) = (last.position + 1, last.place)
      } else {
        return false
      }
    }
    return bytes[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private func isFit(_ pattern: UInt8, _ byte: UInt8) -> Bool {
    pattern == UInt8(ascii: "?") ? byte != UInt8(ascii: "/") : pattern == byte
  }
}
