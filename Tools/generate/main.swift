import Platform

guard let request = Request(Array(CommandLine.arguments.dropFirst())) else {
  print(Request.usage)
  Machine.exit(64)
}
do {
  if let logs = request.logs {
    print(try NationLogs(request, logs: logs).build())
  } else {
    var log = GeneratedLog(request)
    print(try log.build())
  }
} catch {
  print("generate: \(error)")
  Machine.exit(1)
}
