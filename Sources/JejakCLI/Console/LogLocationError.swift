/// Why no log was found.
enum LogLocationError: Error, Hashable, Sendable {
  /// No log, and no `EventLogs` with one, here or above.
  case none(from: String)
  /// No log stands in the folder of `--logs`.
  case noLogs(folder: String)
  /// `EventLogs` has several and no default.
  case several(folder: String, names: [String])
  /// `EventLogs/default` does not hold one name.
  case unclear(file: String)
  /// `EventLogs/default` names what is no log.
  case missing(file: String, name: String)
}
