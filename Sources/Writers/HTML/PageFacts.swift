import DocumentAST
import TemplateRendering

/// What a page says about its text to search engines: the values of `page-facts.html`.
///
/// As microdata: JSON-LD would need a `script` element, and pages have none. Only what the metadata say is said.
struct PageFacts {
  let metadata: Metadata
  /// The names of those who wrote it.
  let authors: [String]

  /// Whether the text is a review: it rates something, or names what it is about.
  private var isReview: Bool { metadata.rating != nil || metadata.reviewedWork != nil }

  /// The values for a text.
  var context: TemplateContext {
    [
      "kind": .text(isReview ? "Review" : "Article"),
      "body": .text(isReview ? "reviewBody" : "articleBody"),
      "people": .list(people.map(Self.value)),
      "modified": .text(ifAny: metadata.modified?.iso),
      "publisher": .text(ifAny: metadata.publisher),
      "rights": .text(ifAny: metadata.rights),
      "rating": metadata.rating.map(Self.value) ?? .nothing,
      "work": metadata.reviewedWork.map(Self.value) ?? .nothing,
    ]
  }

  /// The values for a page that is a list of other texts.
  static var none: TemplateContext {
    let names = ["kind", "body", "people", "modified", "publisher", "rights", "rating", "work"]
    return TemplateContext(Dictionary(names.map { ($0, .nothing) }) { first, _ in first })
  }

  private var people: [(property: String, name: String)] {
    let others = metadata.creators.compactMap { creator -> (property: String, name: String)? in
      switch creator.role {
      case .translator: ("translator", creator.name)
      case .editor: ("editor", creator.name)
      case .illustrator, .interviewer: ("contributor", creator.name)
      default: nil
      }
    }
    return authors.map { ("author", $0) } + others
  }

  private static func value(of person: (property: String, name: String)) -> TemplateValue {
    .names(["property": .text(person.property), "name": .text(person.name)])
  }

  private static func value(of rating: Rating) -> TemplateValue {
    .names(["value": .text(rating.value.shortForm), "best": .text(rating.best.shortForm)])
  }

  /// Without a kind, a work is a thing, and things have neither makers nor dates there.
  private static func value(of work: ReviewedWork) -> TemplateValue {
    let kind = work.type.map { $0.filter { $0.isASCII && $0.isLetter } } ?? ""
    guard !kind.isEmpty else {
      return .names([
        "kind": .text("Thing"), "name": .text(work.name), "makers": .nothing, "date": .nothing,
      ])
    }
    return .names([
      "kind": .text(kind), "name": .text(work.name),
      "makers": .list(work.creators.map { .text($0.name) }),
      "date": .text(ifAny: machineDate(work.date)),
    ])
  }

  /// The date of a work if it is one that machines read: a year alone, or a year with month and day.
  private static func machineDate(_ date: String?) -> String? {
    guard let date, [4, 7, 10].contains(date.utf8.count),
      date.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2d })
    else { return nil }
    return date
  }
}
