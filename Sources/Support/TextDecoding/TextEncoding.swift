/// A way to write characters as bytes.
///
///     TextEncoding(label: "latin1")?.name     // "windows-1252", as on the Web
public struct TextEncoding: Sendable, Hashable, CustomStringConvertible {
  /// The name as the Web's Encoding Standard prints it, such as `UTF-8` or `windows-1251`; for others
  /// the name under which iconv knows it.
  public let name: String
  /// The name that iconv takes.
  let converterName: String

  /// The name.
  public var description: String { name }

  init(_ name: String, converter: String? = nil) {
    self.name = name
    self.converterName = converter ?? name
  }

  /// Finds an encoding by one of the names in use for it; case, `-`, `_` and spaces do not matter.
  ///
  /// A name that is not in the table but known to iconv gives an encoding too.
  public init?(label: String) {
    let key = Self.key(of: label)
    guard !key.isEmpty else { return nil }
    if let known = Self.byLabel[key] {
      self = known
    } else if IconvConverter.knows(label) {
      self.init(label)
    } else {
      return nil
    }
  }

  private static func key(of label: String) -> String {
    String(
      decoding: label.utf8.lazy.compactMap { byte -> UInt8? in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        default: nil
        }
      }, as: UTF8.self)
  }
}

extension TextEncoding {
  /// UTF-8.
  public static let utf8 = TextEncoding("UTF-8")
  /// UTF-16, the low byte first.
  public static let utf16LittleEndian = TextEncoding("UTF-16LE")
  /// UTF-16, the high byte first.
  public static let utf16BigEndian = TextEncoding("UTF-16BE")
  /// UTF-32, the low byte first.
  public static let utf32LittleEndian = TextEncoding("UTF-32LE")
  /// UTF-32, the high byte first.
  public static let utf32BigEndian = TextEncoding("UTF-32BE")

  /// Windows-1252, which the Web reads for ISO 8859-1 and ASCII too.
  public static let windows1252 = TextEncoding("windows-1252", converter: "CP1252")
  /// Shift_JIS with Microsoft's additions.
  public static let shiftJIS = TextEncoding("Shift_JIS", converter: "CP932")
  /// EUC-JP.
  public static let eucJP = TextEncoding("EUC-JP")
  /// EUC-KR with the additions of code page 949.
  public static let eucKR = TextEncoding("EUC-KR", converter: "CP949")
  /// GB 18030, which includes GBK and GB 2312.
  public static let gb18030 = TextEncoding("GB18030")
  /// Big5 with the Hong Kong additions.
  public static let big5 = TextEncoding("Big5", converter: "BIG5-HKSCS")
  /// KOI8-R.
  public static let koi8R = TextEncoding("KOI8-R")

  /// Returns Windows code page 1250…1258 or 874.
  static func windows(_ page: Int) -> TextEncoding {
    TextEncoding("windows-\(page)", converter: "CP\(page)")
  }

  /// Returns part 1…16 of ISO 8859.
  static func iso8859(_ part: Int) -> TextEncoding {
    TextEncoding("ISO-8859-\(part)")
  }

  private static let byLabel: [String: TextEncoding] = {
    var table: [String: TextEncoding] = [:]
    for (encoding, labels) in labels {
      for label in labels.split(separator: " ") { table[String(label)] = encoding }
      table[key(of: encoding.name)] = encoding
    }
    for page in 1250...1258 {
      for prefix in ["windows", "cp", "win", "ansi", "xcp", "mswin", ""] {
        table["\(prefix)\(page)"] = windows(page)
      }
    }
    // The Web reads parts 1, 9 and 11 as the Windows pages that contain them.
    for part in 1...16 where ![1, 9, 11, 12].contains(part) {
      table["iso8859\(part)"] = iso8859(part)
    }
    return table
  }()

  private static let labels: [(TextEncoding, String)] = [
    (utf8, "utf8 unicode11utf8 utf"),
    (utf16LittleEndian, "utf16 utf16le unicode ucs2 ucs2le iso10646ucs2"),
    (utf16BigEndian, "utf16be ucs2be"),
    (utf32LittleEndian, "utf32 utf32le ucs4 ucs4le"),
    (utf32BigEndian, "utf32be ucs4be"),
    (windows1252, "ascii usascii latin1 l1 iso88591 iso885911987 cp819 ansi isolatin1"),
    (iso8859(2), "latin2 l2 iso885921987"), (iso8859(3), "latin3 l3"),
    (iso8859(4), "latin4 l4"), (iso8859(5), "cyrillic"), (iso8859(6), "arabic asmo708"),
    (iso8859(7), "greek greek8 elot928"), (iso8859(8), "hebrew"), (iso8859(10), "latin6 l6"),
    (iso8859(15), "latin9 l9"), (iso8859(16), "latin10 l10"),
    (windows(1254), "latin5 l5 iso88599"),
    (windows(874), "cp874 tis620 iso885911 thai win874"),
    (koi8R, "koi koi8 koi8r cskoi8r"), (TextEncoding("KOI8-U"), "koi8ru"),
    (TextEncoding("IBM866", converter: "CP866"), "cp866 866 dos866"),
    (TextEncoding("macintosh", converter: "MACINTOSH"), "mac macroman xmacroman"),
    (shiftJIS, "sjis mskanji windows31j ms932 cp932 xsjis csshiftjis"),
    (eucJP, "xeucjp ujis cseucpkdfmtjapanese"),
    (TextEncoding("ISO-2022-JP"), "jis csiso2022jp"),
    (eucKR, "cp949 uhc ksc56011987 ksc5601 ksx1001 korean windows949 ms949 xwindows949"),
    (gb18030, "gb2312 gbk gb231280 euccn chinese cp936 xgbk windows936 ms936 hz"),
    (big5, "big5hkscs cnbig5 xxbig5 csbig5 cp950 windows950 ms950"),
  ]
}
