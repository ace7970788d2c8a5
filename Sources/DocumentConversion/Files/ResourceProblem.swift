package import ImageInspecting

/// Why an image that a document refers to was not loaded. The conversion goes on without it.
package enum ResourceProblem: Error, Sendable, Equatable {
  /// The reference leads to the network, which nothing here ever asks.
  case remote
  /// There is no folder to look in: the text came from the standard input, or none was granted.
  case noRoot
  /// The reference, or a symbolic link on the way, leads out of the folder that may be read.
  case outsideRoot
  /// There is no such file.
  case missing
  /// It is a folder, a device, a pipe, or behind too many links or folders.
  case notFile
  /// It is larger than the limit for one resource, or all together than that for all.
  case tooLarge(limit: Int)
  /// Its bytes are no PNG, JPEG, GIF, WebP or SVG image; those of another format, if that is known.
  case unknownFormat(ForeignImageFormat?)
  /// The system does not let it be read; its reason.
  case unreadable(String)

  /// The stable code of the diagnostic.
  package var code: String {
    switch self {
    case .remote: "resource.remote"
    case .noRoot: "resource.no-root"
    case .outsideRoot: "resource.outside-root"
    case .missing: "resource.missing"
    case .notFile: "resource.not-file"
    case .tooLarge: "resource.too-large"
    case .unknownFormat: "resource.unknown-format"
    case .unreadable: "resource.unreadable"
    }
  }

  /// Returns the problem in one plain sentence, without a full stop at the end.
  package func message(for reference: String) -> String {
    let name = "\"\(Self.shortened(reference))\""
    switch self {
    case .remote: return "The image \(name) is not fetched: nothing is loaded from the network"
    case .noRoot: return "The image \(name) is not loaded: the text has no folder"
    case .outsideRoot: return "The image \(name) lies outside the folder that may be read"
    case .missing: return "The image \(name) does not exist"
    case .notFile: return "The image \(name) is not a file"
    case .tooLarge(let limit): return "The image \(name) is over the limit of \(limit) bytes"
    case .unknownFormat(let format?):
      return
        "The image \(name) is \(format.rawValue), which few readers can show: make it PNG or JPEG"
    case .unknownFormat(nil): return "The image \(name) is not PNG, JPEG, GIF, WebP or SVG"
    case .unreadable(let reason): return "The image \(name) cannot be read (\(reason))"
    }
  }

  /// Data URLs can be megabytes long.
  private static func shortened(_ reference: String) -> String {
    let head = reference.unicodeScalars.prefix(80).map { $0.value < 0x20 ? "\u{fffd}" : $0 }
    let text = String(String.UnicodeScalarView(head))
    return head.count < 80 ? text : text + "…"
  }
}
