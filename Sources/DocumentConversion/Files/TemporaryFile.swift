/// A file that is being written beside the one that it is going to replace.
final class TemporaryFile {
  let descriptor: Int32
  private let folder: Int32
  private let folderPath: String
  /// The temporary name, if it has one; a nameless file vanishes by itself.
  private var name: String?
  private var slot: Int?
  private let finalName: String
  private var isOpen = true

  /// Opens a new file in an open folder, of which also the path is given.
  init(in folder: Int32, path: String, for finalName: String) throws(SystemError) {
    self.folder = folder
    folderPath = path
    self.finalName = finalName
    if let nameless = try Self.openNameless(folder) {
      descriptor = nameless
      return
    }
    (descriptor, name, slot) = try Self.openNamed(folder, path, finalName)
  }

  private static func openNameless(_ folder: Int32) throws(SystemError) -> Int32? {
    #if os(Linux)
      guard SystemCalls.canNameFiles else { return nil }
      do throws(SystemError) {
        return try SystemCalls.open(".", in: folder, .nameless)
      } catch {
        if error.isUnsupported { return nil }
        throw error
      }
    #else
      return nil
    #endif
  }

  private static func openNamed(
    _ folder: Int32, _ path: String, _ finalName: String
  ) throws(SystemError) -> (Int32, String?, Int?) {
    for number in 0..<100 {
      let name = temporaryName(finalName, "\(SystemCalls.processIdentifier)-\(number)")
      let slot = UnfinishedFiles.add(path + "/" + name)
      do throws(SystemError) {
        return (try SystemCalls.open(name, in: folder, .creatingNew), name, slot)
      } catch {
        if let slot { UnfinishedFiles.remove(slot) }
        if error != .alreadyExists { throw error }
      }
    }
    throw .alreadyExists
  }

  /// A hidden name; names of files have at most 255 bytes.
  private static func temporaryName(_ finalName: String, _ mark: String) -> String {
    let stem = String(decoding: finalName.utf8.prefix(200), as: UTF8.self)
    return ".\(stem).\(mark).part"
  }

  func synchronize() throws(SystemError) {
    try SystemCalls.synchronize(descriptor)
  }

  /// Gives the file its final name, in place of a file that has it.
  func takeName(_ final: String, mayExist: Bool) throws(SystemError) {
    if let name {
      try SystemCalls.rename(name, to: final, in: folder)
      forgetName()
      return
    }
    #if os(Linux)
      if !mayExist {
        do throws(SystemError) {
          return try SystemCalls.name(descriptor, as: final, in: folder)
        } catch {
          // Somebody was faster.
          if error != .alreadyExists { throw error }
        }
      }
      try replace(final)
    #endif
  }

  #if os(Linux)
    /// A nameless file cannot replace another; it takes a temporary name for a moment.
    ///
    /// The name is the same in every run, so that one left by a kill in that moment is removed by the
    /// next run; only when another run uses it just now it is one of our own. A lock on the file,
    /// which ends with the process, tells the one from the other.
    private func replace(_ final: String) throws(SystemError) {
      _ = SystemCalls.tryToLock(descriptor)
      defer { forgetName() }
      let ownMark = "\(SystemCalls.processIdentifier)-\(descriptor)"
      for mark in ["new", "new", ownMark] {
        forgetName()
        let name = Self.temporaryName(final, mark)
        slot = UnfinishedFiles.add(folderPath + "/" + name)
        do throws(SystemError) {
          try SystemCalls.name(descriptor, as: name, in: folder)
        } catch {
          guard error == .alreadyExists, mark != ownMark else { throw error }
          removeIfLeftOver(name)
          continue
        }
        return try rename(name, to: final)
      }
    }

    private func rename(_ name: String, to final: String) throws(SystemError) {
      do throws(SystemError) {
        try SystemCalls.rename(name, to: final, in: folder)
      } catch {
        try? SystemCalls.remove(name, in: folder)
        throw error
      }
    }

    /// Removes a temporary name whose file no process is holding.
    private func removeIfLeftOver(_ name: String) {
      guard let other = try? SystemCalls.open(name, in: folder, [.notFollowingLinks, .notBlocking])
      else { return }
      defer { try? SystemCalls.close(other) }
      guard SystemCalls.tryToLock(other), let held = try? SystemCalls.status(of: other),
        let named = try? SystemCalls.status(of: name, in: folder, followingLinks: false),
        named.isSameFile(as: held)
      else { return }
      try? SystemCalls.remove(name, in: folder)
    }
  #endif

  /// Closes the file and removes it if it has not taken its final name.
  func discard() {
    guard isOpen else { return }
    isOpen = false
    try? SystemCalls.close(descriptor)
    if let name { try? SystemCalls.remove(name, in: folder) }
    forgetName()
  }

  private func forgetName() {
    name = nil
    if let slot { UnfinishedFiles.remove(slot) }
    slot = nil
  }

  deinit {
    discard()
  }
}
