import Templates

/// The style sheet that comes with the program.
enum PageStyle {
  static var standard: String { "\n" + Templates.pageStyleSheet }
}
