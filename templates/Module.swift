/// The style sheets and page shells that are built into the program.
public enum Templates {
  /// The style sheet of standalone pages.
  public static var pageStyleSheet: String { text(PackageResources.page_css) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
