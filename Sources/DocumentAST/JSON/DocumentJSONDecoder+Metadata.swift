extension DocumentJSONDecoder {
  mutating func metadata(at place: Int) throws(JSONFault) -> Metadata {
    var metadata = Metadata()
    var unknown: [Metadata.Field] = []
    for (key, value) in try members(of: place, "metadata") {
      switch key {
      case "title": metadata.title = try string(at: value)
      case "subtitle": metadata.subtitle = try string(at: value)
      case "creators": metadata.creators = try creators(at: value)
      case "language": metadata.language = try string(at: value)
      case "identifiers": metadata.identifiers = try identifiers(at: value)
      case "date": metadata.date = try date(at: value)
      case "modified": metadata.modified = try date(at: value)
      case "rights": metadata.rights = try string(at: value)
      case "publisher": metadata.publisher = try string(at: value)
      case "description": metadata.description = try string(at: value)
      case "subjects": metadata.subjects = try strings(at: value)
      case "tags": metadata.tags = try tags(at: value)
      case "series": metadata.series = try series(at: value)
      case "rating": metadata.rating = try rating(at: value)
      case "reviewedWork": metadata.reviewedWork = try reviewedWork(at: value)
      case "cover": metadata.cover = try string(at: value)
      case "other": metadata.other = try openFields(at: value)
      default:
        report("json.unknown-key", at: value, "the key \"\(key)\" is kept as open metadata")
        unknown.append(Metadata.Field(key, try openValue(at: value)))
      }
    }
    metadata.other += unknown
    return metadata
  }

  private mutating func creators(at place: Int) throws(JSONFault) -> [Creator] {
    var creators: [Creator] = []
    for element in try elements(of: place) {
      var creator = Creator("")
      for (key, value) in try members(of: element, "a creator") {
        switch key {
        case "name": creator.name = try string(at: value)
        case "role": creator.role = CreatorRole(rawValue: try string(at: value))
        case "fileAs": creator.fileAs = try string(at: value)
        default: reportUnknown(key, at: value)
        }
      }
      creators.append(creator)
    }
    return creators
  }

  private mutating func identifiers(at place: Int) throws(JSONFault) -> [Identifier] {
    var identifiers: [Identifier] = []
    for element in try elements(of: place) {
      var identifier = Identifier("")
      for (key, value) in try members(of: element, "an identifier") {
        switch key {
        case "scheme": identifier.scheme = try string(at: value)
        case "value": identifier.value = try string(at: value)
        default: reportUnknown(key, at: value)
        }
      }
      identifiers.append(identifier)
    }
    return identifiers
  }

  private mutating func date(at place: Int) throws(JSONFault) -> DocumentDate {
    var date = DocumentDate(iso: nil)
    for (key, value) in try members(of: place, "a date") {
      switch key {
      case "iso": date.iso = try string(at: value)
      case "text": date.text = try string(at: value)
      default: reportUnknown(key, at: value)
      }
    }
    return date
  }

  private mutating func tags(at place: Int) throws(JSONFault) -> [Tag] {
    var tags: [Tag] = []
    for element in try elements(of: place) {
      var tag = Tag("", provenance: .frontMatter)
      for (key, value) in try members(of: element, "a tag") {
        switch key {
        case "label": tag.label = try string(at: value)
        case "count": tag.count = try integer(at: value, in: Int.min...Int.max)
        case "provenance":
          guard let provenance = Tag.Provenance(rawValue: try string(at: value)) else {
            throw fault(at: value, "there is no such provenance of a tag")
          }
          tag.provenance = provenance
        default: reportUnknown(key, at: value)
        }
      }
      tags.append(tag)
    }
    return tags
  }

  private mutating func series(at place: Int) throws(JSONFault) -> Series {
    var series = Series("")
    for (key, value) in try members(of: place, "a series") {
      switch key {
      case "name": series.name = try string(at: value)
      case "position": series.position = try string(at: value)
      default: reportUnknown(key, at: value)
      }
    }
    return series
  }

  private mutating func rating(at place: Int) throws(JSONFault) -> Rating {
    var rating = Rating(value: 0, best: 0, text: "")
    for (key, value) in try members(of: place, "a rating") {
      switch key {
      case "value": rating.value = try number(at: value)
      case "best": rating.best = try number(at: value)
      case "text": rating.text = try string(at: value)
      default: reportUnknown(key, at: value)
      }
    }
    return rating
  }

  private mutating func reviewedWork(at place: Int) throws(JSONFault) -> ReviewedWork {
    var work = ReviewedWork("")
    for (key, value) in try members(of: place, "a reviewed work") {
      switch key {
      case "name": work.name = try string(at: value)
      case "type": work.type = try string(at: value)
      case "creators": work.creators = try creators(at: value)
      case "date": work.date = try string(at: value)
      default: reportUnknown(key, at: value)
      }
    }
    return work
  }
}
