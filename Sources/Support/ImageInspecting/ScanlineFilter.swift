/// Prepares rows for deflating (PNG specification, section 9).
enum ScanlineFilter {
  /// Returns the rows of an image, each behind the number of its filter.
  ///
  /// Palette rows stay as they are, as the specification advises; of RGB rows the filter is taken
  /// that leaves the smallest sum of differences.
  static func filtered(_ image: PNGImage) -> [UInt8] {
    switch image.pixels {
    case .indexed(_, let indices): packed(indices, image)
    case .packed(_, let rows): folded(rows, rowLength: rows.count / image.height)
    case .rgb(let bytes): filtered(bytes, rowLength: image.width * 3)
    }
  }

  /// Writes a row that is the same as the one above as the difference to it, which is nothing, and all others as they are.
  private static func folded(_ rows: [UInt8], rowLength: Int) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(rows.count + rows.count / rowLength)
    for start in stride(from: 0, to: rows.count, by: rowLength) {
      let row = rows[start..<start + rowLength]
      if start > 0, row.elementsEqual(rows[start - rowLength..<start]) {
        output.append(2)
        output.append(contentsOf: repeatElement(0, count: rowLength))
      } else {
        output.append(0)
        output += row
      }
    }
    return output
  }

  /// Packs indices of less than eight bits, the leftmost in the high bits.
  private static func packed(_ indices: [UInt8], _ image: PNGImage) -> [UInt8] {
    let depth = image.bitDepth
    let perByte = 8 / depth
    var output: [UInt8] = []
    output.reserveCapacity((image.width / perByte + 2) * image.height)
    for row in 0..<image.height {
      output.append(0)
      var byte: UInt8 = 0
      for column in 0..<image.width {
        let place = column % perByte
        byte |= indices[row * image.width + column] << UInt8(8 - depth * (place + 1))
        if place == perByte - 1 || column == image.width - 1 {
          output.append(byte)
          byte = 0
        }
      }
    }
    return output
  }

  private static func filtered(_ bytes: [UInt8], rowLength: Int) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / rowLength)
    var candidate = [UInt8](repeating: 0, count: rowLength)
    var best = candidate
    for start in stride(from: 0, to: bytes.count, by: rowLength) {
      var (bestFilter, bestCost) = (UInt8(0), Int.max)
      for filter in UInt8(0)...4 {
        var cost = 0
        for column in 0..<rowLength {
          let place = start + column
          let left = column >= 3 ? bytes[place - 3] : 0
          let above = start > 0 ? bytes[place - rowLength] : 0
          let corner = column >= 3 && start > 0 ? bytes[place - rowLength - 3] : 0
          let value = bytes[place] &- prediction(filter, left, above, corner)
          candidate[column] = value
          cost += Int(Int8(bitPattern: value).magnitude)
        }
        if cost < bestCost {
          (bestFilter, bestCost) = (filter, cost)
          swap(&candidate, &best)
        }
      }
      output.append(bestFilter)
      output += best
    }
    return output
  }

  private static func prediction(
    _ filter: UInt8, _ left: UInt8, _ above: UInt8, _ corner: UInt8
  ) -> UInt8 {
    switch filter {
    case 1: left
    case 2: above
    case 3: UInt8((Int(left) + Int(above)) / 2)
    case 4: paeth(Int(left), Int(above), Int(corner))
    default: 0
    }
  }

  private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
    let estimate = left + above - corner
    let (toLeft, toAbove) = (abs(estimate - left), abs(estimate - above))
    let toCorner = abs(estimate - corner)
    if toLeft <= toAbove, toLeft <= toCorner { return UInt8(left) }
    return toAbove <= toCorner ? UInt8(above) : UInt8(corner)
  }
}
