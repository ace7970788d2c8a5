// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "convert",
  products: [
    .executable(name: "convert", targets: ["ConvertTool"]),
    .library(name: "DocumentConversion", targets: ["DocumentConversion"]),
    .library(name: "CollectionBuilding", targets: ["CollectionBuilding"]),
    .library(name: "DocumentAST", targets: ["DocumentAST"]),
    .library(name: "PlainTextReading", targets: ["PlainTextReading"]),
    .library(name: "MarkdownReading", targets: ["MarkdownReading"]),
    .library(name: "EPUBWriting", targets: ["EPUBWriting"]),
    .library(name: "HTMLWriting", targets: ["HTMLWriting"]),
    .library(name: "PlainTextWriting", targets: ["PlainTextWriting"]),
  ],
  traits: [
    .trait(
      name: "CoverText",
      description: "convert --cover-text, which draws words into covers by Pango and Cairo.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .module("DocumentAST", at: "DocumentAST"),

    .reader("PlainText", except: ["Lexicon/Words"]),
    .reader("Markdown"),

    .writer("PlainText", uses: ["LineBreaking", "Hyphenation"]),
    .writer(
      "HTML",
      uses: ["HTMLRendering", "Templates", "TemplateRendering", "Hashing", "ImageInspecting"]),
    .writer(
      "EPUB",
      uses: [
        "HTMLRendering", "Templates", "TemplateRendering", "ZipArchiving", "Hashing",
        "ImageInspecting", "FontInspecting", "CoverLettering",
      ]),

    .support("TextDecoding"),
    .support("FrontMatter", uses: ["DocumentAST", "CLibyaml"]),
    .support("LineBreaking"),
    .support("LibraryLoading"),
    .support("Hyphenation", uses: ["LibraryLoading"]),
    .support("CodeHighlighting"),
    .support("HTMLRendering", uses: ["DocumentAST", "CodeHighlighting"]),
    .support("Hashing"),
    .support("ImageInspecting", uses: ["CLibdeflate"]),
    .support("FontInspecting", uses: ["LibraryLoading", "CLibdeflate"]),
    .support(
      "CoverLettering",
      uses: [.target(name: "CPangoCairo", condition: .when(traits: ["CoverText"]))]),
    .support("ZipArchiving", uses: ["LibraryLoading", "CLibzip", "CLibdeflate"]),
    .support(
      "EPUBChecking", uses: ["DocumentAST", "HTMLRendering", "ZipArchiving", "ImageInspecting"]),
    .system("CLibzip", apt: "libzip-dev"),
    .system("CLibdeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev"),
    .system("CPangoCairo", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
    .system("CLibyaml", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    .support("TemplateRendering"),
    .support("Templates", uses: ["TemplateRendering", "HTMLRendering"]),

    .module("Transforming", at: "Transforming", uses: ["DocumentAST"]),
    .module(
      "DocumentConversion", at: "DocumentConversion",
      uses: [
        "DocumentAST", "TextDecoding", "PlainTextReading", "MarkdownReading", "Transforming",
        "EPUBWriting", "HTMLWriting", "PlainTextWriting", "ImageInspecting", "EPUBChecking",
        "ZipArchiving", "Templates", "TemplateRendering", "Hyphenation", "LibraryLoading",
        "FontInspecting",
      ]),
    .module(
      "CollectionBuilding", at: "CollectionBuilding",
      uses: [
        "DocumentConversion", "DocumentAST", "Transforming", "FrontMatter", "HTMLRendering",
        "EPUBWriting", "HTMLWriting", "Templates", "Hashing", "ImageInspecting",
      ]),
    .executableTarget(
      name: "ConvertTool",
      dependencies: [
        "CollectionBuilding", "DocumentConversion", "DocumentAST",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/CommandLine", exclude: ["Generated", "Linking"], swiftSettings: Target.house,
      linkerSettings: Target.smallStart),

    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "DocumentAST", "MarkdownReading", "PlainTextReading", "HTMLRendering", "PlainTextWriting",
      ],
      path: "Tests/Benchmarks",
      swiftSettings: Target.house),
    .target(
      name: "RandomDocuments", dependencies: ["DocumentAST"],
      path: "Tests/Support/RandomDocuments", swiftSettings: Target.house),
    .executableTarget(
      name: "RandomDocumentFiles", dependencies: ["RandomDocuments", "DocumentAST"],
      path: "Tests/Support/RandomDocumentFiles", swiftSettings: Target.house),
    .tests("DocumentAST", uses: ["RandomDocuments"]),
    .tests("TextDecoding"),
    .tests("FrontMatter", uses: ["DocumentAST"]),
    .tests("LineBreaking"),
    .tests("Hyphenation"),
    .tests("ZipArchiving"),
    .tests("Hashing"),
    .tests("TemplateRendering"),
    .tests("Templates", uses: ["TemplateRendering"]),
    .tests(
      "EPUBChecking", uses: ["DocumentAST", "EPUBWriting", "ZipArchiving", "RandomDocuments"]),
    .tests("ImageInspecting"),
    .tests("FontInspecting"),
    .tests("CodeHighlighting"),
    .tests("HTMLRendering", uses: ["DocumentAST"]),
    .tests("PlainTextReading", uses: ["DocumentAST", "TextDecoding"], data: ["Labelled"]),
    .tests("MarkdownReading", uses: ["DocumentAST", "HTMLRendering"], data: ["Examples"]),
    .tests(
      "PlainTextWriting",
      uses: ["DocumentAST", "LineBreaking", "Hyphenation", "PlainTextReading", "RandomDocuments"]),
    .tests("HTMLWriting", uses: ["DocumentAST", "Templates"]),
    .tests("EPUBWriting", uses: ["DocumentAST", "EPUBChecking", "RandomDocuments"]),
    .tests("Transforming", uses: ["DocumentAST", "RandomDocuments"]),
    .tests("DocumentConversion", uses: ["DocumentAST", "ImageInspecting"]),
    .tests(
      "CollectionBuilding",
      uses: ["DocumentConversion", "DocumentAST", "EPUBWriting", "HTMLWriting", "PlainTextWriting"]),
    .checks("ArchitectureTests"),
    .checks("GoldenTests", uses: ["DocumentConversion", "DocumentAST", "EPUBWriting"]),
  ]
)

extension Target {
  /// What every Swift target is built with: Swift 6 mode and the upcoming features we want early.
  static let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

  /// A fixed address and no exported symbols: 150 pages less to relocate at each start, and 1 MB less of memory. The functions
  /// that conversions run stand side by side, which takes 2 MB less (`Tests/tools/order_symbols.py`). The C++ library
  /// is part of the program: see `Linking`.
  static let smallStart: [LinkerSetting] = [
    .unsafeFlags(
      [
        "-Xclang-linker", "-no-pie", "-Xlinker", "--no-export-dynamic", "-use-ld=lld",
        "-L", "\(commandLine)/Linking",
        "-Xlinker", "--symbol-ordering-file=\(commandLine)/Generated/symbol-order.txt",
        "-Xlinker", "--no-warn-symbol-ordering",
      ],
      .when(platforms: [.linux], configuration: .release))
  ]

  private static let commandLine = "\(Context.packageDirectory)/Sources/CommandLine"

  static func module(_ name: String, at folder: String, uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, path: "Sources/\(folder)", swiftSettings: Target.house)
  }

  static func reader(
    _ format: String, uses: [Target.Dependency] = [], except: [String] = []
  ) -> Target {
    .target(
      name: "\(format)Reading",
      dependencies: ["DocumentAST", "TextDecoding", "FrontMatter"] + uses,
      path: "Sources/Readers/\(format)", exclude: except, swiftSettings: Target.house)
  }

  static func writer(_ format: String, uses: [Target.Dependency] = []) -> Target {
    .module("\(format)Writing", at: "Writers/\(format)", uses: ["DocumentAST"] + uses)
  }

  static func support(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .module(name, at: "Support/\(name)", uses: uses)
  }

  static func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(
      name: name, path: "Sources/Support/\(name)", pkgConfig: pkgConfig,
      providers: [.apt([apt])])
  }

  /// Tests of no single target.
  static func checks(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .testTarget(name: name, dependencies: uses, swiftSettings: Target.house)
  }

  static func tests(
    _ target: String, uses: [Target.Dependency] = [], data: [String] = []
  ) -> Target {
    .testTarget(
      name: "\(target)Tests", dependencies: [.byName(name: target)] + uses, exclude: data,
      swiftSettings: Target.house)
  }
}
