import Foundation
import Hostile

/// Numbers that a seed decides (SplitMix64).
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

let usage = """
  usage: hostile-texts corpus DIR          writes good examples of every surface, for fuzzers
         hostile-texts texts SEED COUNT    feeds so many half-right texts to every surface
         hostile-texts file SURFACE FILE   feeds the bytes of a file to one surface
  """
let arguments = CommandLine.arguments.dropFirst().map { String($0) }

func corpus(_ folder: String) throws {
  for surface in Surface.allCases {
    let place = folder + "/" + surface.rawValue
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    for (index, example) in HostileText(for: surface).corpus.enumerated() {
      try Data(example).write(to: URL(filePath: place + "/example-\(index)"))
    }
  }
}

func texts(_ seed: UInt64, _ count: Int) -> Int32 {
  for surface in Surface.allCases {
    var random = Numbers(state: seed)
    let texts = HostileText(for: surface)
    for _ in 0..<count {
      let bytes = texts.draw(using: &random)
      guard let fault = surface.exercise(bytes) else { continue }
      print("\(surface.rawValue), seed \(seed): \(fault)\n\(bytes)")
      return 1
    }
    print("\(surface.rawValue): \(count) texts read or refused, seed \(seed)")
  }
  return 0
}

switch arguments.first {
case "corpus" where arguments.count == 2: try corpus(arguments[1])
case "texts" where arguments.count == 3:
  exit(texts(UInt64(arguments[1]) ?? 1, Int(arguments[2]) ?? 1000))
case "file" where arguments.count == 3:
  guard let surface = Surface(rawValue: arguments[1]) else { fallthrough }
  let bytes = Array(try Data(contentsOf: URL(filePath: arguments[2])))
  print(surface.exercise(bytes) ?? "nothing was broken")
default:
  print(usage)
  exit(64)
}
