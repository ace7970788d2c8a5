/// Counts the columns text takes in a fixed-width terminal, scalar by scalar.
///
/// East Asian wide and fullwidth letters and emoji take 2; combining marks, controls and invisible
/// formatting 0; the rest, ambiguous letters too, 1 (UAX #11). An emoji sequence (joiner, skin
/// tone, keycap, flag) is as wide as one emoji; VS16 makes a symbol 2 wide and VS15 1. At most
/// 64 scalars of a cluster count.
struct ColumnCounter {
  private var base = 0
  private var isVariable = false
  private var isPicture = false
  private var isJoined = false
  private var marks = 0

  static let clusterLimit = 64

  /// Forgets what came before: the next scalar begins a cluster.
  @inline(__always)
  mutating func startCluster(width: Int, isVariable: Bool) {
    base = width
    self.isVariable = isVariable
    isPicture = false
    isJoined = false
    marks = 0
  }

  /// Returns the columns that the scalar of `kind` adds; negative when VS15 narrows an emoji.
  mutating func add(_ kind: Int, _ data: UnicodeData) -> Int {
    let width = data.width(kind)
    switch data.cluster(kind) {
    case .extend: return addMark(width, data.presentation(kind))
    case .joiner:
      isJoined = isPicture
      return 0
    case .spacingMark:
      marks &+= 1
      return marks < ColumnCounter.clusterLimit ? width : 0
    case .pictograph:
      if isJoined {
        isJoined = false
        return 0
      }
      startCluster(width: width, isVariable: data.presentation(kind) == .variable)
      isPicture = true
    default:
      startCluster(width: width, isVariable: data.presentation(kind) == .variable)
    }
    return width
  }

  private mutating func addMark(_ width: Int, _ presentation: Presentation) -> Int {
    marks &+= 1
    switch presentation {
    case .emojiSelector where isVariable && base == 1:
      base = 2
      return 1
    case .textSelector where isVariable && base == 2:
      base = 1
      return -1
    default:
      return isPicture || marks >= ColumnCounter.clusterLimit ? 0 : width
    }
  }
}
