import CollectionBuilding
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

// A folder becomes a library, and a selection of it a smaller one.
let library = ".build-checks/library-use"
let collection = try Collection(folder: "samples", excluding: library)
var options = LibraryOptions(output: library)
options.formats = [.html]
var seen = 0
var report = try await LibraryBuilder(collection, options).build { progress in
  if case .finished(_, let done) = progress { seen = done }
}
guard !report.hasFailures, seen == collection.inputs.count else {
  throw ConversionError(.internal, "The library of the samples is not complete")
}
options.selection = try Selection("language:ko")
report = try await LibraryBuilder(collection, options).build()
guard report.count(.excluded) > 0, report.count(.excluded) < seen else {
  throw ConversionError(.internal, "The selection chose nothing or everything")
}
print(report.summary)

// A run that is cancelled keeps what it has done, and the next one finishes the work.
options = LibraryOptions(output: ".build-checks/library-use-cancelled")
options.formats = [.html]
options.jobs = 1
let work = Task { [options] in
  try await LibraryBuilder(collection, options).build { @Sendable progress in
    if case .finished(_, done: 1) = progress { withUnsafeCurrentTask { $0?.cancel() } }
  }
}
do {
  report = try await work.value
} catch is CancellationError {
  report = try await LibraryBuilder(collection, options).build()
}
guard report.documents.count == collection.inputs.count, !report.hasFailures else {
  throw ConversionError(.internal, "The library that was cancelled is not complete")
}
