import Platform

do {
  let request = try Request(CommandLine.arguments.dropFirst())
  Machine.exit(try request.run() ? 0 : 1)
} catch {
  print("crashes: \(error)\n\n\(Request.usage)")
  Machine.exit(64)
}
