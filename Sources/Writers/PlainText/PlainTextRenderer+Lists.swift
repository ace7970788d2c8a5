import DocumentAST
import LineBreaking

extension PlainTextRenderer {
  mutating func startList(_ list: List) {
    var state = ContainerState(kind: .list, isTight: list.isTight)
    state.nextNumber = list.start
    if list.isOrdered {
      state.markerColumns = OrderedMarker.columns(of: list, isASCII: options.isASCII)
    } else {
      state.markerColumns = 2
    }
    state.list = list
    containers.append(state)
  }

  mutating func startItem(_ item: ListItem) {
    let place = containers.count - 1
    guard place >= 0, let list = containers[place].list else { return }
    lines.startBlock()
    var marker = list.isOrdered ? orderedMarker(list, place) : bullet
    let columns = containers[place].markerColumns
    let own = DisplayWidth.columns(of: marker)
    marker += String(repeating: " ", count: max(1, columns - own))
    let indent = [UInt8](repeating: 0x20, count: columns)
    switch item.task {
    case .none: break
    case .open: marker += "[ ] "
    case .done: marker += "[x] "
    }
    open(
      .item, marker: Array(marker.utf8), markerColumns: DisplayWidth.columns(of: marker),
      indent: indent, columns: columns)
    containers[containers.count - 1].isTight = list.isTight
  }

  mutating func endItem() {
    if hasWaitingTerm {
      hasWaitingTerm = false
      writeText()
    }
    let isTight = containers.last?.isTight ?? false
    closeContainer()
    if isTight { lines.join() } else { lines.separate() }
  }

  private mutating func orderedMarker(_ list: List, _ place: Int) -> String {
    defer { containers[place].nextNumber += 1 }
    return OrderedMarker.text(
      containers[place].nextNumber, list.style, list.delimiter, isASCII: options.isASCII)
  }

  /// The bullet of the depth: • ◦ ▪ by turns, or - * + in ASCII.
  private var bullet: String {
    let depth = containers.reduce(-1) { $0 + ($1.list?.isOrdered == false ? 1 : 0) }
    let bullets = options.isASCII ? ["-", "*", "+"] : ["•", "◦", "▪"]
    return bullets[max(0, depth) % 3]
  }
}
