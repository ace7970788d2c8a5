internal import CLibzip

/// Where libzip reads an entry from. It tells libzip beforehand all that there is to know (sizes,
/// checksum, method), so that libzip copies the bytes as they are and needs neither a data
/// descriptor nor a ZIP64 field.
final class EntrySource {
  private let entry: PackedEntry
  private var position = 0

  init(_ entry: PackedEntry) {
    self.entry = entry
  }

  func open() {
    position = 0
  }

  /// Copies what is left, as far as there is room, and returns the number of bytes.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int64 {
    let count = min(buffer.count, entry.data.count - position)
    entry.data.withUnsafeBytes { data in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: data[position..<position + count]))
    }
    position += count
    return Int64(count)
  }

  var stat: zip_stat_t {
    var stat = zip_stat_t()
    stat.valid = UInt64(
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD
        | ZIP_STAT_ENCRYPTION_METHOD)
    stat.size = UInt64(entry.size)
    stat.comp_size = UInt64(entry.data.count)
    stat.crc = entry.checksum
    stat.comp_method = UInt16(entry.method.code)
    stat.encryption_method = UInt16(ZIP_EM_NONE)
    return stat
  }
}

/// Answers libzip's commands to an entry (see zip_source_function(3)).
let entryCallback: zip_source_callback = { user, data, length, command in
  guard let user else { return -1 }
  let source = Unmanaged<EntrySource>.fromOpaque(user)
  switch command {
  case ZIP_SOURCE_OPEN:
    source.takeUnretainedValue().open()
    return 0
  case ZIP_SOURCE_READ:
    let buffer = UnsafeMutableRawBufferPointer(start: data, count: Int(length))
    return source.takeUnretainedValue().read(into: buffer)
  case ZIP_SOURCE_CLOSE:
    return 0
  case ZIP_SOURCE_STAT:
    return answer(source.takeUnretainedValue().stat, in: data)
  case ZIP_SOURCE_ERROR:
    return answer(SourceFailure.none, in: data)
  case ZIP_SOURCE_FREE:
    source.release()
    return 0
  case ZIP_SOURCE_SUPPORTS:
    return commandSet(readingCommands)
  default:
    return -1
  }
}
