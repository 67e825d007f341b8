import Platform

/// Sets a new log's folder up for the group that may write to it.
enum GroupSetup {
  /// Makes sure that the system knows a group.
  ///
  /// - Returns: Its number.
  /// - Throws: ``LogError``, `group`.
  static func number(of group: String) throws(LogError) -> UInt32 {
    guard let number = Machine.group(named: group) else { throw .group(group, nil) }
    return number
  }

  /// Gives a folder to the group: its members may write, and what is created in it is the group's.
  ///
  /// - Throws: ``LogError``, `group` where this user may not give it.
  static func apply(
    _ group: String, to path: String, on storage: any Storage
  ) throws(LogError) {
    let number = try number(of: group)
    do throws(StorageError) {
      try storage.changeGroup(path, to: number)
      guard let entry = try storage.entry(path + "/.") else { return }
      try storage.changeMode(path, (entry.mode | 0o2070) & ~0o002)
    } catch {
      throw .group(group, error)
    }
  }
}
