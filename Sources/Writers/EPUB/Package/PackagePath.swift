/// The names of the files that every book has, as the package document refers to them.
///
/// All are ASCII and made here; nothing from the input becomes part of a name.
enum PackagePath {
  /// The folder of the package document and all it lists.
  static let folder = "EPUB/"
  static let package = "package.opf"
  static let navigation = "nav.xhtml"
  static let ncx = "toc.ncx"
  static let styleSheet = "style.css"
  static let cover = "cover.xhtml"
  static let titlePage = "titlepage.xhtml"
  static let generatedCover = "images/cover.png"
}

/// The media types of a book's own files.
enum MediaType {
  static let xhtml = "application/xhtml+xml"
  static let package = "application/oebps-package+xml"
  static let ncx = "application/x-dtbncx+xml"
  static let css = "text/css"
  static let png = "image/png"
  static let jpeg = "image/jpeg"
  static let container = "application/xml"
  static let book = "application/epub+zip"
}
