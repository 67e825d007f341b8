import Platform

guard let request = Request(Array(CommandLine.arguments.dropFirst())) else {
  print(Request.usage)
  Machine.exit(64)
}
do {
  print(try Comparison(request).run())
} catch {
  print("appends: \(error)")
  Machine.exit(1)
}
