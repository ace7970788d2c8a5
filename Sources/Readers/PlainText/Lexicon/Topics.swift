/// The uses a word or phrase can have in the layout of a text.
struct Topics: OptionSet {
  let rawValue: UInt32

  static let function = Topics(rawValue: 1 << 0)
  static let part = Topics(rawValue: 1 << 1)
  static let chapter = Topics(rawValue: 1 << 2)
  static let section = Topics(rawValue: 1 << 3)
  static let contents = Topics(rawValue: 1 << 4)
  static let notes = Topics(rawValue: 1 << 5)
  static let matter = Topics(rawValue: 1 << 6)
  static let byline = Topics(rawValue: 1 << 7)
  static let title = Topics(rawValue: 1 << 8)
  static let date = Topics(rawValue: 1 << 9)
  static let rating = Topics(rawValue: 1 << 10)
  static let tags = Topics(rawValue: 1 << 11)
  static let boilerplate = Topics(rawValue: 1 << 12)
  static let caption = Topics(rawValue: 1 << 13)
  static let month = Topics(rawValue: 1 << 14)
  static let weekday = Topics(rawValue: 1 << 15)
  static let number = Topics(rawValue: 1 << 16)
  static let particle = Topics(rawValue: 1 << 17)
  static let spoiler = Topics(rawValue: 1 << 18)
  static let takeaways = Topics(rawValue: 1 << 19)
  static let facts = Topics(rawValue: 1 << 20)
  static let step = Topics(rawValue: 1 << 21)
  static let ending = Topics(rawValue: 1 << 22)
  static let author = Topics(rawValue: 1 << 23)
  static let language = Topics(rawValue: 1 << 24)
  static let subtitle = Topics(rawValue: 1 << 25)
  static let note = Topics(rawValue: 1 << 26)
  static let mail = Topics(rawValue: 1 << 27)
  static let source = Topics(rawValue: 1 << 28)

  static let division: Topics = [.part, .chapter, .section]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The topic a lexicon line names; an unknown name is no topic, so its words are never found.
  init(named name: String) {
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
    default: self = []
    }
  }
}
