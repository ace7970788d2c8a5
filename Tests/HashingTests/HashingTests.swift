import Hashing
import Testing

private func digits(_ bytes: [UInt8]) -> String { hexadecimal(bytes) }

@Suite("Digests")
struct DigestTests {
  @Test("SHA-1 gives the digests that its standard prints")
  func sha1() {
    #expect(digits(SHA1.digest(of: [])) == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(
      digits(SHA1.digest(of: Array("abc".utf8))) == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(
      digits(SHA1.digest(of: [UInt8](repeating: 0x61, count: 1_000_000)))
        == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
  }

  @Test("SHA-256 gives the digests that its standard prints")
  func sha256() {
    #expect(
      digits(SHA256.digest(of: []))
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      digits(SHA256.digest(of: Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      digits(SHA256.digest(of: [UInt8](repeating: 0x61, count: 1_000_000)))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("A digest does not depend on how its bytes are cut", arguments: 0..<130)
  func pieces(cut: Int) {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var first = SHA1()
    first.update(Array(bytes[..<cut]))
    first.update(Array(bytes[cut...]))
    var second = SHA256()
    second.update(Array(bytes[..<cut]))
    second.update(Array(bytes[cut...]))
    #expect(first.finish() == SHA1.digest(of: bytes))
    #expect(second.finish() == SHA256.digest(of: bytes))
  }
}

@Suite("Version 5 UUIDs")
struct UUIDv5Tests {
  @Test("The example of RFC 9562 comes out")
  func standardExample() {
    let identifier = UUIDv5(namespace: .domainName, name: Array("www.example.com".utf8))
    #expect(identifier.description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    #expect(identifier.urn == "urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test("Another namespace gives another identifier, the same namespace the same")
  func namespaces() {
    let project = UUIDv5(namespace: .url, name: Array("https://example.org".utf8))
    let name = Array("book".utf8)
    #expect(UUIDv5(namespace: .init(project), name: name) != UUIDv5(namespace: .url, name: name))
    #expect(UUIDv5(namespace: .url, name: name) == UUIDv5(namespace: .url, name: name))
  }
}
