import DocumentAST
import HTMLRendering
import MarkdownReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Converts one shape once: what `GrowthMeasurement` runs in a process of its own.
struct ShapeConversion: Sendable {
  private let source: [UInt8]

  /// Takes the words after `convert`: the name of a shape and the bytes.
  init(_ words: [String]) {
    let shape = MarkdownShape.all.first { $0.name == words.first }
    source = shape?.source(words.last.flatMap { Int($0) } ?? 0) ?? []
  }

  /// Reads and renders on a thread with a stack of 512 KB, where recursion over the input would crash.
  func run() {
    final class Box: Sendable {
      let conversion: ShapeConversion
      init(_ conversion: ShapeConversion) { self.conversion = conversion }
    }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 512 << 10)
    defer { pthread_attr_destroy(&attributes) }
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().conversion.convert()
        return nil
      }, Unmanaged.passRetained(Box(self)).toOpaque())
    guard status == 0 else { exit(1) }
    pthread_join(thread, nil)
  }

  private func convert() {
    source.withUnsafeBufferPointer { bytes in
      let document = MarkdownReader().read(utf8: bytes).document
      var output = OutputBuffer { _ in }
      var options = HTMLRenderer.Options.commonMark
      options.isTrusted = true
      var renderer = HTMLRenderer(options, index: nil, takingOver: &output)
      renderer.render(document.blocks)
      renderer.xml.finish(into: &output)
    }
  }
}
