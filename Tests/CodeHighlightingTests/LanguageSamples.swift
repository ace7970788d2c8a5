import Testing

/// A line of code with its tokens in brackets.
struct LanguageSample: Sendable, CustomTestStringConvertible {
  let language: String
  let marked: String

  init(_ language: String, _ marked: String) {
    self.language = language
    self.marked = marked
  }

  /// The line without the brackets.
  var code: String {
    var code = ""
    var isName = false
    for character in marked {
      switch character {
      case "⟨": isName = true
      case ":" where isName: isName = false
      case "⟩": break
      default: if !isName { code.append(character) }
      }
    }
    return code
  }

  var testDescription: String { language }
}

let samples: [LanguageSample] = [
  LanguageSample(
    "c",
    "⟨directive:#include⟩ <x.h>\n⟨type:int⟩ ⟨function:f⟩(⟨keyword:const⟩ ⟨type:char⟩ *s) { ⟨keyword:return⟩ ⟨number:0x1F⟩; } ⟨comment:// end⟩"
  ),
  LanguageSample(
    "cpp", "⟨keyword:auto⟩ s = ⟨string:R\"x(a \"b)\" c)x\"⟩; ⟨type:int⟩ n = ⟨number:1'000⟩;"),
  LanguageSample(
    "csharp",
    "⟨keyword:var⟩ s = ⟨string:$\"a {⟩b⟨string:}\"⟩ + ⟨string:@\"c\\\"⟩; ⟨comment:/* d */⟩"),
  LanguageSample(
    "java",
    "⟨directive:@Override⟩ ⟨keyword:public⟩ ⟨type:String⟩ ⟨function:name⟩() { ⟨keyword:return⟩ ⟨string:\"a\\\"b\"⟩; }"
  ),
  LanguageSample(
    "kotlin", "⟨keyword:val⟩ x = ⟨string:\"${⟩y + ⟨number:1⟩⟨string:}\"⟩ ⟨comment:/* a /* b */ */⟩"),
  LanguageSample(
    "javascript",
    "⟨keyword:const⟩ f = ⟨keyword:async⟩ () => ⟨string:`a ${⟩ b ⟨string:}`⟩; ⟨comment:// c⟩"),
  LanguageSample(
    "typescript", "⟨keyword:interface⟩ ⟨type:Shape⟩ { ⟨keyword:readonly⟩ side: ⟨type:number⟩ }"),
  LanguageSample(
    "python",
    "⟨directive:@once⟩\n⟨keyword:def⟩ ⟨function:f⟩(a: ⟨type:int⟩): ⟨string:\"\"\"Doc\n\"\"\"⟩ ⟨comment:# b⟩"
  ),
  LanguageSample(
    "ruby",
    "⟨keyword:def⟩ name; ⟨variable:@a⟩ = ⟨string::b⟩; ⟨string:\"#{⟩c⟨string:}\"⟩ ⟨keyword:end⟩"),
  LanguageSample(
    "go",
    "⟨keyword:func⟩ ⟨function:main⟩() { s := ⟨string:`a\\`⟩; ⟨keyword:defer⟩ ⟨function:done⟩() }"),
  LanguageSample(
    "rust",
    "⟨directive:#[test]⟩ ⟨keyword:fn⟩ f<⟨directive:'a⟩>(x: &⟨directive:'a⟩ ⟨type:str⟩) { ⟨function:print!⟩(⟨string:r#\"a \" b\"#⟩, ⟨string:'c'⟩) }"
  ),
  LanguageSample(
    "php", "⟨directive:<?php⟩ ⟨variable:$a⟩ = ⟨function:foo⟩(⟨string:'b'⟩); ⟨comment:# c⟩"),
  LanguageSample(
    "bash",
    "⟨keyword:for⟩ f ⟨keyword:in⟩ *; ⟨keyword:do⟩ ⟨function:echo⟩ ⟨string:\"a $(⟩⟨function:ls⟩ ⟨variable:-l⟩⟨string:)\"⟩ ⟨variable:${X}⟩; ⟨keyword:done⟩ ⟨comment:# it's⟩"
  ),
  LanguageSample("console", "⟨directive:$⟩ ⟨function:make⟩ ⟨variable:--all⟩\nit's done"),
  LanguageSample(
    "sql",
    "⟨keyword:select⟩ ⟨function:count⟩(*) ⟨keyword:FROM⟩ t ⟨keyword:where⟩ a = ⟨string:'it''s'⟩ ⟨comment:-- b⟩"
  ),
  LanguageSample(
    "html",
    "⟨tag:<p⟩ ⟨variable:class⟩=⟨string:\"a\"⟩⟨tag:>⟩b ⟨number:&amp;⟩ c⟨tag:</p>⟩⟨comment:<!-- d -->⟩"
  ),
  LanguageSample("html", "⟨tag:<script⟩⟨tag:>⟩⟨keyword:let⟩ a = ⟨number:1⟩⟨tag:</script>⟩"),
  LanguageSample(
    "xml", "⟨directive:<?xml version=\"1.0\"?>⟩⟨tag:<a:b⟩ ⟨variable:c⟩=⟨string:'d'⟩⟨tag:/>⟩"),
  LanguageSample(
    "css",
    "⟨directive:@media⟩ (⟨key:width⟩: ⟨number:3em⟩) { ⟨tag:a⟩ ⟨tag:.b⟩ { ⟨key:color⟩: ⟨number:#fff⟩ } } ⟨comment:/* c */⟩"
  ),
  LanguageSample("json", "{⟨key:\"a\"⟩: [⟨number:1⟩, ⟨keyword:true⟩, ⟨string:\"b\"⟩]}"),
  LanguageSample(
    "yaml",
    "⟨comment:# a⟩\n⟨key:b⟩: it's c\n⟨key:d⟩:\n  - ⟨key:e⟩: ⟨keyword:true⟩ ⟨comment:# f⟩\n⟨key:u⟩: http://g"
  ),
  LanguageSample("toml", "⟨tag:[a.b]⟩\n⟨key:c.d⟩ = ⟨string:\"e\"⟩ ⟨comment:# f⟩"),
  LanguageSample("ini", "⟨tag:[a]⟩\n⟨key:b⟩ = ⟨keyword:yes⟩ ⟨comment:; c⟩"),
  LanguageSample("markdown", "⟨tag:# A⟩\n⟨keyword:-⟩ b ⟨string:`c`⟩\n⟨directive:>⟩ d"),
  LanguageSample("diff", "⟨directive:@@ -1 +1 @@⟩\n⟨deleted:-a⟩\n⟨inserted:+b⟩\n c"),
  LanguageSample("lua", "⟨keyword:local⟩ a = ⟨string:[[b\n]]⟩ ⟨comment:--[[ c ]]⟩"),
  LanguageSample("dockerfile", "⟨keyword:FROM⟩ swift ⟨keyword:AS⟩ build ⟨comment:# a⟩"),
]
