import Foundation
import ModelCheck

/// A log in a folder, and the program as a process of its own.
struct Built: World {
  let program: String
  let log: String

  mutating func run(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ["JEJAK_LOG": log, "JEJAK_LANG": "en", "JEJAK_ACTOR": "perencana"]
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: text, as: UTF8.self),
      String(decoding: complaints, as: UTF8.self)
    )
  }
}

let usage = "usage: model PROGRAM FOLDER FIRST-SEED RUNS STEPS    (FOLDER is emptied)"
let arguments = CommandLine.arguments.dropFirst().map { String($0) }
let numbers = arguments.dropFirst(2).compactMap { Int($0) }
guard arguments.count == 5, numbers.count == 3 else {
  print(usage)
  exit(64)
}
let folder = arguments[1]
let experiment = Experiment<Built> {
  try? FileManager.default.removeItem(atPath: folder)
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return Built(program: arguments[0], log: folder + "/log")
}
var steps = 0
var tally = (asked: 0, recorded: 0, refused: 0, damaged: 0)
do {
  for seed in numbers[0]..<numbers[0] + numbers[1] {
    let report = try experiment.run(seed: UInt64(seed), steps: numbers[2])
    if let failure = report.failure {
      print(failure)
      exit(1)
    }
    steps += report.steps
    tally.asked += report.tally.asked
    tally.recorded += report.tally.recorded
    tally.refused += report.tally.refused
    tally.damaged += report.tally.damaged
  }
} catch {
  print("model: \(error)")
  exit(74)
}
print(
  """
  \(numbers[1]) runs from seed \(numbers[0]), \(steps) steps: \(tally.recorded) commands recorded \
  alike, \(tally.refused) refused alike, \(tally.asked) answers the same, \(tally.damaged) crashes
  """)
