// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else's that uses the library; built and run by Tests/run.
let package = Package(
  name: "LibraryUse",
  dependencies: [.package(name: "convert", path: "../..")],
  targets: [
    .executableTarget(
      name: "LibraryUse",
      dependencies: [
        .product(name: "DocumentConversion", package: "convert"),
        .product(name: "CollectionBuilding", package: "convert"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
