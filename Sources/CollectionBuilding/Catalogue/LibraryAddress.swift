/// Addresses of the files of a library.
struct LibraryAddress: Sendable {
  /// The address of the folder of the library, with a slash at its end; nil for addresses seen from the file they stand in.
  let base: String?

  init(base: String?) {
    self.base = base.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  /// The address of a file of the library, seen from another one; both by their paths inside the library.
  func address(of path: String, from origin: String) -> String {
    if let base { return base + Self.encoded(path) }
    let target = path.split(separator: "/")
    let folder = origin.split(separator: "/").dropLast()
    let shared = zip(target.dropLast(), folder).prefix { $0 == $1 }.count
    let ascent = [Substring](repeating: "..", count: folder.count - shared)
    return Self.encoded((ascent + target[shared...]).joined(separator: "/"))
  }

  /// The path in percent form (RFC 3986 §2): clients differ in how they take anything but ASCII.
  private static func encoded(_ path: String) -> String {
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, 0x2d, 0x2e, 0x2f, 0x5f, 0x7e: result.append(byte)
      default: result += [0x25] + Array(hexadecimal(byte).utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
