extension Grammar {
  /// The package document (EPUB 3.3 §5; `guide`, `bindings` and `collection` are of older editions).
  static let package = Grammar(
    .package,
    """
    * @ id=name dir=ltr|rtl|auto
    package > metadata manifest spine guide bindings collection @ prefix unique-identifier version
    metadata > * @
    meta > # @ property refines scheme name content
    link > @ href! rel! hreflang media-type properties refines
    manifest > item @
    item > @ fallback href id!=name media-overlay media-type properties fallback-style required-namespace
    spine > itemref @ page-progression-direction=ltr|rtl|default toc
    itemref > @ idref! linear=yes|no properties
    guide > reference @
    reference > @ type! title href!
    bindings > mediaType @
    mediaType > @ handler media-type
    collection > * @ role
    """)

  /// The contents list of EPUB 2 (OPF 2.0.1 §2.4.1).
  static let ncx = Grammar(
    .ncx,
    """
    * @ id=name dir=ltr|rtl class
    ncx > head docTitle docAuthor navMap pageList navList @ version
    head > meta smilCustomTest @
    meta > @ name! content! scheme
    smilCustomTest > @ bookStruct defaultState override
    docTitle > text audio img @
    docAuthor > text audio img @
    text > # @
    audio > @ src clipBegin clipEnd
    img > @ src
    navMap > navInfo navLabel navPoint @
    navInfo > text audio img @
    navLabel > text audio img @
    navPoint > navLabel content navPoint @ id!=name playOrder=number
    content > @ src!
    pageList > navInfo navLabel pageTarget @
    pageTarget > navLabel content @ type value playOrder=number
    navList > navInfo navLabel navTarget @
    navTarget > navLabel content @ value playOrder=number
    """)

  /// What `dc:` has (DCMES; EPUB 3.3 §5.5.2).
  static let dublinCore: Set<String> = [
    "contributor", "coverage", "creator", "date", "description", "format", "identifier", "language",
    "publisher", "relation", "rights", "source", "subject", "title", "type",
  ]
}
