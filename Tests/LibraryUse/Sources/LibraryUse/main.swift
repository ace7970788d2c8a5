import DocumentConversion

// The ten lines of the README, and a look at what they made.
let book = ".build-checks/library-use.epub"
let page = try Conversion(.init(from: .text, to: .html)).convert("A Title\n\nHello, book.\n")
let findings = try Conversion().convertFile("samples/review.txt", to: book)
let (document, _) = try Conversion().read(Array("* * *\n\nHello.\n".utf8))
for block in document.blocks {
  switch block {
  case .sceneBreak: print("a scene break")
  case .paragraph(let paragraph): print("a paragraph: \(paragraph.content.plainText)")
  default: print("something else")
  }
}

guard page.contains("<h1"), page.contains("Hello, book."),
  findings.allSatisfy({ $0.diagnostic.severity == .note })
else {
  throw ConversionError(.internal, "The library gave an unexpected result")
}
