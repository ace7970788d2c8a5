#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Converts older encodings to UTF-8 by the C library's iconv, piece by piece.
struct IconvConverter {
  private let encoding: TextEncoding

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Whether iconv has an encoding of this name. Names with other characters than those of names
  /// are not asked for: `//` introduces options.
  static func knows(_ name: String) -> Bool {
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+"):
        true
      default: false
      }
    }
    guard isName, !name.isEmpty, name.utf8.count <= 40, let handle = open(name) else {
      return false
    }
    iconv_close(handle)
    return true
  }

  private static func open(_ name: String) -> iconv_t? {
    let handle = iconv_open("UTF-8", name)
    return handle == iconv_t(bitPattern: -1) ? nil : handle
  }

  /// Adds the text of `buffer`; what the encoding does not allow becomes U+FFFD, byte by byte.
  /// - Throws: ``TextDecodingError/unknownEncoding(_:)`` when this C library lacks the encoding.
  func convert(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, into cleaner: inout TextCleaner
  ) throws(TextDecodingError) {
    guard let handle = Self.open(encoding.converterName) else {
      throw .unknownEncoding(encoding.name)
    }
    defer { iconv_close(handle) }
    cleaner.reserve(buffer.count - start)
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 16_384)
    defer { chunk.deallocate() }
    var index = start
    while index < buffer.count {
      let piece = UnsafeMutableBufferPointer(
        mutating: UnsafeBufferPointer(rebasing: buffer[index...]))
      let step = Self.step(handle, piece, into: chunk)
      cleaner.append(
        UnsafeBufferPointer(rebasing: chunk[..<step.written]), from: 0, inputOffset: index)
      index += step.read
      switch step.outcome {
      case .done, .outputFull:
        break
      case .invalid where index < buffer.count:
        cleaner.appendInvalid(buffer[index..<index + 1], at: index)
        index += 1
      case .invalid:
        break
      case .incomplete:
        if index < buffer.count { cleaner.appendInvalid(buffer[index...], at: index) }
        index = buffer.count
      }
    }
    let rest = Self.flush(handle, into: chunk)
    cleaner.append(
      UnsafeBufferPointer(rebasing: chunk[..<rest]), from: 0, inputOffset: buffer.count)
  }

  /// Writes what the converter holds back: where letters and accents are bytes of their own (Windows
  /// 1255 and 1258), the last letter waits for an accent.
  private static func flush(
    _ handle: iconv_t, into chunk: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let target = UnsafeMutableRawPointer(chunk.baseAddress)
    var targetText = target?.assumingMemoryBound(to: CChar.self)
    var targetLeft = chunk.count
    _ = iconv(handle, nil, nil, &targetText, &targetLeft)
    return chunk.count - targetLeft
  }

  private enum Outcome {
    case done, outputFull, invalid, incomplete
  }

  /// Converts until the chunk is full, the input ends, or a byte does not fit.
  private static func step(
    _ handle: iconv_t, _ input: UnsafeMutableBufferPointer<UInt8>,
    into chunk: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int, outcome: Outcome) {
    // CChar and UInt8 have the same layout; iconv wants the former.
    let source = UnsafeMutableRawPointer(input.baseAddress)
    let target = UnsafeMutableRawPointer(chunk.baseAddress)
    var sourceText = source?.assumingMemoryBound(to: CChar.self)
    var targetText = target?.assumingMemoryBound(to: CChar.self)
    var sourceLeft = input.count
    var targetLeft = chunk.count
    let result = iconv(handle, &sourceText, &sourceLeft, &targetText, &targetLeft)
    let outcome: Outcome =
      if result != -1 {
        .done
      } else {
        switch errno {
        case E2BIG: .outputFull
        case EINVAL: .incomplete
        default: .invalid
        }
      }
    return (input.count - sourceLeft, chunk.count - targetLeft, outcome)
  }
}
