/// The style sheet of books.
public enum EPUBStyleSheet {
  /// The sheet as CSS in UTF-8: close to CSS 2.1, so that old reading systems keep it.
  public static var bytes: [UInt8] { PackageResources.epub_css }
}
