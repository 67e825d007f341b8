import Canonical
import Platform

/// Who holds the right to write to a log, as the lock file tells.
public struct LockHolder: Hashable, Sendable {
  /// The number of the process.
  public let process: Int
  /// The machine it runs on.
  public let host: String
  /// The start of that machine, so that an old number is not taken for a living process.
  public let boot: String
  /// The user of the process.
  public let user: String
  /// When it took the lock, by its clock.
  public let since: String

  /// This process.
  static func current(user: String, since: Instant) -> LockHolder {
    LockHolder(
      process: Machine.processNumber, host: Machine.hostName, boot: Machine.bootIdentifier,
      user: user, since: since.description)
  }

  init(process: Int, host: String, boot: String, user: String, since: String) {
    self.process = process
    self.host = host
    self.boot = boot
    self.user = user
    self.since = since
  }

  /// Reads what ``text`` writes; what cannot be read is left empty.
  init(reading text: String) {
    let value = try? JSONValue(parsing: Array(text.utf8).span)
    let object = value?.object
    process = Int(object?["pid"]?.integer ?? 0)
    host = object?["host"]?.string ?? ""
    boot = object?["boot"]?.string ?? ""
    user = object?["user"]?.string ?? ""
    since = object?["since"]?.string ?? ""
  }

  /// One line of JSON.
  var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("pid")
    writer.integer(process)
    for (key, value) in [("host", host), ("boot", boot), ("user", user), ("since", since)] {
      writer.key(key)
      writer.string(value)
    }
    writer.endObject()
    return writer.text
  }
}
