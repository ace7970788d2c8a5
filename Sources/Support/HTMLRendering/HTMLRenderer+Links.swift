import DocumentAST

extension HTMLRenderer {
  // MARK: Links

  mutating func enter(_ link: Link) {
    if !isFull {
      guard beginInline(at: link.sourceRange), linkDepth == 0, isAllowed(link.destination) else {
        return closeEmptyFrame()
      }
      xml.start("a")
      xml.startAttribute("href")
      link.destination.withBytes { xml.address($0) }
      xml.endAttribute()
      if !link.title.isEmpty { xml.attribute("title", link.title) }
      if link.hasAttributes { attributes(of: link, hasTitle: !link.title.isEmpty) }
    } else {
      enterFull(link)
    }
    linkDepth += 1
  }

  /// Turns the frame of `beginInline` into one without an element.
  private mutating func closeEmptyFrame() {
    frames[frames.count - 1].elements = 0
    linkDepth += 1
  }

  private func isAllowed(_ destination: Text) -> Bool {
    if options.isTrusted || destination.isEmpty { return true }
    return destination.withBytes { SafeURL($0, schemes: options.schemes) != nil }
  }

  private mutating func enterFull(_ link: Link) {
    guard beginInline(at: link.sourceRange) else { return }
    guard linkDepth == 0, let address = address(of: link) else {
      // What links here must still find it: `<a id="place"></a>`.
      if link.hasAttributes {
        xml.start("span")
        attributes(of: link)
      } else {
        frames[frames.count - 1].elements = 0
      }
      return
    }
    xml.start("a")
    xml.attribute("href", address)
    if !link.title.isEmpty { xml.attribute("title", link.title) }
    attributes(of: link, hasTitle: !link.title.isEmpty)
    if !hasVisibleContent(link.content) { link.destination.withBytes { text($0) } }
  }

  /// Where a link leads in the output; nil when it is to be plain text.
  private mutating func address(of link: Link) -> String? {
    let url = link.destination.withBytes {
      SafeURL($0, schemes: options.isTrusted ? nil : options.schemes)
    }
    guard let url else {
      report(
        "html.unsafe-link", at: link.sourceRange,
        "a link to an unsafe or broken address is shown as text")
      return nil
    }
    if url.scheme != nil { return url.string }
    if url.isFragment, let fragment = url.fragment {
      guard let index else { return url.string }
      if let place = index.target(ofFragment: fragment), let address = self.address(ofNodeAt: place)
      {
        return address
      }
      report(
        "html.dead-link", at: link.sourceRange, "there is no place called “\(fragment)” to link to")
      return nil
    }
    guard let resolve = options.relativeLink else { return url.string }
    return resolve(url.string)
  }

  /// The address of a node that has an identifier, from the file that is being written.
  func address(ofNodeAt ordinal: Int) -> String? {
    guard let id = index?.identifier(at: ordinal) else { return nil }
    return (options.file?(ordinal) ?? "") + "#" + Self.escaped(id)
  }

  /// An identifier as the fragment of an address.
  static func escaped(_ id: String) -> String {
    SafeURL(("#" + id).utf8, schemes: [])?.string.dropFirst().description ?? id
  }

  private func hasVisibleContent(_ content: Inlines) -> Bool {
    if case .text(let run)? = content.first, run.text.withBytes({ $0.contains { $0 > 0x20 } }) {
      return true
    }
    return hasVisibleText(content.plainText)
  }

  mutating func leaveLink() {
    guard plainDepth == 0 else { return }
    linkDepth -= 1
    close()
  }

  // MARK: Images

  mutating func enter(_ image: Image) {
    guard beginInline(at: image.sourceRange) else { return }
    frames[frames.count - 1].elements = 0
    guard isFull else {
      guard isAllowed(image.source) else { return }
      xml.void("img")
      xml.startAttribute("src")
      image.source.withBytes { xml.address($0) }
      xml.endAttribute()
      return beginAlternative()
    }
    guard let source = options.image?(image.source.description) else { return enterMissing(image) }
    if let fallback = source.fallback, let mediaType = source.mediaType {
      frames[frames.count - 1].elements = 1
      xml.start("picture")
      xml.void("source")
      xml.attribute("type", mediaType)
      xml.attribute("srcset", source.address)
      xml.void("img")
      xml.attribute("src", fallback)
    } else {
      xml.void("img")
      xml.attribute("src", source.address)
    }
    if let size = source.size {
      xml.attribute("width", size.width)
      xml.attribute("height", size.height)
    }
    facts.imageCount += 1
    if !hasVisibleText(image.alternative.plainText) { facts.undescribedImageCount += 1 }
    beginAlternative()
  }

  private mutating func beginAlternative() {
    xml.startAttribute("alt")
    plainDepth = 1
  }

  /// An image that cannot be shown: its alternative stands for it, linked to the picture where that is safe.
  private mutating func enterMissing(_ image: Image) {
    report("html.image-left-out", at: image.sourceRange, "the image \(image.source) is not shown")
    let url = image.source.withBytes { SafeURL($0, schemes: ["http", "https"]) }
    if let url, url.scheme != nil, linkDepth == 0 {
      frames[frames.count - 1].elements = 1
      xml.start("a")
      xml.attribute("href", url.string)
      if !hasVisibleText(image.alternative.plainText) { xml.text(url.string) }
      linkDepth += 1
    }
  }

  mutating func leave(_ image: Image) {
    if plainDepth > 0 {
      plainDepth -= 1
      guard plainDepth == 0 else { return }
      xml.endAttribute()
      if !image.title.isEmpty { xml.attribute("title", image.title) }
      if image.hasAttributes { attributes(of: image, hasTitle: !image.title.isEmpty) }
    } else if isParentOpen {
      linkDepth -= 1
    }
    close()
  }
}
