import Platform

guard CommandLine.arguments.count == 2 else {
  print("usage: flips FOLDER    (new; on a disk in memory it takes some minutes)")
  Machine.exit(64)
}
do {
  let tally = try EveryFlip(folder: CommandLine.arguments[1], events: 200).run()
  print("\(tally.flips) single-bit flips, \(tally.missed.count) not named at their place")
  for missed in tally.missed.prefix(20) { print(missed) }
  Machine.exit(tally.missed.isEmpty ? 0 : 1)
} catch {
  print("flips: \(error)")
  Machine.exit(74)
}
