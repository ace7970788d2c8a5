extension CodeLanguage {
  /// What a terminal shows: commands behind their prompts, and what they print.
  static let console = CodeLanguage(
    "console", aliases: ["shell-session", "shellsession", "sh-session", "terminal", "session"],
    syntax: .lines(.console))
}
