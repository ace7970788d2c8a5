internal import DocumentAST

/// The rules that a book is held to; the raw value is the code of a finding.
enum BookRule: String, CaseIterable {
  // The archive (EPUB 3.3 §4.2, §4.3).
  case mimetypeFirst = "zip.mimetype-first"
  case mimetypeStored = "zip.mimetype-stored"
  case mimetypeExtra = "zip.mimetype-extra-field"
  case mimetypeContents = "zip.mimetype-contents"
  case unsafeName = "zip.unsafe-name"
  case forbiddenCharacter = "zip.forbidden-character"
  case plainName = "zip.plain-name"
  case nameEncoding = "zip.name-encoding"
  case duplicateName = "zip.duplicate-name"
  case encryptedEntry = "zip.encrypted"
  case compressionMethod = "zip.compression-method"
  case overlappingEntries = "zip.overlapping-entries"
  case headersDiffer = "zip.headers-differ"
  case damagedEntry = "zip.damaged-entry"
  case entryLimit = "zip.entry-limit"
  case extraField = "zip.extra-field"
  case archiveComment = "zip.comment"

  // container.xml (EPUB 3.3 §4.2.6).
  case containerMissing = "container.missing"
  case containerStructure = "container.structure"
  case containerRootfile = "container.rootfile"
  case containerResource = "container.resource-in-meta-inf"
  case containerEncryption = "container.encryption"

  // All XML files (XML 1.0, Namespaces in XML 1.0).
  case malformed = "xml.malformed"
  case unknownEntity = "xml.unknown-entity"
  case xmlEncoding = "xml.encoding"
  case documentType = "xml.document-type"
  case xmlLimit = "xml.limit"
  case duplicateID = "xml.duplicate-id"

  // The package document (EPUB 3.3 §5).
  case packageStructure = "package.structure"
  case packageVersion = "package.version"
  case uniqueIdentifier = "package.unique-identifier"
  case identifierForm = "package.identifier-form"
  case titleMissing = "package.title"
  case packageLanguage = "package.language"
  case languageTag = "package.language-tag"
  case modified = "package.modified"
  case dateForm = "package.date"
  case refinement = "package.refines"
  case emptyMetadata = "package.empty-metadata"
  case placeholderCreator = "package.placeholder-creator"
  case metadataProperty = "package.property"
  case machinePath = "package.machine-path"
  case pageProgression = "package.page-progression"

  case itemAttributes = "manifest.item-attributes"
  case itemAddress = "manifest.address"
  case itemMissing = "manifest.file-missing"
  case itemTwice = "manifest.file-twice"
  case undeclaredFile = "manifest.file-undeclared"
  case mediaType = "manifest.media-type"
  case remoteItem = "manifest.remote-resource"
  case itemFallback = "manifest.fallback"
  case propertyUnknown = "manifest.property-unknown"
  case propertyMissing = "manifest.property-missing"
  case propertySurplus = "manifest.property-surplus"

  case spineEmpty = "spine.empty"
  case spineItem = "spine.item-missing"
  case spineTwice = "spine.item-twice"
  case spineMediaType = "spine.media-type"
  case spineLinear = "spine.linear"
  case spineReachable = "spine.not-reachable"
  case spineMissingDocument = "spine.document-missing"
  case spineNCX = "spine.ncx"

  case coverMissing = "cover.missing"
  case coverImage = "cover.image"
  case coverLegacy = "cover.legacy-metadata"

  // Contents lists (EPUB 3.3 §7; OPF 2.0.1 §2.4.1).
  case navigationMissing = "nav.missing"
  case navigationContents = "nav.contents"
  case navigationStructure = "nav.structure"
  case navigationLabel = "nav.empty-label"
  case navigationTarget = "nav.target"
  case navigationOrder = "nav.order"
  case navigationLandmarks = "nav.landmarks"
  case navigationPages = "nav.page-list"
  case ncxStructure = "ncx.structure"
  case ncxIdentifier = "ncx.identifier"
  case ncxOrder = "ncx.play-order"
  case ncxTarget = "ncx.target"
  case ncxDiffers = "ncx.differs"

  // Content documents (EPUB 3.3 §6).
  case textRoot = "text.root"
  case textTitle = "text.title"
  case textLanguage = "text.language"
  case textLanguageTag = "text.language-tag"
  case textLanguageTwins = "text.language-twins"
  case linkBroken = "text.link-broken"
  case fragmentBroken = "text.fragment-broken"
  case linkEmpty = "text.link-empty"
  case linkScheme = "text.link-scheme"
  case resourceMissing = "text.resource-missing"
  case remoteResource = "text.remote-resource"
  case imageAlternative = "text.image-alternative"
  case mathAlternative = "text.math-alternative"
  case scripted = "text.script"
  case obsoleteElement = "text.obsolete-element"
  case aria = "text.aria"
  case mathContent = "text.math-content"
  case linkTarget = "text.link-target"
  case contentModel = "text.content-model"
  case inlineStyle = "text.inline-style"
  case headingEmpty = "text.heading-empty"
  case headingOrder = "text.heading-order"
  case noteRoles = "text.note-roles"
  case noteBackLink = "text.note-back-link"
  case tableHeader = "text.table-header"
  case nestedLink = "text.nested-link"

  // Style sheets (EPUB 3.3 §6.3, and what engines in use take).
  case styleEncoding = "css.encoding"
  case styleSyntax = "css.syntax"
  case styleRemote = "css.remote"
  case styleResource = "css.resource-missing"
  case styleDirection = "css.direction"
  case styleProperty = "css.property"
  case styleValue = "css.value"
  case styleRule = "css.at-rule"

  // Images.
  case imageFormat = "image.format"
  case imagePixels = "image.pixels"
  case imageName = "image.file-name"

  // Accessibility metadata (EPUB Accessibility 1.1 §2, §4).
  case accessMissing = "accessibility.missing"
  case accessUnknown = "accessibility.unknown-value"
  case accessUntrue = "accessibility.untrue"
  case accessUnclaimed = "accessibility.unclaimed"
  case accessConformance = "accessibility.conformance"

  // What stores and old engines ask.
  case documentSize = "store.document-size"
  case bookSize = "store.book-size"
}

extension BookRule {
  /// How much breaking the rule matters.
  var severity: Diagnostic.Severity {
    switch self {
    case .plainName, .extraField, .archiveComment, .containerEncryption, .coverMissing, .imageName,
      .documentSize, .bookSize, .imagePixels, .styleProperty, .styleValue, .styleRule,
      .textLanguage, .textLanguageTwins, .inlineStyle, .headingOrder, .headingEmpty, .noteRoles,
      .noteBackLink, .tableHeader, .imageAlternative, .mathAlternative, .accessMissing,
      .accessUnclaimed, .accessUntrue, .placeholderCreator, .machinePath, .undeclaredFile,
      .spineNCX, .coverLegacy, .ncxDiffers, .navigationOrder, .navigationLandmarks, .scripted,
      .pageProgression, .dateForm, .linkEmpty, .linkScheme, .spineReachable:
      self.isNote ? .note : .warning
    default: .error
    }
  }

  /// Whether a good book may break the rule.
  private var isNote: Bool {
    switch self {
    case .extraField, .archiveComment, .coverMissing, .containerEncryption, .plainName,
      .inlineStyle:
      true
    default: false
    }
  }
}
