extension Unicode.Scalar {
  /// Whether the scalar is an accent or another mark that does not change which letter it stands on, for sorting: those of
  /// Latin, Greek and Cyrillic, the points of Hebrew and Arabic. The vowel signs of Indic scripts and Thai are no accents.
  var isAccent: Bool {
    switch value {
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5C7, 0x64B...0x65F, 0x670, 0x1AB0...0x1AFF: true
    case 0x1DC0...0x1DFF, 0x20D0...0x20FF: true
    default: false
    }
  }
}
