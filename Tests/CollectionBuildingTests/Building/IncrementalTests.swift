import DocumentConversion
import Foundation
import Testing

@testable import CollectionBuilding

@Suite("Building a library again")
struct IncrementalTests {
  @Test(
    "After changes an incremental run gives the bytes of a clean one and removes only its own files"
  )
  func incremental() async throws {
    let scratch = try Scratch.sample()
    try await scratch.build()
    try scratch.write("mine", to: "out/books/mine.html")
    try scratch.remove("in/noon.md")
    try scratch.write("Her\n\nAnother voice.\n\n#책\n", to: "in/her.txt")
    try scratch.write("New\n\nA new one.\n", to: "in/new.txt")
    let report = try await scratch.build()
    #expect(report.count(.built) == 2 && report.count(.unchanged) == 1)
    #expect(report.removed == ["books/noon.html", "books/noon.txt"])
    var books = scratch.library()
    #expect(books.removeValue(forKey: "books/mine.html") == Data("mine".utf8))
    #expect(try await scratch.clean() == books)
  }

  @Test(
    "What is no state means that everything is made again",
    arguments: ["", "{", "H\tlibrary-state/9\t\\-\t\n", "\u{0}\u{1}", "D\t\n", "\n\n", "E\t0\t\n"])
  func corruptState(text: String) async throws {
    let scratch = try Scratch.sample()
    try await scratch.build()
    let books = scratch.library()
    try scratch.write(text, to: "out/.convert/state")
    #expect(try await scratch.build().count(.built) == 3)
    #expect(scratch.library() == books)
  }

  @Test("A state with a changed byte, or cut anywhere, means that everything is made again")
  func damagedState() async throws {
    let scratch = try Scratch.sample()
    try await scratch.build { $0.formats = [.text] }
    let state = try scratch.read("out/.convert/state")
    let books = scratch.library()
    var damages: [Data] = [state.dropLast(), state + Data("D\t\n".utf8)]
    for place in stride(from: 0, to: state.count, by: state.count / 7) {
      var damaged = state
      damaged[place] ^= 1
      damages += [damaged, state.prefix(place)]
    }
    for damage in damages {
      try scratch.write(damage, to: "out/.convert/state")
      #expect(try await scratch.build { $0.formats = [.text] }.count(.built) == 3)
      #expect(scratch.library() == books)
    }
  }

  @Test("A journal that is cut anywhere is continued from its last whole line")
  func cutJournal() async throws {
    let scratch = try Scratch.sample()
    let task = Task { [path = scratch.path] in
      var options = LibraryOptions(output: path + "/out")
      options.formats = [.text]
      options.jobs = 1
      let collection = try Collection(folder: path + "/in")
      return try await LibraryBuilder(collection, options).build { progress in
        if case .finished(_, done: 2) = progress { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    let journal = try scratch.read("out/.convert/journal")
    let clean = try await scratch.clean { $0.formats = [.text] }
    for length in stride(from: 0, through: journal.count, by: journal.count / 9) {
      try scratch.write(journal.prefix(length), to: "out/.convert/journal")
      try await scratch.build { $0.formats = [.text] }
      #expect(scratch.library() == clean)
      #expect(!scratch.exists("out/.convert/journal"))
      try scratch.remove("out/.convert/state")
    }
  }

  @Test("A text that is as old as its stamp says is not read again, one with another time is")
  func stamps() async throws {
    let scratch = try Scratch.sample()
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    func age(_ name: String) throws {
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: "\(scratch.path)/in/\(name)")
    }
    try await scratch.build()
    try age("her.txt")
    let same = try await scratch.build()
    #expect(same.count(.unchanged) == 3)
    let text = try String(decoding: scratch.read("in/her.txt"), as: UTF8.self)
    try scratch.write(text.replacingOccurrences(of: "voice", with: "verse"), to: "in/her.txt")
    try age("her.txt")
    #expect(try await scratch.build().count(.built) == 1)
    #expect(try await scratch.clean() == scratch.library())
  }

  @Test("Stamps that belong to another state, or are none, do no harm")
  func foreignStamps() async throws {
    let scratch = try Scratch.sample()
    try await scratch.build()
    let books = scratch.library()
    for bytes in [Data(), Data(repeating: 1, count: 8 * 19), Data("no stamps".utf8)] {
      try scratch.write(bytes, to: "out/.convert/stamps")
      #expect(try await scratch.build().count(.unchanged) == 3)
      #expect(scratch.library() == books)
    }
  }

  @Test("Hints beside a text that come, change and go change its book")
  func hints() async throws {
    let scratch = try Scratch()
    try scratch.write("Her\n\nA line of words.\n\nMore of them.\n", to: "in/her.txt")
    let plain = try await scratch.build().count(.built)
    #expect(plain == 1)
    for hints in ["3 heading\n", "3 quote\n"] {
      try scratch.write(hints, to: "in/her.txt.hints")
      #expect(try await scratch.build().count(.built) == 1)
      #expect(try await scratch.clean() == scratch.library())
    }
    #expect(try await scratch.build().count(.unchanged) == 1)
    try scratch.remove("in/her.txt.hints")
    #expect(try await scratch.build().count(.built) == 1)
  }

  @Test("Cancelling ends a run, and the next one finishes the work")
  func cancellation() async throws {
    let scratch = try Scratch()
    for number in 0..<60 { try scratch.write("# T\(number)\n\nWords.\n", to: "in/t\(number).md") }
    let path = scratch.path
    let task = Task {
      var options = LibraryOptions(output: path + "/out")
      options.formats = [.text]
      options.jobs = 1
      let collection = try Collection(folder: path + "/in")
      return try await LibraryBuilder(collection, options).build { progress in
        if case .finished(_, done: 5) = progress { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    let report = try await scratch.build { $0.formats = [.text] }
    #expect(report.count(.unchanged) >= 5 && report.count(.built) > 0)
    #expect(try await scratch.clean { $0.formats = [.text] } == scratch.library())
  }

  @Test("Two runs on one library at the same time are refused")
  func lock() async throws {
    let scratch = try Scratch.sample()
    let state = try StateFolder(in: scratch.path + "/out", share: nil)
    await #expect {
      try await scratch.build()
    } throws: {
      ($0 as? ConversionError)?.kind == .cannotCreate
    }
    withExtendedLifetime(state) {}
  }

  @Test("The bytes do not depend on the number of jobs")
  func jobs() async throws {
    let scratch = try Scratch()
    for number in 0..<40 {
      try scratch.write("# Text \(number)\n\nWords, \(number) times.\n", to: "in/t\(number).md")
    }
    try await scratch.build(to: "one") { $0.jobs = 1 }
    try await scratch.build(to: "four") { $0.jobs = 4 }
    #expect(scratch.contents(of: "one") == scratch.contents(of: "four"))
    #expect(try scratch.read("one/.convert/state") == scratch.read("four/.convert/state"))
  }

  @Test("Shares joined give the bytes of a single run", arguments: [true, false])
  func shares(inPlace: Bool) async throws {
    let scratch = try Scratch.sample()
    let site = "film (12) food (9) travel (31) books (7)"
    for number in 0..<20 {
      try scratch.write(
        "Text \(number)\n\nSome words of \(number).\n\n\(site)\n", to: "in/t\(number).txt")
    }
    var libraries: [String] = []
    for number in 1...3 {
      let folder = inPlace ? "out" : "share\(number)"
      libraries.append("\(scratch.path)/\(folder)")
      let report = try await scratch.build(to: folder) { $0.shard = try Shard("\(number)/3") }
      #expect(report.documents.count < 23)
    }
    let joined = try await scratch.build { $0.mergedLibraries = libraries }
    #expect(joined.documents.count == 23)
    #expect(try await scratch.clean() == scratch.library())
    #expect(try await scratch.build().count(.unchanged) == 23)
    #expect(!scratch.exists("out/.convert/state-1-of-3"))
  }
}
