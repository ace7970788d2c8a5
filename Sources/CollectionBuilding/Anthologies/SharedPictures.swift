internal import DocumentAST
internal import Hashing

/// The pictures of all members of an anthology, each once.
struct SharedPictures {
  /// The pictures under their names in the book.
  private(set) var resources = Resources()
  private var nameOfDigest: [String: String] = [:]

  /// Takes in the pictures of a member and returns their names in the book.
  ///
  /// - Complexity: O(n) in the bytes.
  mutating func share(_ pictures: Resources) -> [String: String] {
    var names: [String: String] = [:]
    for picture in pictures {
      guard let bytes = picture.bytes else { continue }
      let digest = hexadecimal(SHA256.digest(of: bytes).prefix(16))
      // With the digest in front, no name is that of a picture which another member refers to and has not.
      let name = nameOfDigest[digest] ?? "\(digest)/\(picture.id)"
      names[picture.id] = name
      guard nameOfDigest.updateValue(name, forKey: digest) == nil else { continue }
      resources.add(Resource(id: name, mediaType: picture.mediaType, content: picture.content))
    }
    return names
  }
}
