import Platform

guard let request = Request(Array(CommandLine.arguments.dropFirst())) else {
  print(Request.usage)
  Machine.exit(64)
}
do {
  var log = GeneratedLog(request)
  print(try log.build())
} catch {
  print("generate: \(error)")
  Machine.exit(1)
}
