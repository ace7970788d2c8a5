internal import DocumentAST
internal import FontInspecting
internal import HTMLRendering
internal import ImageInspecting
internal import TemplateRendering
internal import Templates

/// The files of a book, in the order of the archive.
extension BookAssembly {
  /// Returns the files.
  ///
  /// - Throws: `TemplateError` for what a template asks for and books do not have.
  func container() throws(TemplateError) -> EPUBContainer {
    var files: [File] = [try navigation(), ncx, try styleSheet()]
    files += try coverFiles()
    if let titlePage {
      files.append(
        File(.spine("title-page", PackagePath.titlePage, titlePage.facts), titlePage.bytes))
    }
    // Reading order: cover, title page, contents, text.
    files.append(files.removeFirst())
    for (place, page) in plan.pages.enumerated() {
      files.append(
        File(.spine("chapter-\(place + 1)", page.name, pages[place].facts), pages[place].bytes))
    }
    files += imageFiles + fontFiles
    return EPUBContainer(
      [
        EPUBContainer.Entry("mimetype", mediaType: "", Array(MediaType.book.utf8)),
        EPUBContainer.Entry(
          ContainerDocument.path, mediaType: MediaType.container, ContainerDocument.xml()),
        entry(PackagePath.package, MediaType.package, package(of: files.map(\.item))),
      ] + files.map { entry($0.item.href, $0.item.mediaType, $0.bytes) })
  }

  /// A file and its line in the manifest.
  private struct File {
    let item: PackageDocument.Item
    let bytes: [UInt8]

    init(_ item: PackageDocument.Item, _ bytes: [UInt8]) {
      self.item = item
      self.bytes = bytes
    }
  }

  private func entry(_ name: String, _ mediaType: String, _ bytes: [UInt8]) -> EPUBContainer.Entry {
    EPUBContainer.Entry(PackagePath.folder + name, mediaType: mediaType, bytes)
  }

  private func package(of items: [PackageDocument.Item]) -> [UInt8] {
    PackageDocument(
      metadata: metadata, accessibility: AccessibilityMetadata(accessibilityFacts),
      conformance: options.conformance, hasPageList: !index.pages.isEmpty,
      runsRightToLeft: isVertical || metadata.language.isRightToLeft, items: items
    ).xml()
  }

  // MARK: Lists of places

  private func navigation() throws(TemplateError) -> File {
    let document = NavigationDocument(
      frame: frame, outline: plan.outline, landmarks: landmarks, pages: pageList)
    return File(
      PackageDocument.Item(
        id: "nav", href: PackagePath.navigation, mediaType: MediaType.xhtml, properties: ["nav"],
        isInSpine: true), try document.xhtml())
  }

  private var ncx: File {
    let document = NCXDocument(metadata: metadata, outline: plan.outline, pages: pageList)
    return File(
      PackageDocument.Item(id: "ncx", href: PackagePath.ncx, mediaType: MediaType.ncx),
      document.xml())
  }

  private var landmarks: [NavigationDocument.Landmark] {
    let strings = BookStrings(metadata.language)
    var landmarks: [NavigationDocument.Landmark] = []
    func add(_ type: String, _ label: String, _ target: String) {
      landmarks.append(NavigationDocument.Landmark(type: type, label: label, target: target))
    }
    if cover != nil { add("cover", strings[.cover], PackagePath.cover) }
    if hasTitlePage { add("titlepage", strings[.titlePage], PackagePath.titlePage) }
    add("toc", strings[.contents], PackagePath.navigation + "#toc")
    if let first = plan.pages.first { add("bodymatter", first.title, first.name) }
    return landmarks
  }

  private var pageList: [(label: String, target: String)] {
    index.pages.map { page in
      let label = page.label.asFilledLine ?? BookStrings(metadata.language)[.page]
      return (label, plan.file(of: page.ordinal) + "#" + page.id)
    }
  }

  // MARK: Style, cover, images, fonts

  /// Under the names of old and new engines.
  private static let verticalStyle = """

    html { -epub-writing-mode: vertical-rl; -webkit-writing-mode: vertical-rl; writing-mode: vertical-rl; }
    body { margin: 3% 0; }

    """

  /// Whether lines run from top to bottom.
  var isVertical: Bool { options.isVertical && metadata.language.canBeVertical }

  private func styleSheet() throws(TemplateError) -> File {
    var bytes = try frame.templates.styleSheet("epub.css")
    for sheet in options.styleSheets {
      bytes += Array("\n".utf8) + Array(XMLWriter.harmless(sheet).utf8)
    }
    bytes += Array(fonts.styleSheet.utf8)
    if isVertical { bytes += Array(Self.verticalStyle.utf8) }
    return File(
      PackageDocument.Item(id: "style", href: PackagePath.styleSheet, mediaType: MediaType.css),
      bytes)
  }

  private func coverFiles() throws(TemplateError) -> [File] {
    guard let cover else { return [] }
    let page = PackageDocument.Item(
      id: "cover", href: PackagePath.cover, mediaType: MediaType.xhtml, isInSpine: true)
    switch cover {
    case .image(let image):
      let size = image.information.size
      let document = CoverPage(
        frame: frame, metadata: metadata,
        content: .image(address: image.name, width: size?.width, height: size?.height))
      return [File(page, try document.xhtml())]
    case .drawing(let png):
      let document = CoverPage(
        frame: frame, metadata: metadata, content: .drawing(address: PackagePath.generatedCover))
      return [Self.picture(png), File(page, try document.xhtml())]
    case .lettered(let png):
      let size = CoverArt.PictureSize.cover
      let document = CoverPage(
        frame: frame, metadata: metadata,
        content: .image(
          address: PackagePath.generatedCover, width: size.width, height: size.height))
      return [Self.picture(png), File(page, try document.xhtml())]
    }
  }

  private static func picture(_ png: [UInt8]) -> File {
    File(
      PackageDocument.Item(
        id: "cover-image", href: PackagePath.generatedCover, mediaType: MediaType.png,
        properties: ["cover-image"]), png)
  }

  private var imageFiles: [File] {
    images.images.enumerated().map { place, image in
      var item = PackageDocument.Item(
        id: "image-\(place + 1)", href: image.name,
        mediaType: image.information.format.mediaType)
      if case .image(let coverImage)? = cover, coverImage.name == image.name {
        item.properties = ["cover-image"]
      }
      return File(item, image.bytes)
    }
  }

  private var fontFiles: [File] {
    fonts.fonts.enumerated().map { place, font in
      File(
        PackageDocument.Item(
          id: "font-\(place + 1)", href: font.name,
          mediaType: font.font.information.format.mediaType), font.font.bytes)
    }
  }

  // MARK: Accessibility

  private var accessibilityFacts: AccessibilityFacts {
    var facts = AccessibilityFacts()
    facts.hasHeadings = true
    facts.hasPageBreaks = !index.pages.isEmpty
    for result in pages + (titlePage.map { [$0] } ?? []) {
      facts.imageCount += result.facts.imageCount
      facts.decorativeImageCount += result.facts.undescribedImageCount
      facts.hasMath = facts.hasMath || result.facts.hasMathML
      facts.hasRuby = facts.hasRuby || result.facts.hasRuby
    }
    switch cover {
    case .image, .lettered: facts.hasCoverImage = true
    case .drawing: facts.hasCoverDrawing = true
    case nil: break
    }
    return facts
  }
}

extension PackageDocument.Item {
  /// A content document in the reading order, with the properties that its content asks for.
  fileprivate static func spine(
    _ id: String, _ href: String, _ facts: HTMLRenderer.Facts
  ) -> PackageDocument.Item {
    PackageDocument.Item(
      id: id, href: href, mediaType: MediaType.xhtml,
      properties: facts.hasMathML ? ["mathml"] : [], isInSpine: true)
  }
}
