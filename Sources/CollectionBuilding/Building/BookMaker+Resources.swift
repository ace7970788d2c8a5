internal import DocumentAST
import DocumentConversion

/// The images that texts refer to: when one changes, the book does.
extension BookMaker {
  /// The images of a document that are files, each once, with what was found there.
  func resources(of document: Document, _ input: CollectionInput) -> [ResourceRecord] {
    let references =
      document.blocks.images.map(\.source.description)
      + (document.metadata.cover.map { [$0] } ?? [])
    var seen: Set<String> = []
    return references.compactMap { reference in
      guard Self.isFile(reference), seen.insert(reference).inserted else { return nil }
      let bytes = document.resources[reference]?.bytes
      return ResourceRecord(reference: reference, digest: bytes.map { Digest.of($0) })
    }
  }

  /// The digest of an image as it is now; nil when it cannot be loaded.
  func resourceDigest(_ reference: String, of input: CollectionInput) -> Digest? {
    let folder = input.file.lastIndex(of: "/").map { String(input.file[..<$0]) }
    var loader = ResourceLoader(
      root: conversion.options.resourceRoot ?? folder, base: folder,
      limits: conversion.options.limits)
    return (try? loader.load(reference)).map { Digest.of($0.bytes) }
  }

  private static func isFile(_ reference: String) -> Bool {
    !reference.hasPrefix("data:") && !reference.hasPrefix("//") && !reference.contains("://")
  }
}
