import Platform

guard CommandLine.arguments.count == 3 else {
  print("usage: sample-log TABLES LOG")
  Machine.exit(64)
}
do {
  try SampleLog(tables: CommandLine.arguments[1], folder: CommandLine.arguments[2]).build()
} catch {
  print("sample-log: \(error)")
  Machine.exit(1)
}
