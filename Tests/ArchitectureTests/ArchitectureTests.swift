import Foundation
import Testing

@Suite("Architecture")
struct ArchitectureTests {
  /// Who may import whom. Never upward, never reader ↔ writer, reader ↔ reader, writer ↔ writer.
  private static let arrows: [String: Set<String>] = [
    "DocumentAST": [],
    "TextDecoding": [],
    "LineBreaking": [],
    "LibraryLoading": [],
    "Hyphenation": ["LibraryLoading"],
    "Hashing": [],
    "ImageInspecting": ["CLibdeflate"],
    "FontInspecting": ["LibraryLoading", "CLibdeflate"],
    "CoverLettering": ["CPangoCairo"],
    "FrontMatter": ["DocumentAST", "CLibyaml"],
    "CodeHighlighting": [],
    "HTMLRendering": ["DocumentAST", "Hashing", "CodeHighlighting"],
    "ZipArchiving": ["LibraryLoading", "CLibzip", "CLibdeflate"],
    "EPUBChecking": ["DocumentAST", "HTMLRendering", "ZipArchiving", "ImageInspecting"],
    "TemplateRendering": [],
    "Templates": ["TemplateRendering", "HTMLRendering"],
    "Transforming": ["DocumentAST"],
    "PlainTextReading": ["DocumentAST", "TextDecoding", "FrontMatter"],
    "MarkdownReading": ["DocumentAST", "TextDecoding", "FrontMatter"],
    "PlainTextWriting": ["DocumentAST", "LineBreaking", "Hyphenation"],
    "HTMLWriting": [
      "DocumentAST", "HTMLRendering", "Templates", "TemplateRendering", "Hashing",
      "ImageInspecting",
    ],
    "EPUBWriting": [
      "DocumentAST", "HTMLRendering", "Templates", "TemplateRendering", "ZipArchiving",
      "Hashing", "ImageInspecting", "FontInspecting", "CoverLettering",
    ],
    "DocumentConversion": [
      "DocumentAST", "TextDecoding", "FrontMatter", "PlainTextReading", "MarkdownReading",
      "Transforming", "EPUBWriting", "HTMLWriting", "PlainTextWriting", "ImageInspecting",
      "HTMLRendering", "EPUBChecking", "ZipArchiving", "Templates", "TemplateRendering",
      "Hyphenation", "LibraryLoading", "FontInspecting",
    ],
    "CollectionBuilding": [
      "DocumentConversion", "DocumentAST", "Transforming", "FrontMatter", "HTMLRendering",
      "EPUBWriting", "HTMLWriting", "Templates", "Hashing", "ImageInspecting",
    ],
    "ConvertTool": [
      "CollectionBuilding", "DocumentConversion", "DocumentAST", "ArgumentParser",
    ],
  ]

  /// Modules of the system, behind `#if canImport` in the few files that need them.
  private static let systemModules: Set<String> = ["Glibc", "Musl", "Darwin"]

  private static let topLevel: Set<String> = [
    "Package.swift", "Sources", "Tests", "templates", "samples", "README.md", "LICENSE",
    "CHANGELOG.md", ".swift-format", ".gitignore", ".ci",
  ]

  @Test("The manifest declares no arrow that the architecture forbids")
  func manifestArrows() throws {
    for target in try Manifest.targets() where !target.isTest {
      guard target.type != "system" else { continue }
      let allowed = try #require(
        Self.arrows[target.name], "\(target.name) is not in the list of arrows")
      let surplus = target.dependencies.subtracting(allowed)
      #expect(surplus.isEmpty, "\(target.name) must not depend on \(surplus.sorted())")
    }
  }

  @Test("Sources import only what the manifest declares, and never Foundation")
  func importedModules() throws {
    for target in try Manifest.targets() where !target.isTest && target.type != "system" {
      for file in Files.swiftFiles(in: target.path) {
        let imports = Files.imports(of: file).subtracting(Self.systemModules).subtracting(["Swift"])
        let surplus = imports.subtracting(target.dependencies)
        #expect(surplus.isEmpty, "\(file.lastPathComponent) imports \(surplus.sorted())")
      }
    }
  }

  @Test("The C library is imported for Linux, Musl and macOS alike, and by name of the file")
  func systemModules() throws {
    let known: Set<String> = [
      // System calls and signals.
      "FileStatus.swift", "SystemCalls.swift", "SystemCalls+Folders.swift", "SystemError.swift",
      "SystemSignals.swift",
      "StandardStreams.swift", "Blocking.swift", "DynamicLibrary.swift", "Libhyphen.swift",
      // Functions on memory and text: memcmp, memchr, memcpy, iconv.
      "SystemMemory.swift", "ArchiveSink.swift", "IconvConverter.swift", "CLibrary.swift",
    ]
    for target in try Manifest.targets() where !target.isTest && target.type != "system" {
      for file in Files.swiftFiles(in: target.path) {
        let imports = Files.imports(of: file).intersection(Self.systemModules)
        guard !imports.isEmpty else { continue }
        #expect(known.contains(file.lastPathComponent), "\(file.lastPathComponent) is not known")
        #expect(imports == Self.systemModules, "\(file.lastPathComponent) misses a platform")
      }
    }
  }

  @Test("Base file names are unique within a target")
  func uniqueFileNames() throws {
    for target in try Manifest.targets() {
      let names = Files.swiftFiles(in: target.path).map(\.lastPathComponent)
      let repeated = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys
      #expect(repeated.isEmpty, "\(target.name) has two of \(repeated.sorted())")
    }
  }

  @Test("The top level holds what the architecture names and nothing else")
  func topLevelFolder() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Files.root.path)
    let ignored: Set<String> = [".git", ".swiftpm", "Package.resolved", ".DS_Store"]
    let surplus = Set(names).subtracting(Self.topLevel).subtracting(ignored)
      .filter { !$0.hasPrefix(".build") && !$0.hasSuffix(".epub") }
    #expect(surplus.isEmpty, "not named by the architecture: \(surplus.sorted())")
    #expect(Set(names).isSuperset(of: Self.topLevel))
  }
}
