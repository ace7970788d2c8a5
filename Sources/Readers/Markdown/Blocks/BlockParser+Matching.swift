/// Which of the open containers a line belongs to.
extension BlockParser {
  /// Goes through the containers that ask something of a line, from the outermost on.
  mutating func matchContainers() {
    hasUnmatched = false
    lastMatchedQuote = -1
    var matcher = 0
    let total = matchers.count
    while matcher < total {
      let place = Int(matchers[matcher])
      let container = containers[place]
      if container.kind == .quote {
        guard indent <= 3, content < lineEnd, source[content] == .greater else { break }
        takeQuoteMarker()
        lastMatchedQuote = place
      } else if content == lineEnd {
        matcher = matchBlankLine(from: matcher)
        break
      } else if indent >= Int(container.indent) {
        // `content` stays where it is: measuring again would cost O(depth²) in deep lists.
        skip(columns: Int(container.indent))
        indent -= Int(container.indent)
      } else {
        break
      }
      matcher += 1
    }
    hasUnmatched = matcher < total
    matchedContainers = hasUnmatched ? Int(matchers[matcher]) : containers.count
  }

  /// A blank line belongs to everything down to the next quotation, but not to an item that has no content yet.
  private mutating func matchBlankLine(from matcher: Int) -> Int {
    var matched = matchers.count
    if let quote = quoteMatchers.last, Int(quote) >= matcher {
      matched = firstQuote(from: matcher)
    } else if let last = containers.last, last.kind == .item, !last.hasChild, leaf == .none {
      matched -= 1
    }
    skipBlankIndentation(matcher..<matched)
    return matched
  }

  /// Takes the columns that items would take of the line; matters inside a code block.
  private mutating func skipBlankIndentation(_ matched: Range<Int>) {
    var index = matched.lowerBound
    while index < matched.upperBound, position < lineEnd {
      skip(columns: Int(containers[Int(matchers[index])].indent))
      index += 1
    }
    if index > matched.lowerBound { measureIndent() }
  }

  /// The containers above the quotation are about to be closed, which pays for the search.
  private func firstQuote(from matcher: Int) -> Int {
    var index = quoteMatchers.count - 1
    while index > 0, Int(quoteMatchers[index - 1]) >= matcher { index -= 1 }
    return Int(quoteMatchers[index])
  }

  /// Takes `>` and one column of white space after it.
  mutating func takeQuoteMarker() {
    take(1)
    if position < lineEnd, source[position].isSpaceOrTab { skip(columns: 1) }
    measureIndent()
  }

  /// Lets the line go on with a leaf that takes lines as they are; says whether it did.
  mutating func continueVerbatimLeaf() -> Bool {
    switch leaf {
    case .fencedCode, .math, .comment: return continueFence()
    case .indentedCode: return continueIndentedCode()
    case .html: return continueHTML()
    case .none, .paragraph, .table: return false
    }
  }

  private mutating func continueIndentedCode() -> Bool {
    let isBlank = content == lineEnd
    guard isBlank || indent >= 4 else {
      closeLeaf()
      return false
    }
    skip(columns: 4)
    addVerbatimLine()
    if isBlank {
      blankFloor = lastMatchedQuote
    } else {
      noteContent()
    }
    return true
  }

  private mutating func continueHTML() -> Bool {
    let isBlank = content == lineEnd
    if htmlEnd == .blankLine, isBlank {
      closeLeaf()
      return false
    }
    addVerbatimLine()
    if isBlank { blankFloor = lastMatchedQuote } else { noteContent() }
    if htmlEnd.isMet(by: bytes(position..<lineEnd)) { closeLeaf() }
    return true
  }

  /// Remembers that the line is not blank.
  @inline(__always)
  mutating func noteContent() {
    blankFloor = .max
    contentEnd = lineEnd
  }
}
