/// Why no log was found.
enum LogLocationError: Error, Hashable, Sendable {
  /// No log, and no `EventLogs` with one, here or above.
  case none(from: String)
  /// No log stands in the folder of `--logs`.
  case noLogs(folder: String)
  /// `--logs` names what is no folder.
  case noFolder(String)
  /// One log stands in several folders of `--logs`, so that it would count more than once.
  case copies(origin: String, folders: [String])
  /// `EventLogs` has several and no default.
  case several(folder: String, names: [String])
  /// `EventLogs/default` does not hold one name.
  case unclear(file: String)
  /// `EventLogs/default` names what is no log.
  case missing(file: String, name: String)
}
