internal import CLibzip

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where libzip writes an archive to: an array that has its final size from the beginning, so that
/// no byte is copied twice.
final class ArchiveSink {
  private var bytes: [UInt8] = []
  private var position = 0

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  var writePosition: Int64 { Int64(position) }

  func begin() {
    bytes.removeAll(keepingCapacity: true)
    position = 0
  }

  /// Writes at the current position: over what is there, and then behind it.
  func write(_ piece: UnsafeRawBufferPointer) -> Int64 {
    let overwritten = min(piece.count, bytes.count - position)
    bytes.withUnsafeMutableBytes { buffer in
      let target = UnsafeMutableRawBufferPointer(
        rebasing: buffer[position..<position + overwritten])
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: piece[..<overwritten]))
    }
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[overwritten...]))
    position += piece.count
    return Int64(piece.count)
  }

  /// Moves the write position; returns -1 if it would leave the archive.
  func seek(_ request: zip_source_args_seek) -> Int64 {
    let origin =
      switch request.whence {
      case SEEK_SET: 0
      case SEEK_CUR: position
      default: bytes.count
      }
    let (target, overflow) = origin.addingReportingOverflow(Int(request.offset))
    guard !overflow, target >= 0, target <= bytes.count else { return -1 }
    position = target
    return 0
  }

  func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}

/// Answers libzip's commands to the archive being written (see zip_source_function(3)).
let sinkCallback: zip_source_callback = { user, data, length, command in
  guard let user else { return -1 }
  let retained = Unmanaged<ArchiveSink>.fromOpaque(user)
  let sink = retained.takeUnretainedValue()
  switch command {
  case ZIP_SOURCE_BEGIN_WRITE:
    sink.begin()
    return 0
  case ZIP_SOURCE_WRITE:
    return sink.write(UnsafeRawBufferPointer(start: data, count: Int(length)))
  case ZIP_SOURCE_SEEK_WRITE:
    guard let data, length >= MemoryLayout<zip_source_args_seek>.size else { return -1 }
    return sink.seek(data.loadUnaligned(as: zip_source_args_seek.self))
  case ZIP_SOURCE_TELL_WRITE:
    return sink.writePosition
  case ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_CLOSE:
    return 0
  case ZIP_SOURCE_ERROR:
    // The answer to STAT: there is no archive there yet.
    return answer(SourceFailure(code: ZIP_ER_READ, systemCode: ENOENT), in: data)
  case ZIP_SOURCE_FREE:
    retained.release()
    return 0
  case ZIP_SOURCE_SUPPORTS:
    return commandSet(readingCommands + writingCommands)
  default:
    return -1
  }
}
