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
    name: "Reports", dependencies: ["Projections", "RenjaModel", "Canonical", "Merkle"],
    swiftSettings: house),
  .target(
    name: "Exchange", dependencies: ["Reports", "Projections", "RenjaModel", "Canonical"],
    swiftSettings: house),
  .target(
    name: "JejakCLI",
    dependencies: [
      "Exchange", "Reports", "Importing", "RenjaStore", "Projections", "RenjaModel", "Evidence",
      "EventLog", "Platform", "Merkle", "Canonical",
    ],
    swiftSettings: house),
]

/// Test folders that hold data beside their code; tests find it through `#filePath`.
let withFixtures: Set<String> = [
  "Merkle", "Evidence", "RenjaModel", "Projections", "Importing", "Reports", "JejakCLI",
  "Exchange",
]

let support: Target = .target(
  name: "TestSupport", dependencies: ["Platform", "RenjaModel", "Merkle", "Canonical"],
  path: "Tests/TestSupport", swiftSettings: house)

/// Searches for states of a disk in which a promise of the log is broken.
let reliability: [Target] = [
  .target(
    name: "Reliability",
    dependencies: ["Evidence", "EventLog", "Platform", "Merkle", "Canonical", "TestSupport"],
    path: "Tests/Reliability", swiftSettings: house),
  .testTarget(
    name: "ReliabilityTests",
    dependencies: ["Reliability", "EventLog", "Platform", "Canonical", "TestSupport"],
    swiftSettings: house),
  .executableTarget(
    name: "crashes", dependencies: ["Reliability", "Platform", "TestSupport"],
    path: "Tools/crashes", swiftSettings: house),
]

/// A plain model of what a plan log means, and what holds the program against it.
let modelCheck: Target = .target(
  name: "ModelCheck", dependencies: ["Canonical"], path: "Tests/ModelCheck", swiftSettings: house)

/// Bytes that somebody else made, and the readers that take them.
let hostile: Target = .target(
  name: "Hostile",
  dependencies: [
    "Importing", "RenjaStore", "Projections", "RenjaModel", "Evidence", "EventLog", "Merkle",
    "Canonical",
  ],
  path: "Tests/Hostile", swiftSettings: house)

/// Feeds half-right texts to every reader, for as long as one likes.
let hostileTexts: Target = .executableTarget(
  name: "hostile-texts", dependencies: ["Hostile"], path: "Tools/hostile", exclude: ["sizes"],
  swiftSettings: house)

/// What libFuzzer drives; built by `Tools/fuzz/run` alone, which sets the variable.
let isFuzzing = Context.environment["JEJAK_FUZZ"] != nil
let fuzzing: [Target] =
  isFuzzing
  ? [
    .target(
      name: "FuzzSurfaces", dependencies: ["Hostile"], path: "Tools/fuzz/FuzzSurfaces",
      swiftSettings: house)
  ] : []

/// Runs random commands through the program and the plain model.
let model: Target = .executableTarget(
  name: "model", dependencies: ["ModelCheck"], path: "Tools/model", swiftSettings: house)

let tests: [Target] = rooms.dropFirst().map { (room: Target) -> Target in
  var dependencies = room.dependencies
  dependencies.append(.target(name: room.name))
  dependencies.append(.target(name: "TestSupport"))
  if room.name == "JejakCLI" { dependencies += ["ModelCheck", "Hostile"] }
  return .testTarget(
    name: room.name + "Tests", dependencies: dependencies,
    exclude: withFixtures.contains(room.name) ? ["Fixtures"] : [], swiftSettings: house)
}

/// The program brings Swift's libraries with it: a start spends most of its time on linking them.
let program: Target = .executableTarget(
  name: "jejak", dependencies: ["JejakCLI"], swiftSettings: house,
  linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))])

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
  name: "generate",
  dependencies: ["Evidence", "RenjaModel", "EventLog", "Platform", "Canonical"],
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
        "RenjaStore", "Projections", "RenjaModel", "Importing", "Reports", "Exchange", "Evidence",
        "EventLog",
      ]),
    .executable(name: "jejak", targets: ["jejak"]),
  ]
    + (isFuzzing
      ? [.library(name: "FuzzSurfaces", type: .static, targets: ["FuzzSurfaces"])] : []),
  targets: rooms + [
    program, sample, generate, appends, flips, support, modelCheck, model, hostile, hostileTexts,
  ] + reliability + tests + fuzzing
)
