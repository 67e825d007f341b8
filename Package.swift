// swift-tools-version: 6.2
import PackageDescription

// No third-party package, ever: only what the toolchain brings.

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// The rooms of the house, lowest first: a module imports only those above it in this list.
let rooms: [Target] = [
  .target(name: "CSHA256"),
  .target(name: "Canonical", swiftSettings: house),
  .target(name: "Merkle", dependencies: ["CSHA256", "Canonical"], swiftSettings: house),
  .target(name: "Platform", swiftSettings: house),
  .target(
    name: "EventLog", dependencies: ["Merkle", "Canonical", "Platform"], swiftSettings: house),
  .target(
    name: "Evidence", dependencies: ["EventLog", "Merkle", "Canonical", "Platform"],
    swiftSettings: house),
  .target(name: "RenjaModel", dependencies: ["Canonical"], swiftSettings: house),
  .target(name: "Projections", dependencies: ["RenjaModel"], swiftSettings: house),
  .target(
    name: "RenjaStore",
    dependencies: ["Projections", "RenjaModel", "EventLog", "Platform", "Merkle", "Canonical"],
    swiftSettings: house),
  .target(
    name: "Importing",
    dependencies: [
      "RenjaStore", "Projections", "RenjaModel", "EventLog", "Canonical", "Merkle",
    ],
    swiftSettings: house),
  .target(
    name: "Reports", dependencies: ["Projections", "RenjaModel", "Canonical"],
    swiftSettings: house),
  .target(
    name: "JejakCLI",
    dependencies: [
      "Reports", "Importing", "RenjaStore", "Projections", "RenjaModel", "Evidence",
      "EventLog", "Platform", "Merkle", "Canonical",
    ],
    swiftSettings: house),
]

/// Test folders that hold data beside their code; tests find it through `#filePath`.
let withFixtures: Set<String> = [
  "Merkle", "Evidence", "RenjaModel", "Projections", "Importing", "JejakCLI",
]

let support: Target = .target(
  name: "TestSupport", dependencies: ["Platform", "RenjaModel", "Canonical"],
  path: "Tests/TestSupport", swiftSettings: house)

let tests: [Target] = rooms.dropFirst().map { (room: Target) -> Target in
  var dependencies = room.dependencies
  dependencies.append(.target(name: room.name))
  dependencies.append(.target(name: "TestSupport"))
  return .testTarget(
    name: room.name + "Tests", dependencies: dependencies,
    exclude: withFixtures.contains(room.name) ? ["Fixtures"] : [], swiftSettings: house)
}

let program: Target = .executableTarget(
  name: "jejak", dependencies: ["JejakCLI"], swiftSettings: house)

/// Builds the sample log; it takes clock and user to the library, which the program cannot.
let sample: Target = .executableTarget(
  name: "sample-log",
  dependencies: [
    "Importing", "RenjaStore", "Projections", "RenjaModel", "EventLog", "Platform", "Merkle",
    "Canonical",
  ],
  path: "Tools/sample", exclude: ["tables", "build"], swiftSettings: house)

/// Makes logs of any size, the same bytes for the same seed.
let generate: Target = .executableTarget(
  name: "generate", dependencies: ["RenjaModel", "EventLog", "Platform", "Canonical"],
  path: "Tools/generate", swiftSettings: house)

/// Measures durable appends beside bare durable writes.
let appends: Target = .executableTarget(
  name: "appends", dependencies: ["EventLog", "Platform", "Canonical"], path: "Tools/appends",
  swiftSettings: house)

/// Flips every bit of a small log and asks where.
let flips: Target = .executableTarget(
  name: "flips", dependencies: ["EventLog", "Platform", "Canonical"], path: "Tools/flips",
  swiftSettings: house)

let package = Package(
  name: "jejak",
  products: [
    .library(
      name: "JejakKit",
      targets: [
        "RenjaStore", "Projections", "RenjaModel", "Importing", "Reports", "Evidence", "EventLog",
      ]),
    .executable(name: "jejak", targets: ["jejak"]),
  ],
  targets: rooms + [program, sample, generate, appends, flips, support] + tests
)
