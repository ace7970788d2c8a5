/// What a file system says about a file: as long as it says the same, the content is the same.
package struct FileStamp: Sendable, Equatable {
  /// The file system.
  package var device: UInt64
  /// The file in it, whatever its name.
  package var inode: UInt64
  /// The size in bytes.
  package var size: Int
  /// When the content was changed, in nanoseconds since 1970.
  package var modified: Int
  /// When the content or what is known of the file was changed, in nanoseconds since 1970.
  package var changed: Int

  /// Creates a stamp from its parts, such as one that was stored.
  package init(device: UInt64, inode: UInt64, size: Int, modified: Int, changed: Int) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  init(_ status: FileStatus) {
    self.init(
      device: status.device, inode: status.inode, size: status.size, modified: status.modified,
      changed: status.changed)
  }

  /// Whether two stamps are of one file, whatever became of its content.
  package func isSameFile(as other: FileStamp) -> Bool {
    device == other.device && inode == other.inode
  }

  /// The steps in which a file system may count time: those of FAT.
  private static let coarsestStep = 2_000_000_000

  /// Whether the file could still change without its times changing: clocks of file systems go in steps.
  package var isFresh: Bool {
    max(modified, changed) > SystemCalls.wallClock - Self.coarsestStep
  }
}
