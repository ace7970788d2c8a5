#if CoverText
  internal import CPangoCairo
#endif

/// Draws the words of a cover into its picture, by Pango and Cairo, in the fonts of the machine.
///
/// It is in builds with the trait `CoverText` alone: other builds need neither library, and set the words of a cover as text.
public enum CoverLettering {
  /// Whether this build can draw words.
  public static var isAvailable: Bool {
    #if CoverText
      true
    #else
      false
    #endif
  }

  /// Draws words into an area of a picture, the title as large as fits, centered, and under it the creators.
  ///
  /// - Parameters:
  ///   - area: The columns and rows, from the left and the top, that the words may take.
  ///   - color: The color of the words, as `0xRRGGBB`.
  /// - Returns: Whether they are drawn; false where this build cannot, or memory runs out.
  /// - Complexity: O(n) in the pixels, for titles of a few hundred characters.
  public static func draw(
    _ words: CoverWords, in area: (columns: Range<Int>, rows: Range<Int>), color: UInt32,
    on canvas: inout CoverCanvas
  ) -> Bool {
    #if CoverText
      let (width, height) = (Int32(canvas.width), Int32(canvas.height))
      return canvas.pixels.withUnsafeMutableBufferPointer { pixels in
        guard let page = CoverPage(pixels, width: width, height: height) else { return false }
        page.draw(words, in: area, color: color)
        return true
      }
    #else
      return false
    #endif
  }
}

#if CoverText
  /// A Cairo surface over the pixels of a canvas, for as long as those stay where they are.
  private final class CoverPage {
    private let surface: OpaquePointer
    private let context: OpaquePointer

    /// Sizes of type in pixels, from the largest on; the last is taken even where it is too large.
    private static let titleSizes: [Double] = [120, 104, 90, 78, 68, 58, 50, 42, 36]
    private static let creatorSize = 46.0
    private static let gap = 60.0

    init?(_ pixels: UnsafeMutableBufferPointer<UInt8>, width: Int32, height: Int32) {
      guard
        let surface = cairo_image_surface_create_for_data(
          pixels.baseAddress, CAIRO_FORMAT_RGB24, width, height, width * 4)
      else { return nil }
      guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
        let context = cairo_create(surface)
      else {
        cairo_surface_destroy(surface)
        return nil
      }
      self.surface = surface
      self.context = context
    }

    deinit {
      cairo_surface_flush(surface)
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }

    func draw(
      _ words: CoverWords, in area: (columns: Range<Int>, rows: Range<Int>), color: UInt32
    ) {
      let part = { (shift: UInt32) in Double(color >> shift & 0xff) / 255 }
      cairo_set_source_rgb(context, part(16), part(8), part(0))
      let names = CoverLines(
        words.creators.joined(separator: "\n"), words.language, size: Self.creatorSize,
        isBold: false, width: area.columns.count, on: context)
      let room = Double(area.rows.count) - (words.creators.isEmpty ? 0 : names.height + Self.gap)
      let titles = Self.titleSizes.lazy.map { [context] size in
        CoverLines(
          words.title, words.language, size: size, isBold: true, width: area.columns.count,
          on: context)
      }
      guard let title = titles.first(where: { $0.height <= room && !$0.breaksWords }) ?? titles.last
      else { return }
      let used = title.height + (words.creators.isEmpty ? 0 : names.height + Self.gap)
      let top = Double(area.rows.lowerBound) + max((Double(area.rows.count) - used) / 2, 0)
      title.show(x: Double(area.columns.lowerBound), y: top)
      guard !words.creators.isEmpty else { return }
      names.show(x: Double(area.columns.lowerBound), y: top + title.height + Self.gap)
    }
  }

  /// Lines of type, laid out and not yet drawn.
  private final class CoverLines {
    private let layout: OpaquePointer
    private let context: OpaquePointer

    init(
      _ words: String, _ language: String, size: Double, isBold: Bool, width: Int,
      on context: OpaquePointer
    ) {
      self.context = context
      layout = pango_cairo_create_layout(context)
      let font = pango_font_description_new()
      pango_font_description_set_family(font, "serif")
      pango_font_description_set_weight(font, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
      pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
      pango_context_set_language(
        pango_layout_get_context(layout), pango_language_from_string(language))
      pango_layout_set_font_description(layout, font)
      pango_font_description_free(font)
      pango_layout_set_width(layout, Int32(width) * PANGO_SCALE)
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
      pango_layout_set_text(layout, words, -1)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// The height of all lines in pixels.
    var height: Double {
      var height: Int32 = 0
      pango_layout_get_pixel_size(layout, nil, &height)
      return Double(height)
    }

    /// Whether a line ends within a word written with spaces: then smaller type is better.
    var breaksWords: Bool {
      let text = Array(String(cString: pango_layout_get_text(layout)).utf8)
      for line in 1..<max(pango_layout_get_line_count(layout), 1) {
        guard let start = pango_layout_get_line_readonly(layout, line)?.pointee.start_index,
          start > 0, Int(start) < text.count
        else { continue }
        let (before, after) = (text[Int(start) - 1], text[Int(start)])
        let isLetter = { (byte: UInt8) in (0x61...0x7a).contains(byte | 0x20) }
        if isLetter(before), isLetter(after) { return true }
      }
      return false
    }

    func show(x: Double, y: Double) {
      cairo_move_to(context, x, y)
      pango_cairo_show_layout(context, layout)
    }
  }
#endif
