internal import ZipArchiving

/// The rules of the archive itself (EPUB 3.3 §4.2.3, §4.3).
struct ArchiveRules {
  let archive: ZipReader

  func check(_ findings: inout FindingList) {
    checkMediaType(&findings)
    var seen: Set<String> = []
    for entry in archive.entries {
      checkName(of: entry, &seen, &findings)
      checkHeaders(of: entry, &findings)
    }
    if archive.commentLength > 0 {
      findings.add(.archiveComment, "", nil, "the archive has a comment")
    }
  }

  private func checkMediaType(_ findings: inout FindingList) {
    guard let first = archive.entries.min(by: { $0.headerOffset < $1.headerOffset }),
      first.name == "mimetype", first.headerOffset == 0
    else {
      return findings.add(.mimetypeFirst, "mimetype", nil, "mimetype is not the first file")
    }
    if first.method != 0 {
      findings.add(.mimetypeStored, "mimetype", nil, "mimetype is compressed")
    }
    if first.extraFieldLength > 0 {
      findings.add(.mimetypeExtra, "mimetype", nil, "mimetype has an extra field")
    }
    let contents = try? archive.contents(of: first)
    if contents != Array("application/epub+zip".utf8) {
      findings.add(
        .mimetypeContents, "mimetype", nil, "mimetype does not say application/epub+zip alone")
    }
  }

  private func checkName(
    of entry: ZipReader.Entry, _ seen: inout Set<String>, _ findings: inout FindingList
  ) {
    let name = entry.name
    if entry.isNameUnsafe {
      findings.add(
        .unsafeName, name, nil, "the name could lead out of the folder it is unpacked in")
    }
    if !entry.isNameValid || !entry.isNameMarkedUTF8 && !name.utf8.allSatisfy({ $0 < 0x80 }) {
      findings.add(.nameEncoding, name, nil, "the name is not in UTF-8, or is not marked as such")
    }
    if name.unicodeScalars.contains(where: Self.isForbidden) || name.hasSuffix(".") {
      findings.add(.forbiddenCharacter, name, nil, "the name has a character that EPUB forbids")
    } else if !name.utf8.allSatisfy(Self.isPlain) {
      findings.add(
        .plainName, name, nil, "the name has a space or letters that some reading systems lose")
    }
    // Strings compare by canonical equivalence, which is the normalisation that EPUB asks for.
    if !seen.insert(name.lowercased()).inserted {
      findings.add(.duplicateName, name, nil, "there is another file of this name")
    }
  }

  private func checkHeaders(of entry: ZipReader.Entry, _ findings: inout FindingList) {
    if entry.isEncrypted {
      findings.add(.encryptedEntry, entry.name, nil, "the file is encrypted by the archive")
    } else if entry.method != 0, entry.method != 8 {
      findings.add(
        .compressionMethod, entry.name, nil, "the file is neither stored nor deflated")
    }
    if !entry.isNameRepeated {
      findings.add(.headersDiffer, entry.name, nil, "the two headers of the file do not agree")
    }
    if entry.overlapsAnother {
      findings.add(.overlappingEntries, entry.name, nil, "the file shares bytes with another one")
    }
    if entry.extraFieldLength > 0, entry.name != "mimetype" {
      findings.add(.extraField, entry.name, nil, "the file has an extra field")
    }
  }

  /// EPUB 3.3 §4.2.3: what file names must not have.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1f, 0x22, 0x2a, 0x3a, 0x3c, 0x3e, 0x3f, 0x5c, 0x7c, 0x7f...0x9f: true
    case 0xe000...0xf8ff, 0xfdd0...0xfdef, 0xfff0...0xffff, 0xe0000...0xe0fff, 0xf0000...: true
    default: scalar.value & 0xfffe == 0xfffe
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, 0x2d, 0x2e, 0x2f, 0x5f: true
    default: false
    }
  }
}
