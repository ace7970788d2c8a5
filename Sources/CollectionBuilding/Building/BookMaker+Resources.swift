internal import DocumentAST
import DocumentConversion
internal import EPUBWriting

/// The images that texts refer to: when one changes, the book does.
extension BookMaker {
  /// The images of a document that are files, each once, with what was found there.
  func resources(of document: Document, _ input: CollectionInput) -> [ResourceRecord] {
    let references =
      document.blocks.images.map(\.source.description)
      + (document.metadata.cover.map { [$0] } ?? [])
    var seen: Set<String> = []
    return references.compactMap { reference in
      // The cover of the caller takes part in the fingerprint.
      guard Self.isFile(reference), reference != conversion.options.cover,
        seen.insert(reference).inserted
      else { return nil }
      let bytes = document.resources[reference]?.bytes
      return ResourceRecord(reference: reference, digest: bytes.map { Digest.of($0) })
    }
  }

  /// The picture that a document brings along for its cover.
  func ownCover(of document: Document) -> OwnCover? {
    guard conversion.options.cover == nil, let reference = document.metadata.cover,
      Self.isFile(reference), let picture = CoverPicture(ownCoverOf: document)
    else { return nil }
    return OwnCover(
      reference: reference, digest: Digest.of(picture.bytes),
      fileExtension: picture.fileExtension, width: picture.width, height: picture.height)
  }

  /// The digest of an image as it is now; nil when it cannot be loaded.
  func resourceDigest(_ reference: String, of input: CollectionInput) -> Digest? {
    bytes(ofResource: reference, of: input).map { Digest.of($0) }
  }

  /// The bytes of an image as it is now; nil when it cannot be loaded.
  func bytes(ofResource reference: String, of input: CollectionInput) -> [UInt8]? {
    let folder = input.file.lastIndex(of: "/").map { String(input.file[..<$0]) }
    var loader = ResourceLoader(
      root: conversion.options.resourceRoot ?? folder, base: folder,
      limits: conversion.options.limits)
    return try? loader.load(reference).bytes
  }

  private static func isFile(_ reference: String) -> Bool {
    !reference.hasPrefix("data:") && !reference.hasPrefix("//") && !reference.contains("://")
  }
}
