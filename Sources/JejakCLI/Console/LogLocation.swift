/// Finds the log that a command means.
struct LogLocation {
  let console: any Console

  /// The folder of the log that is meant.
  ///
  /// What `--log` or `JEJAK_LOG` name comes first and is not looked at: opening it says best
  /// what is wrong with it. Then the log one stands in; then the one that `EventLogs/default`
  /// names; then the only one there. `EventLogs` is looked for where one stands and above.
  ///
  /// - Parameter named: The value of `--log`.
  /// - Returns: The folder's path.
  /// - Throws: `LogLocationError` if no log, or no single one, is meant; what the disk says.
  func folder(named: String?) throws -> String {
    if let named {
      return named
    }
    if let named = console.variable("JEJAK_LOG") {
      return named
    }
    let above = foldersAbove(files.currentFolder)
    if let around = above.first(where: isLog) {
      return around
    }
    for folder in above.map({ join($0, "EventLogs") }) where files.isFolder(folder) {
      return try inside(folder)
    }
    throw LogLocationError.none(from: files.currentFolder)
  }

  private var files: any FileAccess {
    console.files
  }

  private func inside(_ folder: String) throws -> String {
    let choice = join(folder, "default")
    if files.isFile(choice) {
      return try named(by: choice, in: folder)
    }
    let logs = try files.names(in: folder).filter { isLog(join(folder, $0)) }.sorted()
    switch logs.count {
    case 0: throw LogLocationError.none(from: files.currentFolder)
    case 1: return join(folder, logs[0])
    default: throw LogLocationError.several(folder: folder, names: logs)
    }
  }

  private func named(by file: String, in folder: String) throws -> String {
    let bytes = try files.read(file)
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard lines.count == 1, let line = lines.first, bytes.count < 1024 else {
      throw LogLocationError.unclear(file: file)
    }
    let name = String(line.drop { $0 == " " }.prefix { $0 != " " })
    guard !name.isEmpty, !name.contains("/"), name != ".", name != ".." else {
      throw LogLocationError.unclear(file: file)
    }
    guard isLog(join(folder, name)) else {
      throw LogLocationError.missing(file: file, name: name)
    }
    return join(folder, name)
  }

  private func isLog(_ folder: String) -> Bool {
    files.isFile(join(folder, "log.json"))
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder itself and all above it, the nearest first.
  private func foldersAbove(_ folder: String) -> [String] {
    var parts = folder.split(separator: "/")[...]
    var result: [String] = []
    while !parts.isEmpty {
      result.append("/" + parts.joined(separator: "/"))
      parts = parts.dropLast()
    }
    return result + ["/"]
  }
}
