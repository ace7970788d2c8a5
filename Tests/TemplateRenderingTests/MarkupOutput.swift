import TemplateRendering

/// An output that escapes as HTML does, for tests.
struct MarkupOutput: TemplateOutput {
  var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes += bytes }

  mutating func write(escaping words: String) {
    let signs: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
    for sign in words { bytes += (signs[sign] ?? String(sign)).utf8 }
  }

  mutating func write(content number: Int) { bytes += "[content \(number)]".utf8 }
}

/// Renders a template with partials that are given as text.
func rendered(
  _ template: String, _ context: TemplateContext = [:], partials: [String: String] = [:],
  isStrict: Bool = true
) throws -> String {
  var set = TemplateSet()
  for (name, text) in partials { set[name] = try Template(text, named: name) }
  var output = MarkupOutput()
  try Template(template, named: "page.html")
    .render(context, partials: set, isStrict: isStrict, into: &output)
  return output.text
}
