/// The uses a word or phrase can have in the layout of a text.
package struct Topics: OptionSet, Hashable {
  package let rawValue: UInt32

  package static let function = Topics(rawValue: 1 << 0)
  package static let part = Topics(rawValue: 1 << 1)
  package static let chapter = Topics(rawValue: 1 << 2)
  package static let section = Topics(rawValue: 1 << 3)
  package static let contents = Topics(rawValue: 1 << 4)
  package static let notes = Topics(rawValue: 1 << 5)
  package static let matter = Topics(rawValue: 1 << 6)
  package static let byline = Topics(rawValue: 1 << 7)
  package static let title = Topics(rawValue: 1 << 8)
  package static let date = Topics(rawValue: 1 << 9)
  package static let rating = Topics(rawValue: 1 << 10)
  package static let tags = Topics(rawValue: 1 << 11)
  package static let boilerplate = Topics(rawValue: 1 << 12)
  package static let caption = Topics(rawValue: 1 << 13)
  package static let month = Topics(rawValue: 1 << 14)
  package static let weekday = Topics(rawValue: 1 << 15)
  package static let number = Topics(rawValue: 1 << 16)
  package static let particle = Topics(rawValue: 1 << 17)
  package static let spoiler = Topics(rawValue: 1 << 18)
  package static let takeaways = Topics(rawValue: 1 << 19)
  package static let facts = Topics(rawValue: 1 << 20)
  package static let step = Topics(rawValue: 1 << 21)
  package static let ending = Topics(rawValue: 1 << 22)
  package static let author = Topics(rawValue: 1 << 23)
  package static let language = Topics(rawValue: 1 << 24)
  package static let subtitle = Topics(rawValue: 1 << 25)
  package static let note = Topics(rawValue: 1 << 26)
  package static let mail = Topics(rawValue: 1 << 27)
  package static let source = Topics(rawValue: 1 << 28)
  package static let scale = Topics(rawValue: 1 << 29)
  package static let unit = Topics(rawValue: 1 << 30)

  package static let division: Topics = [.part, .chapter, .section]

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The topic a lexicon line names; an unknown name is no topic, so its words are never found.
  package init(named name: String) {
    switch name {
    case "function": self = .function
    case "part": self = .part
    case "chapter": self = .chapter
    case "section": self = .section
    case "contents": self = .contents
    case "notes": self = .notes
    case "matter": self = .matter
    case "byline": self = .byline
    case "author": self = .author
    case "title": self = .title
    case "subtitle": self = .subtitle
    case "date": self = .date
    case "rating": self = .rating
    case "tags": self = .tags
    case "boilerplate": self = .boilerplate
    case "caption": self = .caption
    case "months": self = .month
    case "weekdays": self = .weekday
    case "numbers": self = .number
    case "particles": self = .particle
    case "spoiler": self = .spoiler
    case "takeaways": self = .takeaways
    case "facts": self = .facts
    case "step": self = .step
    case "ending": self = .ending
    case "languages": self = .language
    case "note": self = .note
    case "mail": self = .mail
    case "source": self = .source
    case "scale": self = .scale
    case "units": self = .unit
    default: self = []
    }
  }
}
